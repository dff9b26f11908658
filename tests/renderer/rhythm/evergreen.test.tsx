// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { channelSchema } from '../../../src/shared/channels/channel';
import type { Post } from '../../../src/shared/posts/post';
import { notified } from '../support/render-screen';
import { keyed, showView, testPost, type ViewScreen } from '../support/view-screen';

/** Board on Wednesdays. Today is Thursday, 10 December. */
const channels = keyed([
  channelSchema.parse({ id: 'board', name: 'Board', slots: [{ weekday: 3, time: '12:00' }] }),
  channelSchema.parse({ id: 'news', name: 'News' }),
]);
const bread = (fields: object = {}) =>
  testPost('bread', { date: '2026-11-10', time: '08:00', channels: ['board'], evergreen: { restDays: 30 }, ...fields });
let view: ViewScreen;
const show = async (...posts: Post[]) => {
  view = await showView(posts, {}, { channels });
};
const copies = () =>
  Object.values(view.host.history.project.posts).filter(({ evergreen }) => evergreen?.of === 'bread');

beforeAll(async () => {
  await import('../../../src/renderer/bulk/AskingForm');
  await import('../../../src/renderer/rhythm/EvergreenForm');
  await import('../../../src/renderer/post-editor/PostEditor');
}, 60_000);
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-10T10:00:00Z') }));
afterEach(() => vi.useRealTimers());

it('a post that has rested is told below the ideas, and planned again on the next free slot of its channel', async () => {
  await show(
    bread({ evergreen: { restDays: 30, uses: 2 } }),
    testPost('rests', { date: '2026-12-01', evergreen: { restDays: 30 } }),
  );
  await act(async () => fireEvent.click(screen.getByRole('button', { name: '1 post is ready to go out again' })));
  const form = within(await screen.findByRole('dialog', { name: 'Evergreen posts' }));
  const [first, second] = form.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(first).toMatch(/^Post breadReady to go out again since .*10.*2026\. It may go out 2 more times\./);
  expect(second).toMatch(/^Post restsRests until .*31.*2026\. It may go out as often as you like\./);
  await act(async () => fireEvent.click(form.getByRole('button', { name: 'Plan again: Post bread' })));
  expect(copies()).toMatchObject([{ date: '2026-12-16', time: '12:00', status: 'draft', evergreen: { uses: 1 } }]);
  expect(notified.at(-1)).toMatch(/“Post bread” is planned again: .*16.*2026, 12:00, a free slot\./);
  expect(form.getAllByRole('listitem')[0]?.textContent).toMatch(/^Post restsRests/);
  expect(screen.queryByText(/ready to go out again/)).toBeNull();
});

it('without a free slot it goes to the first day after its rest, at its own time', async () => {
  await show(bread({ date: '2026-11-30', channels: ['news'] }));
  await act(async () => fireEvent.click(view.card('bread')));
  await act(async () => fireEvent.click(await screen.findByRole('button', { name: 'Plan again' })));
  expect(copies()).toMatchObject([{ date: '2026-12-30', time: '08:00' }]);
  expect(notified.at(-1)).toContain('no slot was free');
});

it('is switched on in the fields of a post, with days of rest and uses; empty uses have no end', async () => {
  await show(testPost('plain', { date: '2026-12-10', channels: ['board'] }));
  await act(async () => fireEvent.click(view.card('plain')));
  const box = await screen.findByRole('checkbox', { name: 'Evergreen: may go out again' });
  await act(async () => fireEvent.click(box));
  expect(view.post('plain')?.evergreen).toEqual({ restDays: 30 });
  const type = async (label: RegExp, value: string) => {
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
    await act(async () => fireEvent.blur(screen.getByLabelText(label)));
  };
  await type(/^Days that it rests/, '14');
  await type(/^How many more times/, '3');
  expect(view.post('plain')?.evergreen).toEqual({ restDays: 14, uses: 3 });
  expect(screen.getByText(/^Rests until .*24.*2026\.$/)).toBeTruthy();
  await type(/^How many more times/, '0');
  expect(screen.getByText('Used up: no further use is left.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Plan again' })).toBeNull();
  await type(/^How many more times/, '');
  expect(view.post('plain')?.evergreen).toEqual({ restDays: 14 });
  await act(async () => fireEvent.click(box));
  expect(view.post('plain')?.evergreen).toBeUndefined();
});

it('a copy shows what it repeats and changes the rest of all of them', async () => {
  await show(bread(), testPost('copy', { date: '2026-12-10', evergreen: { restDays: 30, of: 'bread' } }));
  await act(async () => fireEvent.click(view.card('copy')));
  expect(await screen.findByRole('button', { name: 'Post bread' })).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Days that it rests'), { target: { value: '60' } });
  await act(async () => fireEvent.blur(screen.getByLabelText('Days that it rests')));
  expect(view.post('bread')?.evergreen?.restDays).toBe(60);
});
