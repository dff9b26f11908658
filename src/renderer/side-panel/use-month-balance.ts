import { useDeferredValue, useMemo, useRef, useSyncExternalStore } from 'react';
import { afterDrop } from '../../shared/balance/after-drop';
import { type Finding, newFindings } from '../../shared/balance/findings';
import { monthSpan } from '../../shared/balance/spans';
import { type Balance, balanceOf } from '../../shared/balance/tally';
import type { Channel } from '../../shared/channels/channel';
import type { Pillar } from '../../shared/pillars/pillar';
import type { Post } from '../../shared/posts/post';
import { usePlanView } from '../app-frame/plan-view';
import type { Dragging } from '../drag/drop-target';
import { canCopyTo } from '../drag/let-go';
import type { Observable } from '../plan/observable';
import { type Plan, usePlan } from '../plan/plan-context';
import { useShownMonth } from '../plan/use-shown-month';
import { useChannels, usePillars, useProject } from '../project-view/use-project';

export interface MonthBalance {
  now: Balance;
  /** As it would be if the dragged posts were let go where they are; null while nothing is held over a place. */
  next: Balance | null;
  /** What the drop would bring about, the weightiest first. */
  findings: readonly Finding[];
  pillars: readonly Pillar[];
  channels: readonly Channel[];
}

/** The balance of the shown month, and during a drag the one that the drop would leave. */
export function useMonthBalance(): MonthBalance {
  const plan = usePlan();
  const { focusDate } = usePlanView();
  // The card must follow the mouse, and come to its day, first; the numbers may come a moment later.
  const posts = useDeferredValue(useShownMonth());
  const pillars = usePillars();
  const channels = useChannels();
  const context = useProject(({ project }) => project);
  const { pillars: byId, channels: channelsById } = context;
  const { weekStart } = context.settings;
  const { from, to } = monthSpan(focusDate);
  const balance = useMemo(() => {
    const about = { pillars: byId, channels: channelsById, weekStart };
    return (counted: readonly Post[]) => balanceOf(counted, { from, to }, about);
  }, [byId, channelsById, weekStart, from, to]);
  const now = useMemo(() => balance(posts), [balance, posts]);
  const dragging = useDeferredValue(useHeldOver(plan.drag));
  const next = useMemo(() => {
    const after = dragging && postsAfter(plan, posts, dragging);
    return after && after !== posts ? balance(after) : null;
  }, [plan, posts, balance, dragging]);
  const findings = useMemo(
    () => (next ? newFindings(now, next, { pillars, channels }) : []),
    [now, next, pillars, channels],
  );
  return { now, next, findings, pillars, channels };
}

/** What is dragged over which day; the same object while the mouse stays over it, whatever the hour. */
function useHeldOver(drag: Observable<Dragging | null>): Dragging | null {
  const last = useRef<{ key: string; dragging: Dragging | null }>({ key: '', dragging: null });
  return useSyncExternalStore(drag.subscribe, () => {
    const dragging = drag.get();
    const key = keyOf(dragging);
    if (key !== last.current.key) last.current = { key, dragging: key === '' ? null : dragging };
    return last.current.dragging;
  });
}

function keyOf(dragging: Dragging | null): string {
  if (!dragging?.target || dragging.target.kind === 'status') return '';
  const { target, ids, grabbed, copy } = dragging;
  const place = target.kind === 'ideas' ? '' : target.kind === 'post' ? target.id : target.date;
  const kind = target.kind === 'ideas' || target.kind === 'post' ? target.kind : 'day';
  return [kind, place, copy && canCopyTo(target), grabbed, ids.length].join(' ');
}

function postsAfter(plan: Plan, posts: readonly Post[], dragging: Dragging): readonly Post[] | null {
  const { target, copy } = dragging;
  const grabbed = plan.post(dragging.grabbed);
  if (!grabbed || target === null || target.kind === 'status') return null;
  if (target.kind === 'post') {
    const swap = plan.post(target.id);
    return swap ? afterDrop(posts, { posts: [grabbed], grabbed, place: { swap }, copy: false }) : null;
  }
  const held = dragging.ids.flatMap((id) => plan.post(id) ?? []);
  const date = target.kind === 'ideas' ? null : target.date;
  return afterDrop(posts, { posts: held, grabbed, place: { date }, copy });
}
