// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { PlanViewProvider } from '../../../src/renderer/app-frame/plan-view';
import { RhythmSettings } from '../../../src/renderer/rhythm/RhythmSettings';
import { channelSchema } from '../../../src/shared/channels/channel';
import { MemoryHost } from '../support/memory-host';
import { planViewControl } from '../support/plan-view';
import { notified, renderScreen } from '../support/render-screen';
import { keyed } from '../support/view-screen';

const slot = (weekday: number, time: string) => ({ weekday, time });
let host: MemoryHost;
const slotsOf = (id: string) =>
  (host.history.project.channels[id]?.slots ?? []).map(({ weekday, time }) => `${weekday} ${time}`);

async function show(slots = [slot(1, '09:00'), slot(1, '12:00')], readOnly = false) {
  host = new MemoryHost({
    channels: keyed([
      channelSchema.parse({ id: 'a', name: 'Photos', order: 1, slots, cadence: { perWeek: 2.5, note: 'kept' } }),
      channelSchema.parse({ id: 'b', name: 'News', order: 2, slots: [slot(7, '20:00')] }),
      channelSchema.parse({ id: 'c', name: 'Old', order: 3, archived: true }),
    ]),
  });
  const client = host.client();
  const store = await host.store({ readOnly }, client);
  await act(async () => {
    renderScreen(
      <PlanViewProvider value={planViewControl({}, () => {})}>
        <RhythmSettings />
      </PlanViewProvider>,
      { host: client, store },
    );
  });
}
const week = (name: string) => within(screen.getByRole('group', { name: `Slots of ${name}` }));

beforeEach(() => {
  Element.prototype.scrollIntoView ??= () => {};
});

it('adds times to several days in one step, and each slot once', async () => {
  await show();
  fireEvent.click(week('Photos').getByRole('button', { name: 'Add a slot of Photos on Tuesday' }));
  fireEvent.change(await screen.findByLabelText('Time, or several'), { target: { value: '9, 17:30' } });
  fireEvent.click(screen.getByRole('button', { name: 'Monday' }));
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Add 4 slots' })));
  expect(slotsOf('a')).toEqual(['1 09:00', '1 12:00', '1 17:30', '2 09:00', '2 17:30']);
  expect(host.history.state.undo).toBe('Slots of “Photos”');
});

it('says what is no time and adds nothing', async () => {
  await show();
  fireEvent.click(week('Photos').getByRole('button', { name: 'Add a slot of Photos on Tuesday' }));
  fireEvent.change(await screen.findByLabelText('Time, or several'), { target: { value: '25:00' } });
  expect(screen.getByText('Write times as 09:30, 17:00')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Add slot' })).toHaveProperty('disabled', true);
  expect(host.requests).toEqual([]);
});

it('walks by arrows, takes away by Delete and begins a time by a digit', async () => {
  await show();
  const first = week('Photos').getByRole('button', { name: '09:00 on Monday: change' });
  act(() => first.focus());
  fireEvent.keyDown(first, { key: 'ArrowDown' });
  const second = week('Photos').getByRole('button', { name: '12:00 on Monday: change' });
  expect(document.activeElement).toBe(second);
  fireEvent.keyDown(second, { key: 'ArrowRight' });
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Add a slot of Photos on Tuesday');
  act(() => second.focus());
  await act(async () => fireEvent.keyDown(second, { key: 'Delete' }));
  expect(slotsOf('a')).toEqual(['1 09:00']);
  expect(document.activeElement).toBe(week('Photos').getByRole('button', { name: '09:00 on Monday: change' }));
  fireEvent.keyDown(document.activeElement as Element, { key: '1' });
  fireEvent.keyDown(document.activeElement as Element, { key: '4' });
  expect(await screen.findByLabelText('Time, or several')).toHaveProperty('value', '14');
});

it('copies the slots of a channel to another one in the place of its own, and back in one step', async () => {
  await show();
  fireEvent.click(screen.getByRole('button', { name: 'Copy the slots of Photos to' }));
  await act(async () => fireEvent.click(await screen.findByRole('menuitem', { name: 'News' })));
  expect(slotsOf('b')).toEqual(['1 09:00', '1 12:00']);
  expect(notified).toEqual(['2 slots of Photos copied to News. Undo brings theirs back.']);
});

it('a week of hundreds of slots is shown in part, and no slot twice', async () => {
  const many = Array.from({ length: 500 }, (_, at) => slot(1, `${String(at % 24).padStart(2, '0')}:00`));
  await show(many);
  expect(week('Photos').getAllByRole('button', { name: /on Monday: change$/ })).toHaveLength(8);
  fireEvent.click(week('Photos').getByRole('button', { name: '16 more' }));
  expect(week('Photos').getAllByRole('button', { name: /on Monday: change$/ })).toHaveLength(24);
});

it('posts a week and days of silence are whole numbers; nothing, or no posts a week, is no aim', async () => {
  await show();
  const field = screen.getByLabelText('Posts a week on Photos');
  fireEvent.change(field, { target: { value: '3' } });
  await act(async () => fireEvent.blur(field));
  expect(host.history.project.channels.a?.cadence).toEqual({ perWeek: 3, note: 'kept' });
  fireEvent.change(field, { target: { value: '0' } });
  await act(async () => fireEvent.blur(field));
  expect(host.history.project.channels.a?.cadence).toEqual({ note: 'kept' });
  const silence = screen.getByLabelText('Most days without a post on News');
  fireEvent.change(silence, { target: { value: '5' } });
  await act(async () => fireEvent.blur(silence));
  fireEvent.change(silence, { target: { value: '' } });
  await act(async () => fireEvent.blur(silence));
  expect(host.history.project.channels.b?.cadence).toBeUndefined();
});

it('how near posts and texts may come is a setting of the project', async () => {
  await show();
  const minutes = screen.getByLabelText('Minutes between two posts of a channel');
  expect(minutes).toHaveProperty('value', '10');
  fireEvent.change(minutes, { target: { value: '30' } });
  await act(async () => fireEvent.blur(minutes));
  expect(host.history.project.settings.rhythm).toEqual({ minutesApart: 30, daysUnlike: 30 });
});

it('a read-only project shows its slots and lets none be changed', async () => {
  await show(undefined, true);
  expect(week('Photos').queryByRole('button', { name: /^Add|^Take away/ })).toBeNull();
  expect(screen.queryByRole('button', { name: /^Copy the slots/ })).toBeNull();
  expect(screen.queryByRole('group', { name: 'Slots of Old' })).toBeNull();
});
