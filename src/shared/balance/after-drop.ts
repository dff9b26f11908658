import type { LocalDate } from '../calendar-time/local-date';
import { movesTogether } from '../posts/plan-moves';
import type { Post } from '../posts/post';

/** Posts that are held over a place, as far as the balance cares: it knows days, not hours. */
export interface Drop {
  posts: readonly Post[];
  /** The post under the mouse. */
  grabbed: Post;
  /** The day they would go to, null for the ideas, or the post to change places with. */
  place: { date: LocalDate | null } | { swap: Post };
  /** Letting go makes copies. */
  copy: boolean;
}

/** The posts as they would be after the drop. What is moved stands at the end, whatever its day. */
export function afterDrop(posts: readonly Post[], { posts: held, grabbed, place, copy }: Drop): readonly Post[] {
  if ('swap' in place) {
    if (place.swap.id === grabbed.id) return posts;
    const { swap } = place;
    return [...without(posts, [grabbed, swap]), onDay(grabbed, swap.date), onDay(swap, grabbed.date)];
  }
  const days = new Map(movesTogether(grabbed, held, { date: place.date }).map(({ id, date }) => [id, date]));
  const moved = held.map((post) => onDay(post, days.get(post.id) ?? undefined));
  return [...(copy ? posts : without(posts, held)), ...moved];
}

function without(posts: readonly Post[], gone: readonly Post[]): Post[] {
  const ids = new Set(gone.map(({ id }) => id));
  return posts.filter(({ id }) => !ids.has(id));
}

const onDay = (post: Post, date: LocalDate | undefined): Post => ({ ...post, date });
