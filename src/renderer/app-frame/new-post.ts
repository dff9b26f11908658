import type { LocalDate, LocalTime } from '../../shared/calendar-time/local-date';
import { newId } from '../../shared/ids';
import { type Post, postSchema } from '../../shared/posts/post';
import type { PostFilter } from '../../shared/posts/post-filter';

/**
 * A new post (an idea, without a date) with the channels and the one pillar that the calendar shows. It is a draft in
 * any case, and of several pillars none is guessed: a filter that would hide it is widened, so that what was just made
 * does not vanish.
 */
export function newPost(
  filter: PostFilter,
  place: { date?: LocalDate; time?: LocalTime },
): { post: Post; filter: PostFilter } {
  const [pillar] = filter.pillars;
  const post = postSchema.parse({
    id: newId(),
    ...place,
    channels: [...filter.channels],
    ...(filter.pillars.size === 1 ? { pillar } : {}),
  });
  const { pillars, statuses } = filter;
  const shown = pillars.size < 2 && (statuses.size === 0 || statuses.has(post.status));
  if (shown) return { post, filter };
  return {
    post,
    filter: {
      ...filter,
      pillars: pillars.size < 2 ? pillars : new Set(),
      statuses: statuses.size === 0 ? statuses : new Set([...statuses, post.status]),
    },
  };
}
