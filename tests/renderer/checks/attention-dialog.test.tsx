// @vitest-environment jsdom
import { act, fireEvent, screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { type PlanView, PlanViewProvider } from '../../../src/renderer/app-frame/plan-view';
import { AttentionDialog } from '../../../src/renderer/checks/AttentionDialog';
import { byPost, newPlanFindings, PlanFindingsProvider } from '../../../src/renderer/checks/plan-findings';
import { channelSchema } from '../../../src/shared/channels/channel';
import { type Post, postSchema } from '../../../src/shared/posts/post';
import { noFilter } from '../../../src/shared/posts/post-filter';
import { emptyProject } from '../../../src/shared/project/empty-project';
import { MemoryHost } from '../support/memory-host';
import { planViewControl } from '../support/plan-view';
import { renderScreen } from '../support/render-screen';
import { keyed } from '../support/view-screen';

const long = 'x'.repeat(101);
const post = (id: string, fields: Partial<Post>) =>
  postSchema.parse({ id, title: `Post ${id}`, date: '2026-12-10', time: '09:00', channels: ['c'], ...fields });

async function open(posts: Post[], view: Partial<PlanView> = {}) {
  const host = new MemoryHost({
    settings: { ...emptyProject({ id: 'p', name: '', timeZone: 'UTC' }).settings, language: 'en-GB' },
    channels: keyed([channelSchema.parse({ id: 'c', name: 'Village board', platform: 'village' })]),
    posts: keyed(posts),
  });
  const go = vi.fn();
  const onClose = vi.fn();
  const findings = newPlanFindings();
  const client = host.client();
  renderScreen(
    <PlanViewProvider value={planViewControl(view, go)}>
      <PlanFindingsProvider value={findings}>
        <AttentionDialog onClose={onClose} />
      </PlanFindingsProvider>
    </PlanViewProvider>,
    { host: client, store: await host.store({}, client) },
  );
  return { go, onClose, findings };
}

const posts = () => screen.queryAllByRole('listitem').map((item) => item.textContent);

test('lists the shown month post by post, in the order of the calendar; a press opens the post', async () => {
  const { go, onClose } = await open([
    post('b', { text: long, date: '2026-12-24' }),
    post('a', { text: long }),
    post('fine', { text: 'short' }),
    post('other', { text: long, date: '2027-01-01' }),
  ]);
  expect(posts()).toEqual([
    expect.stringMatching(/^Thu 10 Dec, 09:00Post aVillage board is 1 character over\. Write a shorter/),
    expect.stringMatching(/^Thu 24 Dec, 09:00Post b/),
  ]);
  fireEvent.click(screen.getByRole('button', { name: /Post b/ }));
  expect(onClose).toHaveBeenCalledOnce();
  expect(go).toHaveBeenCalledWith(expect.objectContaining({ selectedPost: 'b', focusDate: '2026-12-24' }));
});

test('hints are counted and shown on demand, those about days as well', async () => {
  const { findings } = await open([post('a', { format: 'story' }), post('b', {})]);
  const hint = { rule: 'near', severity: 'hint', post: 'b', says: 'Nearly the same as Post a.' } as const;
  const silence = { rule: 'silence', severity: 'hint', date: '2026-12-20', says: 'No post for 9 days.' } as const;
  act(() => findings.set(byPost([hint, silence, { ...silence, date: '2027-01-20', says: 'Elsewhere.' }])));
  expect(screen.getByText('Nothing needs attention')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Show 2 hints as well' }));
  expect(posts()).toEqual([expect.stringContaining('Nearly the same as Post a.')]);
  expect(screen.getByText('No post for 9 days.')).toBeTruthy();
  expect(screen.queryByText('Elsewhere.')).toBeNull();
});

test('the plan can be filtered by it, and shown whole again', async () => {
  const first = await open([post('a', { text: long })], { area: 'balance' });
  fireEvent.click(screen.getByRole('button', { name: 'Show only these in the plan' }));
  expect(first.go).toHaveBeenCalledWith({ filter: { ...noFilter, attention: true }, area: 'calendar' });
});

test('a filter that is on is taken off', async () => {
  const { go } = await open([], { filter: { ...noFilter, attention: true } });
  fireEvent.click(screen.getByRole('button', { name: 'Show all posts again' }));
  expect(go).toHaveBeenCalledWith({ filter: noFilter });
});
