import { monthOf } from '../../shared/calendar-time/local-date';
import type { Post } from '../../shared/posts/post';
import { usePlanView } from '../app-frame/plan-view';
import { usePostsInRange } from '../project-view/use-project';

/** All posts of the month that the calendar is at, whatever the filter. */
export function useShownMonth(): readonly Post[] {
  const { first, last } = monthOf(usePlanView().focusDate);
  return usePostsInRange(first, last);
}
