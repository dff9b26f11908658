import { useDeferredValue, useMemo } from 'react';
import { type LocalDate, monthOf } from '../../shared/calendar-time/local-date';
import type { Finding } from '../../shared/checks/finding';
import type { Post } from '../../shared/posts/post';
import { usePlanView } from '../app-frame/plan-view';
import { useObserved } from '../plan/observable';
import { usePostsInRange } from '../project-view/use-project';
import { usePlanFindings } from './plan-findings';
import { findingsOf, useCheckContext } from './use-findings';

export interface MonthFindings {
  /** The first day of the month. */
  first: LocalDate;
  /** How many posts the month has. */
  posts: number;
  /** Posts of the month with what was found, in the order of the calendar. */
  found: readonly { post: Post; findings: readonly Finding[] }[];
  /** What is about days of the month rather than about a post. */
  general: readonly Finding[];
  /** How many posts have a mark. */
  attention: number;
}

const isWarning = ({ severity }: Finding) => severity === 'warning';

/** What was found in the month that the calendar shows. */
export function useMonthFindings(): MonthFindings {
  const { focusDate } = usePlanView();
  const { first, last } = monthOf(focusDate);
  const posts = usePostsInRange(first, last);
  const context = useCheckContext();
  const plan = useObserved(usePlanFindings(), (value) => value);
  // Checking may wait until what has changed is drawn.
  const read = useDeferredValue(posts);
  return useMemo(() => {
    const found = read.flatMap((post) => {
      const findings = findingsOf(post, context, plan);
      return findings.length > 0 ? [{ post, findings }] : [];
    });
    const general = (plan.get('') ?? []).filter(({ date }) => date !== undefined && date >= first && date <= last);
    const attention =
      found.filter(({ findings }) => findings.some(isWarning)).length + general.filter(isWarning).length;
    return { first, posts: posts.length, found, general, attention };
  }, [read, posts.length, context, plan, first, last]);
}
