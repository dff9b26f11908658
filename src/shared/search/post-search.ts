import type { Asset } from '../assets/asset';
import { type Post, postHeadline } from '../posts/post';
import { foldText, searchedTexts, searchText } from '../posts/search-text';
import { fitOf, fits } from './match';

export interface FoundPost {
  post: Post;
  fit: number;
}

/** A rough number of days since the year 0, enough to tell what is nearer. */
function roughDay(date: string): number {
  return Number(date.slice(0, 4)) * 372 + Number(date.slice(5, 7)) * 31 + Number(date.slice(8, 10));
}

/** Ideas stand between what is due soon and what is far away. */
const ideaDistance = 45;

/**
 * Searches all posts for words, in as many steps as the caller likes, and keeps the best: those whose title fits best
 * first, of them the nearest to a day.
 */
export class PostSearch {
  /** The best so far, best first. */
  readonly best: FoundPost[] = [];
  /** How many fit so far. */
  total = 0;
  private at = 0;
  private readonly near: number;

  constructor(
    private readonly posts: readonly Post[],
    private readonly words: readonly string[],
    near: string,
    private readonly limit = 12,
    private readonly clock: () => number = () => performance.now(),
    private readonly assets: Readonly<Record<string, Asset>> = {},
  ) {
    this.near = roughDay(near);
  }

  get done(): boolean {
    return this.at >= this.posts.length;
  }

  /** Goes on for so many milliseconds, or to the end. @returns whether the end was reached. */
  step(budget: number): boolean {
    const end = this.clock() + budget;
    for (let asked = 1; !this.done; asked += 1) {
      const post = this.posts[this.at];
      this.at += 1;
      if (post) this.look(post);
      // The clock costs more than looking at one post.
      if (asked % 16 === 0 && this.clock() > end) break;
    }
    return this.done;
  }

  private look(post: Post): void {
    const text = searchText(post, this.assets);
    for (const word of this.words) if (!text.includes(word)) return;
    this.total += 1;
    const found = { post, fit: Math.max(fits.aside, fitOf(foldText(postHeadline(post)), this.words)) };
    const worst = this.best[this.best.length - 1];
    if (worst && this.best.length >= this.limit && this.compare(found, worst) >= 0) return;
    let place = this.best.length;
    while (place > 0 && this.compare(found, this.best[place - 1] as FoundPost) < 0) place -= 1;
    this.best.splice(place, 0, found);
    if (this.best.length > this.limit) this.best.pop();
  }

  private compare(a: FoundPost, b: FoundPost): number {
    return b.fit - a.fit || this.distance(a.post) - this.distance(b.post) || (a.post.id < b.post.id ? -1 : 1);
  }

  private distance({ date }: Post): number {
    return date === undefined ? ideaDistance : Math.abs(roughDay(date) - this.near);
  }
}

/** Where a post holds words that its title does not: the name of the field and its text. Undefined when the title has all. */
export function foundIn(
  post: Post,
  words: readonly string[],
  assets: Readonly<Record<string, Asset>> = {},
): { where: string; text: string } | undefined {
  const title = foldText(postHeadline(post));
  const missing = words.filter((word) => !title.includes(word));
  if (missing.length === 0) return undefined;
  const fields = [...searchedTexts(post, assets), ['Title', post.title] as const];
  const [where, text] =
    fields.find(([, each]) => {
      const folded = foldText(each);
      return missing.some((word) => folded.includes(word));
    }) ?? [];
  return where === undefined || text === undefined ? undefined : { where, text };
}
