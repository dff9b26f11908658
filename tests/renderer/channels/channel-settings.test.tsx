import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ChannelSettings } from '../../../src/renderer/channels/ChannelSettings';
import { PillarSettings } from '../../../src/renderer/pillars/PillarSettings';
import { channelSchema } from '../../../src/shared/channels/channel';
import { pillarSchema } from '../../../src/shared/pillars/pillar';
import { postSchema } from '../../../src/shared/posts/post';
import { MemoryHost } from '../support/memory-host';
import { renderScreen } from '../support/render-screen';

let host: MemoryHost;
const project = () => host.history.project;
const click = (name: string | RegExp, role: 'button' | 'menuitem' = 'button') =>
  act(async () => fireEvent.click(screen.getByRole(role, { name })));

async function open(content: React.ReactNode, readOnly = false) {
  const client = host.client();
  renderScreen(content, { host: client, store: await host.store({ readOnly }, client) });
}

beforeEach(() => {
  const channel = (id: string, order: number) => channelSchema.parse({ id, name: id, platform: 'village', order });
  const pillar = (id: string, order: number) => pillarSchema.parse({ id, name: id, target: 40, order });
  const post = (id: string, channels: string[], theme?: string) =>
    postSchema.parse({ id, title: id, channels, pillar: theme });
  host = new MemoryHost({
    channels: { Shop: channel('Shop', 0), Blog: channel('Blog', 1) },
    pillars: { Tips: pillar('Tips', 0), Offers: pillar('Offers', 1) },
    posts: { a: post('a', ['Shop'], 'Tips'), b: post('b', ['Shop', 'Blog'], 'Tips'), c: post('c', ['Blog']) },
  });
});

describe('the channels in the settings', () => {
  it('say what happens to the posts before a channel is deleted, and keep the posts', async () => {
    await open(<ChannelSettings />);
    await click('More for Shop');
    await click('Delete…', 'menuitem');
    const dialog = screen.getByRole('dialog');
    expect(dialog.textContent).toContain('2 posts will no longer go to this channel');
    expect(dialog.textContent).toContain('1 post will then have no channel at all');
    expect(project().channels.Shop).toBeDefined();
    await act(async () => fireEvent.click(within(dialog).getByRole('button', { name: 'Delete channel' })));
    expect(project().channels.Shop).toBeUndefined();
    expect(Object.keys(project().posts)).toEqual(['a', 'b', 'c']);
    expect(project().posts.b?.channels).toEqual(['Blog']);
  });

  it('archive instead of deleting, and bring back', async () => {
    await open(<ChannelSettings />);
    await click('More for Shop');
    await click('Delete…', 'menuitem');
    await click('Archive instead');
    expect(project().channels.Shop?.archived).toBe(true);
    expect(project().posts.a?.channels).toEqual(['Shop']);
    await click('More for Shop');
    await click('Bring back', 'menuitem');
    expect(project().channels.Shop).not.toHaveProperty('archived');
  });

  it('change places as one step', async () => {
    await open(<ChannelSettings />);
    await click('More for Shop');
    await click('Move down', 'menuitem');
    expect(screen.getAllByLabelText(/^Name of/).map((field) => field.getAttribute('value'))).toEqual(['Blog', 'Shop']);
    host.history.undo();
    expect(host.history.undo()).toBeNull();
  });

  it('list the time zones of a channel only when one is looked for', async () => {
    await open(<ChannelSettings />);
    const zones = () => document.querySelectorAll('[role=option]');
    expect(zones()).toHaveLength(0);
    await act(async () => fireEvent.click(screen.getAllByRole('combobox', { name: /zone/i })[0] ?? document.body));
    expect([...zones()].map(({ textContent }) => textContent)).toContain('Africa/Abidjan');
  });

  it('are added with the platform of a file', async () => {
    await open(<ChannelSettings />);
    await click('Add channel');
    await click('Village board', 'menuitem');
    expect(Object.values(project().channels)).toContainEqual(
      expect.objectContaining({ name: 'Village board', platform: 'village', order: 2 }),
    );
  });

  it('cannot be changed in a project that is read-only', async () => {
    await open(<ChannelSettings />, true);
    expect(screen.queryByRole('button', { name: /^(More|Add)/ })).toBeNull();
    for (const field of screen.getAllByRole('textbox')) expect(field).toHaveProperty('disabled', true);
  });
});

describe('the pillars in the settings', () => {
  it('say how the targets add up', async () => {
    await open(<PillarSettings />);
    expect(screen.getByText('The targets add up to 80%, not 100%.')).toBeTruthy();
  });

  it('give their posts to another pillar when they are deleted', async () => {
    await open(<PillarSettings />);
    await click('More for Tips');
    await click('Delete…', 'menuitem');
    expect(screen.getByRole('dialog').textContent).toContain('2 posts belong to this pillar');
    await act(async () => fireEvent.click(screen.getByPlaceholderText('No pillar')));
    await act(async () => fireEvent.click(screen.getByRole('option', { name: 'Offers' })));
    await click('Delete pillar');
    expect([project().posts.a?.pillar, project().posts.b?.pillar]).toEqual(['Offers', 'Offers']);
  });
});
