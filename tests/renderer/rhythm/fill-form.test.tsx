// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { channelSchema } from '../../../src/shared/channels/channel';
import { keyed, showView, testPost, type ViewScreen } from '../support/view-screen';

/** Board on Wednesdays (16, 23, 30 December lie ahead), News on Fridays (11, 18, 25). Today is Thursday, the 10th. */
const channels = keyed([
  channelSchema.parse({ id: 'board', name: 'Board', order: 1, slots: [{ weekday: 3, time: '12:00' }] }),
  channelSchema.parse({ id: 'news', name: 'News', order: 2, slots: [{ weekday: 5, time: '09:00' }] }),
]);
const ideas = () => [
  testPost('a', { channels: ['board'], order: 1 }),
  testPost('b', { channels: ['news'], order: 2 }),
  testPost('c', { order: 3 }),
  testPost('d', { channels: ['elsewhere'], order: 4 }),
];
let view: ViewScreen;
const stands = (id: string) => `${view.post(id)?.date} ${view.post(id)?.time}`;
/** The plan of slots is worked out behind the page: what it says comes in a moment. */
const ask = async () => {
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Fill the free slots with these ideas' })));
  return within(await screen.findByRole('dialog', { name: 'Fill free slots with ideas' }));
};
type Form = Awaited<ReturnType<typeof ask>>;
const rows = (form: Form) => form.getAllByRole('listitem').map(({ textContent }) => textContent);
const slotOf = async (form: Form, name: string, value: string) => {
  await waitFor(() => expect(form.getByRole('combobox', { name: `Slot of ${name}` })).toHaveProperty('value', value));
};
const plan = async (form: Form, name: string) => {
  const button = await form.findByRole('button', { name });
  await waitFor(() => expect(button).toHaveProperty('disabled', false));
  await act(async () => fireEvent.click(button));
};

beforeAll(async () => {
  await import('../../../src/renderer/bulk/AskingForm');
  await import('../../../src/renderer/rhythm/FillForm');
}, 60_000);
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-10T10:00:00Z') }));
afterEach(() => vi.useRealTimers());

it('says which idea would go where, and why another gets no slot; then one step does it, and one takes it back', async () => {
  view = await showView(ideas(), {}, { channels });
  const form = await ask();
  await slotOf(form, 'Post a', '2026-12-16 12:00 board');
  await slotOf(form, 'Post b', '2026-12-11 09:00 news');
  // Without a channel it takes the earliest that is left, and the channel with it.
  await slotOf(form, 'Post c', '2026-12-18 09:00 news');
  expect(rows(form).at(-1)).toContain('no slots');
  expect(form.getByText('3 slots stay free, 1 post waits on.')).toBeTruthy();
  expect(view.host.requests).toEqual([]);
  await plan(form, 'Plan 3 posts');
  expect([stands('a'), stands('b'), stands('c')]).toEqual(['2026-12-16 12:00', '2026-12-11 09:00', '2026-12-18 09:00']);
  expect(view.post('c')?.channels).toEqual(['news']);
  expect(view.post('d')?.date).toBeUndefined();
  expect(view.host.history.state.undo).toBe('Fill 3 free slots');
  await act(() => view.store.undo());
  expect(ideas().map(({ id }) => view.post(id)?.date)).toEqual([undefined, undefined, undefined, undefined]);
  expect(view.post('c')?.channels).toEqual([]);
});

it('another slot can be chosen and a post left out; the others fill what is left', async () => {
  view = await showView(ideas(), {}, { channels });
  const form = await ask();
  const slot = await form.findByRole('combobox', { name: 'Slot of Post a' });
  await act(async () => fireEvent.focus(slot));
  expect(within(slot).getAllByRole('option')).toHaveLength(3);
  await act(async () => fireEvent.change(slot, { target: { value: '2026-12-30 12:00 board' } }));
  await act(async () => fireEvent.click(form.getByRole('checkbox', { name: 'Plan Post b' })));
  // The Friday that was b's is free for the one that takes any.
  await slotOf(form, 'Post c', '2026-12-11 09:00 news');
  expect(rows(form).find((row) => row.includes('Post b'))).toContain('Left out');
  await plan(form, 'Plan 2 posts');
  expect([stands('a'), stands('c'), view.post('b')?.date]).toEqual(['2026-12-30 12:00', '2026-12-11 09:00', undefined]);
});

it('other days can be asked for, and evergreen posts come as copies where they have rested', async () => {
  const bread = testPost('bread', { date: '2026-12-02', channels: ['board'], evergreen: { restDays: 30, uses: 1 } });
  view = await showView([bread, testPost('a', { channels: ['board'] })], {}, { channels });
  const form = await ask();
  fireEvent.click(form.getByRole('checkbox', { name: '1 idea' }));
  await act(async () => fireEvent.click(form.getByRole('checkbox', { name: '1 evergreen post, as new drafts' })));
  await waitFor(() => expect(rows(form)).toEqual([expect.stringContaining('Will not have rested by then')]));
  await act(async () => fireEvent.click(form.getByRole('radio', { name: 'January' })));
  await plan(form, 'Plan 1 post');
  const copy = Object.values(view.host.history.project.posts).find(({ evergreen }) => evergreen?.of === 'bread');
  expect(copy).toMatchObject({ date: '2027-01-06', time: '12:00', evergreen: { uses: 0 } });
  expect(view.post('bread')?.date).toBe('2026-12-02');
});

it('days that cannot be filled are explained', async () => {
  view = await showView(ideas(), {}, { channels });
  const form = await ask();
  await act(async () => fireEvent.click(form.getByRole('radio', { name: 'Own days' })));
  await act(async () => fireEvent.change(form.getByLabelText('Last day'), { target: { value: '2026-12-09' } }));
  expect(form.getByText('Lies before the first day.')).toBeTruthy();
  expect(form.getByRole('button', { name: 'Plan' })).toHaveProperty('disabled', true);
  await act(async () => fireEvent.change(form.getByLabelText('Last day'), { target: { value: '2026-12-11' } }));
  expect(await form.findByRole('button', { name: 'Plan 1 post' })).toBeTruthy();
});

it('without slots it leads to where they are set', async () => {
  view = await showView(ideas(), {}, {});
  const form = await ask();
  await act(async () => fireEvent.click(form.getByRole('button', { name: 'Set slots' })));
  expect(view.view()).toMatchObject({ area: 'settings', settingsSection: 'rhythm' });
});
