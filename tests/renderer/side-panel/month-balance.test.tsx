import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlanViewProvider } from '../../../src/renderer/app-frame/plan-view';
import type { DropTarget } from '../../../src/renderer/drag/drop-target';
import { type Plan, PlanProvider } from '../../../src/renderer/plan/plan-context';
import { usePlanSetup } from '../../../src/renderer/plan/use-plan';
import { MonthBalance } from '../../../src/renderer/side-panel/MonthBalance';
import { channelSchema } from '../../../src/shared/channels/channel';
import { pillarSchema } from '../../../src/shared/pillars/pillar';
import { postSchema } from '../../../src/shared/posts/post';
import { MemoryHost } from '../support/memory-host';
import { planView } from '../support/plan-view';
import { renderScreen } from '../support/render-screen';

const keyed = <T extends { id: string }>(records: T[]) =>
  Object.fromEntries(records.map((record) => [record.id, record]));
const posts = [
  ...['offers', 'tips', 'tips', 'tips', 'tips', 'tips'].map((pillar, at) =>
    postSchema.parse({ id: `p${at}`, pillar, channels: ['board'], date: `2026-12-0${at + 1}` }),
  ),
  ...['i1', 'i2'].map((id) => postSchema.parse({ id, pillar: 'offers', channels: ['board', 'letter'] })),
];

let plan: Plan;
function Panel() {
  plan = usePlanSetup(() => undefined);
  return (
    <PlanProvider value={plan}>
      <MonthBalance />
    </PlanProvider>
  );
}

beforeEach(async () => {
  const host = new MemoryHost({
    posts: keyed(posts),
    pillars: keyed([
      pillarSchema.parse({ id: 'offers', name: 'Offers', target: 15, kind: 'promote', order: 1 }),
      pillarSchema.parse({ id: 'tips', name: 'Know-how', kind: 'help', order: 2 }),
    ]),
    channels: keyed([
      channelSchema.parse({ id: 'board', name: 'Village board' }),
      channelSchema.parse({ id: 'letter', name: 'Letter' }),
    ]),
  });
  const store = await host.store();
  renderScreen(
    <PlanViewProvider value={{ ...planView(), go: () => undefined }}>
      <Panel />
    </PlanViewProvider>,
    { host: host.client(), store },
  );
});
afterEach(() => vi.useRealTimers());

const hold = (target: DropTarget | null, ids = ['i1'], copy = false) =>
  act(() => plan.drag.set({ ids, grabbed: ids[0] ?? '', target, copy, own: false }));
const row = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}`) }).textContent;
const status = () => screen.getByRole('status').textContent;

describe('the panel', () => {
  it('at rest shows shares, targets, kinds and posts per channel', () => {
    expect(row('Offers')).toContain('17 / 15%');
    expect(row('Know-how')).toContain('83%');
    expect(row('Promote')).toContain('17%');
    expect(row('Village board')).toContain('6');
  });

  it('shows what the drop would change, and forgets it when nothing is held', () => {
    hold({ kind: 'day', date: '2026-12-20' }, ['i1', 'i2']);
    expect(row('Offers')).toContain('17→37 / 15%');
    expect(row('Know-how')).toContain('83→63%');
    expect(row('Promote')).toContain('17→37%');
    expect(row('Village board')).toContain('6→8 · 80%');
    expect(row('Letter')).toContain('0→2 · 20%');
    expect(screen.getByText('Offers would be 37% of December, 22 points over its target.')).toBeTruthy();
    act(() => plan.drag.set(null));
    expect(row('Offers')).toContain('17 / 15%');
    expect(screen.queryByText(/would be/)).toBeNull();
  });

  it('a move within the month changes no share, one out of it does; copies stay', () => {
    hold({ kind: 'day', date: '2026-12-30' }, ['p0']);
    expect(row('Offers')).toContain('17 / 15%');
    hold({ kind: 'day', date: '2027-01-02' }, ['p0']);
    expect(row('Offers')).toContain('17→0 / 15%');
    hold({ kind: 'day', date: '2027-01-02' }, ['p0'], true);
    expect(row('Offers')).toContain('17 / 15%');
    hold({ kind: 'ideas' }, ['p0']);
    expect(row('Offers')).toContain('17→0 / 15%');
    hold({ kind: 'status', status: 'approved' }, ['p0']);
    expect(row('Offers')).toContain('17 / 15%');
  });

  it('reads the words aloud only at rest, and falls silent after the drag', () => {
    vi.useFakeTimers();
    hold({ kind: 'day', date: '2026-12-20' }, ['i1', 'i2']);
    act(() => void vi.advanceTimersByTime(500));
    expect(status()).toBe('');
    act(() => void vi.advanceTimersByTime(400));
    expect(status()).toContain('Offers would be 37%');
    act(() => plan.drag.set(null));
    expect(status()).toBe('');
  });
});
