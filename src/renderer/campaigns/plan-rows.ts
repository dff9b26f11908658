import {
  daysBetween,
  isLocalDate,
  type LocalDate,
  type LocalTime,
  shiftedDay,
} from '../../shared/calendar-time/local-date';
import type { PlannedPost } from '../../shared/campaigns/lay-out';

/** What the user changed of one post of the plan. */
export interface RowChange {
  /** Days later than planned, so that it goes along when the campaign is moved. */
  shift?: number;
  /** `null` takes the time away. */
  time?: LocalTime | null;
  /** In or out, against what was suggested. */
  taken?: boolean;
}
export type RowChanges = Readonly<Record<string, RowChange>>;

/** A post of the plan as it will be made. */
export interface PlanRow extends PlannedPost {
  taken: boolean;
  /** A post of this step is in the project already. */
  known: boolean;
}

/**
 * The posts of a plan with what was changed of them. Left out at first: what the campaign is too short for, and steps
 * that have their post already.
 */
export function planRows(posts: readonly PlannedPost[], changes: RowChanges, known: ReadonlySet<string>): PlanRow[] {
  return posts.map((post) => {
    const { shift = 0, time, taken } = (Object.hasOwn(changes, post.step) && changes[post.step]) || {};
    const date = shiftedDay(post.date, shift);
    const has = known.has(post.step);
    return {
      ...post,
      date: isLocalDate(date) ? date : post.date,
      time: time === undefined ? post.time : (time ?? undefined),
      known: has,
      taken: taken ?? !(has || (post.crowded && shift === 0)),
    };
  });
}

/** The change that puts a post of the plan on a day. */
export function shiftTo(planned: Pick<PlannedPost, 'date'>, date: LocalDate): number {
  return daysBetween(planned.date, date);
}
