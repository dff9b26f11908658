// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { keyed, showView, testPost } from '../support/view-screen';

beforeAll(async () => {
  await import('../../../src/renderer/bulk/AskingForm');
  await import('../../../src/renderer/bulk/BulkActions');
}, 60_000);
// Two in the afternoon of 10 December in Berlin.
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-10T13:00:00Z') }));
afterEach(() => vi.useRealTimers());

const posts = () => [
  testPost('morning', { date: '2026-12-10', time: '09:00' }),
  testPost('evening', { date: '2026-12-10', time: '18:00' }),
  testPost('later', { date: '2026-12-20' }),
  testPost('own', { date: '2026-12-21', held: { reason: 'no picture' } }),
  testPost('out', { date: '2026-12-22', status: 'published' }),
];
const heldOf = (plan: Awaited<ReturnType<typeof showView>>) =>
  Object.values(plan.host.history.project.posts).flatMap(({ id, held }) => (held ? [`${id}: ${held.reason}`] : []));

const ask = async () => {
  fireEvent.click(screen.getByRole('button', { name: 'More for this page' }));
  await act(async () => fireEvent.click(await screen.findByRole('menuitem', { name: 'Hold everything…' })));
  return within(await screen.findByRole('dialog', { name: 'Hold everything' }));
};

describe('hold everything', () => {
  it('says what it means, holds, shows a bar, takes in what comes later, and releases in one step', async () => {
    const plan = await showView(posts());
    const form = await ask();
    expect(form.getByText(/from Thursday.*10.*14:00 on are held/).textContent).toMatch(/^2 posts/);
    expect(form.getByText('1 post is held already and keeps its own reason.')).toBeTruthy();
    expect(form.getByText('1 published post stays as it is.')).toBeTruthy();
    fireEvent.change(form.getByLabelText('Why'), { target: { value: 'Storm' } });
    await act(async () => fireEvent.click(form.getByRole('button', { name: 'Hold 2 posts' })));
    expect(heldOf(plan)).toEqual(['evening: Storm', 'later: Storm', 'own: no picture']);
    expect(document.body.textContent).toMatch(/2 posts are held since .*10.*: Storm/);

    await act(() =>
      plan.store.run({ name: 'posts.create', payload: { post: testPost('new', { date: '2026-12-24' }) } }),
    );
    expect(screen.getByText('2 posts from then on are not held')).toBeTruthy();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Hold them too' })));
    expect(heldOf(plan)).toContain('new: Storm');
    expect(heldOf(plan)).toContain('morning: Storm');

    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Release' })));
    expect(heldOf(plan)).toEqual(['own: no picture']);
    expect(screen.queryByRole('button', { name: 'Release' })).toBeNull();
    await act(() => plan.store.undo());
    expect(heldOf(plan)).toHaveLength(5);
  });

  it('from a day on; where nothing stands there it is said and not done', async () => {
    const plan = await showView(posts());
    const form = await ask();
    fireEvent.click(form.getByRole('radio', { name: 'From a day on' }));
    fireEvent.change(form.getByLabelText('First day'), { target: { value: '2026-12-22' } });
    expect(form.getByText('From then on there is no post that could be held.')).toBeTruthy();
    expect(form.getByRole<HTMLButtonElement>('button', { name: 'Hold everything' }).disabled).toBe(true);
    fireEvent.change(form.getByLabelText('First day'), { target: { value: '2026-12-20' } });
    await act(async () => fireEvent.click(form.getByRole('button', { name: 'Hold 1 post' })));
    expect(heldOf(plan)).toEqual(['later: ', 'own: no picture']);
  });
});

it('chosen posts are held with a reason, and released where all of them are held', async () => {
  const plan = await showView(posts());
  for (const id of ['later', 'own']) await act(async () => fireEvent.click(plan.card(id), { ctrlKey: true }));
  await act(async () => fireEvent.click(await screen.findByRole('button', { name: 'Hold…' })));
  const form = within(await screen.findByRole('dialog', { name: 'Hold 1 post' }));
  expect(form.getByText(/1 post is held already and keeps its own reason/)).toBeTruthy();
  fireEvent.change(form.getByLabelText('Why'), { target: { value: 'Ask Anna' } });
  await act(async () => fireEvent.click(form.getByRole('button', { name: 'Hold' })));
  expect(heldOf(plan)).toEqual(['later: Ask Anna', 'own: no picture']);
  // A few held posts are no hold of everything.
  expect(screen.queryByText(/are held since/)).toBeNull();
  await act(async () => fireEvent.click(await screen.findByRole('button', { name: 'Release' })));
  expect(heldOf(plan)).toEqual([]);
  await act(() => plan.store.undo());
  expect(heldOf(plan)).toHaveLength(2);
});

it('a file with many holds, one with a reason of 10,000 characters, shows two of them', async () => {
  const held = (at: number) => ({
    hold: `h${at}`,
    since: `2026-12-${10 + at}`,
    reason: 'x'.repeat(at === 0 ? 10_000 : 3),
  });
  await showView(
    Array.from({ length: 5 }, (_, at) => testPost(`p${at}`, { date: '2026-12-24', held: held(at) })),
    {},
    { channels: keyed([]) },
  );
  await waitFor(() => expect(screen.getAllByRole('button', { name: 'Release' })).toHaveLength(2));
  expect(screen.getByText(/^and 3 more holds/)).toBeTruthy();
});
