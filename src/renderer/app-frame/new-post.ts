import type { LocalDate, LocalTime } from '../../shared/calendar-time/local-date';
import { newId } from '../../shared/ids';
import { type Post, postSchema } from '../../shared/posts/post';
import type { PlanFilter } from './plan-view';

/**
 * A new post (an idea, without a date) with the channels and the one pillar that the calendar shows. It is a draft in
 * any case, so a filter that hides drafts lets them through from now on: what was just made does not vanish.
 */
export function newPost(
  filter: PlanFilter,
  place: { date?: LocalDate; time?: LocalTime },
): { post: Post; filter: PlanFilter } {
  const [pillar] = filter.pillars;
  const post = postSchema.parse({
    id: newId(),
    ...place,
    channels: [...filter.channels],
    ...(filter.pillars.size === 1 ? { pillar } : {}),
  });
  const { statuses } = filter;
  if (statuses.size === 0 || statuses.has(post.status)) return { post, filter };
  return { post, filter: { ...filter, statuses: new Set([...statuses, post.status]) } };
}
