import type { Span } from '../../shared/balance/spans';
import { daysIn } from '../../shared/balance/spans';
import { noFilter } from '../../shared/posts/post-filter';
import type { PlanView } from '../app-frame/plan-view';

/** Which posts are meant: those of pillars, of channels, or of some days; what is absent does not narrow. */
export interface PostsMeant {
  pillars?: readonly string[];
  channels?: readonly string[];
  span: Span;
}

/** Where the posts are seen: the week, the month or the year that holds all of them, else the table. */
export function viewOfPosts({ pillars = [], channels = [], span }: PostsMeant): Partial<PlanView> {
  const filter = { ...noFilter, pillars: new Set(pillars), channels: new Set(channels) };
  const common = { filter, savedView: null, selectedPost: null };
  const { from, to } = span;
  const calendar = { ...common, area: 'calendar' as const, focusDate: from };
  if (daysIn(span) <= 7) return { ...calendar, calendarView: 'week' };
  if (from.slice(0, 7) === to.slice(0, 7)) return { ...calendar, calendarView: 'month' };
  if (from.slice(0, 4) === to.slice(0, 4)) return { ...calendar, calendarView: 'year' };
  return { ...common, area: 'table' };
}
