import type { LocalDate } from '../calendar-time/local-date';
import { comparePosts, type Post } from './post';

/** The posts of a project by day, kept in step with single changes so that a turn of the month costs only its days. */
export class PostIndex {
  private readonly days = new Map<LocalDate, Map<string, Post>>();
  private readonly ideasById = new Map<string, Post>();
  private readonly holds = new Map<string, Map<string, Post>>();
  private sortedDays = new Map<LocalDate, readonly Post[]>();
  private sortedIdeas: readonly Post[] | null = null;
  private posts: Readonly<Record<string, Post>> = {};

  constructor(posts: Readonly<Record<string, Post>>) {
    this.update(posts, 'all');
  }

  /** Takes over a new record of posts; `touched` names the ids that may differ from the last one. */
  update(posts: Readonly<Record<string, Post>>, touched: ReadonlySet<string> | 'all'): void {
    const before = this.posts;
    this.posts = posts;
    const ids = touched === 'all' ? new Set([...Object.keys(before), ...Object.keys(posts)]) : touched;
    for (const id of ids) {
      const old = Object.hasOwn(before, id) ? before[id] : undefined;
      const now = Object.hasOwn(posts, id) ? posts[id] : undefined;
      if (old === now) continue;
      if (old) this.take(old);
      if (now) this.put(now);
    }
  }

  /** All posts from `from` to `to`, both included, in the order of the calendar. The array of one day keeps its identity. */
  inRange(from: LocalDate, to: LocalDate): Post[] {
    const dates = [...this.days.keys()].filter((date) => date >= from && date <= to).sort();
    return dates.flatMap((date) => [...this.onDay(date)]);
  }

  onDay(date: LocalDate): readonly Post[] {
    const day = this.days.get(date);
    if (!day) return [];
    let sorted = this.sortedDays.get(date);
    if (!sorted) {
      sorted = [...day.values()].sort(comparePosts);
      this.sortedDays.set(date, sorted);
    }
    return sorted;
  }

  /** The days that have a post, in no order. */
  dates(): Iterable<LocalDate> {
    return this.days.keys();
  }

  /** The posts that were held together, by the id of their hold. */
  heldTogether(): ReadonlyMap<string, ReadonlyMap<string, Post>> {
    return this.holds;
  }

  /** The backlog in the same order: ideas that kept no time first, then the oldest. */
  ideas(): readonly Post[] {
    this.sortedIdeas ??= [...this.ideasById.values()].sort(comparePosts);
    return this.sortedIdeas;
  }

  private put(post: Post): void {
    const hold = post.held?.hold;
    if (hold !== undefined) {
      const together = this.holds.get(hold);
      if (together) together.set(post.id, post);
      else this.holds.set(hold, new Map([[post.id, post]]));
    }
    if (post.date === undefined) {
      this.ideasById.set(post.id, post);
      this.sortedIdeas = null;
      return;
    }
    const day = this.days.get(post.date);
    if (day) day.set(post.id, post);
    else this.days.set(post.date, new Map([[post.id, post]]));
    this.sortedDays.delete(post.date);
  }

  private take(post: Post): void {
    const hold = post.held?.hold;
    const together = hold === undefined ? undefined : this.holds.get(hold);
    together?.delete(post.id);
    if (hold !== undefined && together?.size === 0) this.holds.delete(hold);
    if (post.date === undefined) {
      this.ideasById.delete(post.id);
      this.sortedIdeas = null;
      return;
    }
    const day = this.days.get(post.date);
    day?.delete(post.id);
    if (day?.size === 0) this.days.delete(post.date);
    this.sortedDays.delete(post.date);
  }
}
