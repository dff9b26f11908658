// @vitest-environment jsdom
import { act, cleanup, configure, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { PlanViewProvider } from '../../../src/renderer/app-frame/plan-view';
import { ReminderKeeper } from '../../../src/renderer/reminders/ReminderKeeper';
import { ReminderSettings } from '../../../src/renderer/reminders/ReminderSettings';
import { channelSchema } from '../../../src/shared/channels/channel';
import { type Post, postSchema } from '../../../src/shared/posts/post';
import { emptyProject } from '../../../src/shared/project/empty-project';
import { MemoryHost } from '../support/memory-host';
import { planViewControl } from '../support/plan-view';
import { renderScreen } from '../support/render-screen';
import { keyed } from '../support/view-screen';

// A busy machine may take longer than a second to draw.
configure({ asyncUtilTimeout: 8000 });

/** Stands in for the notifications of the system. */
class StandIn {
  static permission: NotificationPermission = 'default';
  static answer: NotificationPermission = 'granted';
  static asked = 0;
  static shown: StandIn[] = [];
  static async requestPermission() {
    StandIn.asked += 1;
    StandIn.permission = StandIn.answer;
    return StandIn.answer;
  }
  onclick: (() => void) | null = null;
  constructor(
    readonly title: string,
    readonly options: { body: string; tag: string },
  ) {
    StandIn.shown.push(this);
  }
  close() {}
}

beforeEach(() => {
  Object.assign(StandIn, { permission: 'default', answer: 'granted', asked: 0, shown: [] });
  vi.stubGlobal('Notification', StandIn);
  sessionStorage.clear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const post = (id: string, fields: object = {}) =>
  postSchema.parse({ id, title: `Post ${id}`, date: '2026-12-10', channels: ['c'], ...fields });
const shown = () => StandIn.shown.map(({ title, options }) => `${title} | ${options.body}`);
const setPreferences = vi.fn(async () => ({}));

async function keep(posts: Post[], preferences: object) {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: new Date('2026-12-10T07:45:00Z') });
  const host = new MemoryHost({
    name: 'Bakery',
    settings: { ...emptyProject({ id: 'p', name: '', timeZone: 'Europe/Berlin' }).settings },
    channels: keyed([
      channelSchema.parse({ id: 'c', name: 'Loft', platform: 'village' }),
      channelSchema.parse({ id: 'd', name: 'Shop', platform: 'village', order: 1 }),
    ]),
    posts: keyed(posts),
  });
  const go = vi.fn();
  const client = host.client({ app: { setPreferences } });
  const store = await host.store({}, client);
  const known = { theme: 'light' as const, sidePanel: true, hintsSeen: [], weekStart: 1, hourFormat: '24' as const };
  const draw = () =>
    renderScreen(
      <PlanViewProvider value={planViewControl({}, go)}>
        <ReminderKeeper />
      </PlanViewProvider>,
      { host: client, store, hello: { preferences: { ...known, ...preferences } } },
    );
  draw();
  const until = (instant: string) => {
    vi.setSystemTime(new Date(instant));
    act(() => vi.advanceTimersByTime(15_000));
  };
  return { go, store, until, draw };
}

test('each post is reminded of once, so many minutes before, for all channels of its moment', async () => {
  StandIn.permission = 'granted';
  const { until, go, draw } = await keep(
    [
      post('nine', { time: '09:00', channels: ['c', 'd'] }),
      post('shifted', { time: '08:00', channels: ['d'], variants: { d: { shift: 75 } } }),
      post('held', { time: '09:00', held: { reason: '' } }),
      post('out', { time: '09:00', published: { c: { at: '2026-12-10T06:00:00Z' } } }),
      post('done', { time: '09:00', status: 'published' }),
      post('any', {}),
      post('over', { time: '08:30' }),
      post('tomorrow', { date: '2026-12-11', time: '09:00' }),
    ],
    { reminders: true, reminderMinutes: 10 },
  );
  expect(shown(), 'it is a quarter to').toEqual([]);
  until('2026-12-10T07:50:00Z');
  expect(shown()).toEqual(['09:00 · Post nine | Loft, Shop · Bakery']);
  until('2026-12-10T07:51:00Z');
  until('2026-12-10T08:00:30Z');
  expect(StandIn.shown, 'no second time').toHaveLength(1);
  until('2026-12-10T08:06:00Z');
  expect(shown()[1]).toBe('09:15 · Post shifted | Shop · Bakery');
  StandIn.shown[0]?.onclick?.();
  expect(go).toHaveBeenCalledWith({ area: 'today' });
  // The page is loaded again.
  cleanup();
  draw();
  until('2026-12-10T08:07:00Z');
  expect(StandIn.shown).toHaveLength(2);
});

test('a post that is moved is reminded of at its new time; what is marked as published is not', async () => {
  StandIn.permission = 'granted';
  const { until, store } = await keep([post('a', { time: '09:00' }), post('b', { time: '09:30' })], {
    reminders: true,
    reminderMinutes: 0,
  });
  until('2026-12-10T08:00:10Z');
  expect(shown()).toEqual(['09:00 · Post a | Loft · Bakery']);
  await act(async () => {
    await store.run({ name: 'posts.edit', payload: { id: 'a', fields: { time: '09:20' } } });
    await store.run({ name: 'posts.markPublished', payload: { id: 'b', channels: ['c'] } });
  });
  until('2026-12-10T08:20:00Z');
  until('2026-12-10T08:30:00Z');
  expect(shown()).toEqual(['09:00 · Post a | Loft · Bakery', '09:20 · Post a | Loft · Bakery']);
});

test.each([
  ['they are off', {}, 'granted'],
  ['nobody has decided', { reminders: true }, 'default'],
  ['they are declined', { reminders: true }, 'denied'],
] as const)('nothing is shown and nobody is asked while %s', async (_what, preferences, permission) => {
  StandIn.permission = permission;
  const { until } = await keep([post('a', { time: '09:00' })], preferences);
  until('2026-12-10T07:55:00Z');
  expect([StandIn.shown.length, StandIn.asked]).toEqual([0, 0]);
});

async function settings(preferences: object = {}) {
  setPreferences.mockClear();
  const known = { theme: 'light' as const, sidePanel: true, hintsSeen: [], weekStart: 1, hourFormat: '24' as const };
  renderScreen(<ReminderSettings />, {
    host: new MemoryHost().client({ app: { setPreferences } }),
    hello: { preferences: { ...known, ...preferences } },
  });
  return screen.getByRole('switch', { name: 'Reminders' });
}

test('permission is asked for when reminders are switched on, and not before', async () => {
  const toggle = await settings();
  expect([toggle.getAttribute('aria-checked') ?? (toggle as HTMLInputElement).checked, StandIn.asked]).toEqual([
    false,
    0,
  ]);
  fireEvent.click(toggle);
  await waitFor(() => expect((toggle as HTMLInputElement).checked).toBe(true));
  expect(StandIn.asked).toBe(1);
  expect(setPreferences).toHaveBeenLastCalledWith({ reminders: true });
  fireEvent.click(screen.getByRole('combobox', { name: 'Remind me' }));
  fireEvent.click(await screen.findByRole('option', { name: '30 minutes before' }));
  expect(setPreferences).toHaveBeenLastCalledWith({ reminderMinutes: 30 });
  fireEvent.click(toggle);
  expect(setPreferences).toHaveBeenLastCalledWith({ reminders: false });
});

test('where it is declined it stays off and says so; where there are no notifications as well', async () => {
  StandIn.answer = 'denied';
  const toggle = await settings();
  fireEvent.click(toggle);
  expect(await screen.findByText(/^Notifications are not allowed here\. Allow them in the settings/)).toBeDefined();
  expect((toggle as HTMLInputElement).checked).toBe(false);
  expect(setPreferences).toHaveBeenLastCalledWith({ reminders: false });
  cleanup();
  vi.stubGlobal('Notification', undefined);
  fireEvent.click(await settings());
  expect(await screen.findByText('This browser shows no notifications.')).toBeDefined();
});

test('a permission that was taken away meanwhile is told', async () => {
  StandIn.permission = 'denied';
  const toggle = await settings({ reminders: true });
  expect((toggle as HTMLInputElement).checked).toBe(false);
  expect(screen.getByText(/^Notifications are not allowed here/)).toBeDefined();
});
