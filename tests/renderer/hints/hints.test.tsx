import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { type PlanView, PlanViewProvider } from '../../../src/renderer/app-frame/plan-view';
import { Hints } from '../../../src/renderer/hints/Hints';
import { useSeenHints } from '../../../src/renderer/hints/seen-hints';
import type { HostClient } from '../../../src/renderer/host-client/host-client';
import { type Plan, PlanProvider } from '../../../src/renderer/plan/plan-context';
import { usePlanSetup } from '../../../src/renderer/plan/use-plan';
import { postSchema } from '../../../src/shared/posts/post';
import { MemoryHost } from '../support/memory-host';
import { planViewControl } from '../support/plan-view';
import { renderScreen } from '../support/render-screen';

let kept: string[][];
let plan: Plan;
let client: HostClient;

const silent = () => {};

function Plans() {
  plan = usePlanSetup(silent);
  const { forget } = useSeenHints();
  return (
    <PlanProvider value={plan}>
      <Hints />
      <button type="button" onClick={forget}>
        Again
      </button>
    </PlanProvider>
  );
}

async function shown({ readOnly = false, hintsSeen = [] as string[], view = {} as Partial<PlanView> } = {}) {
  const host = new MemoryHost({ posts: { i: postSchema.parse({ id: 'i', title: 'Idea' }) } });
  client = host.client({
    app: {
      setPreferences: async ({ hintsSeen: names }: { hintsSeen: string[] }) => {
        kept.push(names);
        return {};
      },
    },
  });
  const store = await host.store({ readOnly }, client);
  renderScreen(
    <PlanViewProvider value={planViewControl(view, () => {})}>
      <Plans />
    </PlanViewProvider>,
    {
      host: client,
      store,
      hello: { preferences: { theme: 'light', sidePanel: true, hintsSeen, weekStart: 1, hourFormat: '24' } },
    },
  );
  await act(async () => plan.shown.set(['a', 'b']));
}

const hint = () => screen.queryByRole('complementary', { name: 'Hint' })?.textContent ?? null;

beforeEach(() => {
  kept = [];
});

test('one at a time, and closing one brings the next', async () => {
  await shown();
  const close = () => act(async () => fireEvent.click(screen.getByRole('button', { name: 'Close this hint' })));
  expect(hint()).toMatch(/Drag an idea/);
  await close();
  expect(hint()).toMatch(/Double-click a day/);
  await close();
  expect(hint()).toMatch(/choose several/);
  await close();
  expect(hint()).toMatch(/find any post/);
  await close();
  expect(hint()).toBeNull();
  expect(kept.at(-1)).toEqual(['drag-idea', 'write', 'choose', 'find']);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Again' })));
  expect(hint()).toMatch(/Drag an idea/);
  expect(kept.at(-1)).toEqual([]);
});

test.each([
  ['drag-idea', () => plan.drag.set({ posts: ['i'], over: null } as never), () => plan.drag.set(null)],
  ['write', () => plan.write({ date: '2026-12-10' }), () => plan.quickLine.set(null)],
  ['choose', () => plan.select(['i']), () => plan.select([])],
])('doing the deed of %s is enough, and nothing is in the way meanwhile', async (name, deed, end) => {
  await shown();
  await act(async () => deed());
  expect(hint()).toBeNull();
  expect(kept).toEqual([[name]]);
  await act(async () => end());
  expect(hint()).not.toBeNull();
});

test('what was seen in an earlier session stays away, and names of later versions are kept', async () => {
  await shown({ hintsSeen: ['drag-idea', 'of a later version'] });
  expect(hint()).toMatch(/Double-click/);
  await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Again' })));
  expect(kept).toEqual([['of a later version']]);
});

test('nothing is told of ideas where they are folded', async () => {
  await shown({ view: { sidePanelOpen: false } });
  expect(hint()).toMatch(/Double-click/);
});

test.each([
  ['the board', { area: 'board' }],
  ['the table', { area: 'table' }],
  ['the year', { calendarView: 'year' }],
] as const)('%s has no hints', async (_, view) => {
  await shown({ view });
  expect(hint()).toBeNull();
});

test('where nothing is planned yet, the calendar itself tells how to begin', async () => {
  await shown({ view: { sidePanelOpen: false } });
  await act(async () => plan.shown.set([]));
  expect(hint()).toBeNull();
});
