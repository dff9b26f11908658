// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
// Loaded before, so that no test waits for it.
import '../../../src/renderer/channels/RulesDialog';
import { PlanViewProvider } from '../../../src/renderer/app-frame/plan-view';
import { FindingList } from '../../../src/renderer/checks/FindingList';
import { byPost, newPlanFindings, PlanFindingsProvider } from '../../../src/renderer/checks/plan-findings';
import { TextCounters } from '../../../src/renderer/checks/TextCounters';
import { channelSchema } from '../../../src/shared/channels/channel';
import { type Post, postSchema } from '../../../src/shared/posts/post';
import { MemoryHost } from '../support/memory-host';
import { planViewControl } from '../support/plan-view';
import { renderScreen } from '../support/render-screen';
import { keyed } from '../support/view-screen';

const post = (fields: Partial<Post>) =>
  postSchema.parse({ id: 'a', title: 'Bread', text: 'Bread', channels: ['north', 'south'], ...fields });

/** The checks of a post on two boards of the village, whose texts may have 100 characters. */
async function shown(what: Post, channel?: string) {
  const host = new MemoryHost({
    channels: keyed([
      channelSchema.parse({ id: 'north', name: 'North', platform: 'village' }),
      channelSchema.parse({ id: 'south', name: 'South', platform: 'village', limits: { 'text.limit': 50 } }),
    ]),
    posts: keyed([what]),
  });
  const findings = newPlanFindings();
  const client = host.client();
  const { container } = renderScreen(
    <PlanViewProvider value={planViewControl({}, () => {})}>
      <PlanFindingsProvider value={findings}>
        <TextCounters post={what} channel={channel} />
        <FindingList post={what} channel={channel} />
      </PlanFindingsProvider>
    </PlanViewProvider>,
    { host: client, store: await host.store({}, client) },
  );
  const lines = () => [...container.querySelectorAll('section > p:not([role])')].map((p) => p.textContent);
  return { host, findings, lines, counters: () => container.querySelector('div > span')?.parentElement?.textContent };
}

test('where all fits, one quiet line says so, with the alt texts', async () => {
  const media = [{ url: 'a.jpg', alt: 'Bread' }, { url: 'b.jpg' }];
  const { lines } = await shown(post({ media }));
  expect(lines()).toEqual(['Fits North (Village board) and South (Village board). Alt text on 1 of 2.']);
  expect(screen.getByRole('status').textContent).toBe('');
});

test('what does not fit is said with a remedy, and what does is still said', async () => {
  const { lines, counters } = await shown(post({ text: 'x'.repeat(61) }));
  expect(counters()).toBe('North (Village board) 61 / 100South (Village board) 61 / 50');
  expect(lines()).toEqual([
    'South (Village board) is 11 characters over. Write a shorter version for South (Village board), or leave South (Village board) out. Rules',
    'Fits North (Village board).',
  ]);
  expect(screen.getByRole('status').textContent).toBe('1 thing needs attention.');
});

test('a tab shows its own channel alone', async () => {
  const { lines, counters } = await shown(post({ text: 'x'.repeat(101) }), 'north');
  expect(counters()).toBe('VB 101 / 100');
  expect(lines()).toEqual([expect.stringMatching(/^North .* is 1 character over/)]);
});

test('what was found beside other posts stands there as well', async () => {
  const { findings, lines } = await shown(post({}));
  const about = { rule: 'close', post: 'a', channel: 'north' };
  act(() => findings.set(byPost([{ ...about, severity: 'hint', says: 'Two posts at once.' }])));
  expect(lines()[0]).toBe('Two posts at once.');
  act(() => findings.set(byPost([])));
  expect(lines()).toHaveLength(1);
});

test('of a post that is out, or that says nothing yet, nothing is said', async () => {
  expect((await shown(post({ status: 'published', text: 'x'.repeat(200) }))).lines()).toEqual([]);
  expect((await shown(post({ title: '', text: '' }))).lines()).toEqual([]);
});

test('the rules of the channel are one press away, and a number of one’s own ends the warning', async () => {
  const { host } = await shown(post({ text: 'x'.repeat(61) }));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Rules of South (Village board)' })));
  const dialog = await screen.findByRole('dialog', { name: 'Rules of South (Village board)' });
  const row = within(dialog).getByRole('row', { name: /Longest text/ });
  const own = within(row).getByRole('textbox', { name: 'Longest text, own number' });
  expect(own).toHaveProperty('value', '50');
  await act(async () => fireEvent.change(own, { target: { value: '75' } }));
  expect(host.history.project.channels.south?.limits).toEqual({ 'text.limit': 75 });
  expect(screen.getByRole('status').textContent).toBe('');
});
