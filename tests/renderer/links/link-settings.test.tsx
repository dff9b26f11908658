// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { LinkSettings } from '../../../src/renderer/links/LinkSettings';
import { campaignSchema } from '../../../src/shared/campaigns/campaign';
import { channelSchema } from '../../../src/shared/channels/channel';
import { settingsSchema } from '../../../src/shared/project/project';
import { MemoryHost } from '../support/memory-host';
import { renderScreen } from '../support/render-screen';
import { keyed, testPost } from '../support/view-screen';

async function show(rule?: object) {
  const host = new MemoryHost({
    settings: settingsSchema.parse({ linkTagging: rule }),
    channels: keyed([channelSchema.parse({ id: 'board', name: 'Board', platform: 'village' })]),
    campaigns: keyed([campaignSchema.parse({ id: 'c', name: 'Winter Bread' })]),
    posts: keyed([testPost('a', { labels: ['rye'] })]),
  });
  const client = host.client();
  const store = await host.store({}, client);
  await act(async () => {
    renderScreen(<LinkSettings />, { host: client, store });
  });
  const write = async (name: RegExp | string, value: string) => {
    const field = screen.getByRole('textbox', { name });
    await act(async () => {
      fireEvent.focus(field);
      fireEvent.change(field, { target: { value } });
      fireEvent.blur(field);
      await store.flushTyping();
    });
  };
  return { rule: () => host.history.project.settings.linkTagging, write };
}

const example = () => screen.getByRole('status').textContent;

test('the rule is switched on, changed, and tried on a link', async () => {
  const { rule, write } = await show();
  expect(example()).toBe(
    'A post on Board in “Winter Bread” with the label “rye” goes out with https://www.example.com/offer?size=2#order.',
  );
  expect(screen.getByRole('textbox', { name: /^Source/ })).toHaveProperty('disabled', true);
  await act(async () => void fireEvent.click(screen.getByRole('switch', { name: 'Mark links' })));
  expect(example()).toContain(
    'https://www.example.com/offer?size=2&utm_source=village&utm_medium=social&utm_campaign=winter-bread#order.',
  );
  await write(/^Content/, '{label}-{colour}');
  expect(rule()).toEqual({
    on: true,
    source: '{platform}',
    medium: 'social',
    campaign: '{campaign}',
    content: '{label}-{colour}',
    hosts: [],
  });
  expect(screen.getByText('{colour} stands for nothing and is written as it is')).toBeTruthy();
  await write(/^Content/, '{label}');
  expect(example()).toContain('&utm_content=rye#order');

  await write('A link to try', 'htps://loft.example/');
  expect(example()).toBe('“htps://” should be “https://”.');
});

test('only links to the hosts named are marked', async () => {
  const { write } = await show({ on: true, hosts: ['loft.example', 'no host'] });
  expect(screen.getByText('No host: “no host”')).toBeTruthy();
  expect(example()).toContain('https://loft.example/offer?size=2&utm_source=village');
  await write('A link to try', 'https://elsewhere.example/');
  expect(example()).toMatch(/https:\/\/elsewhere\.example\/\. Its host is not one of yours, so it is not marked\.$/);
});
