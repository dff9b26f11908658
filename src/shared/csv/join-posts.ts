import { type Post, postHeadline } from '../posts/post';
import type { BuiltPost } from './build-post';
import type { Column } from './columns';
import type { ImportRow } from './import-preview';
import type { ImportRecords } from './import-records';

/** Puts rows together that are equal but for their channel. */
export class Joiner {
  readonly posts: Post[] = [];
  /** Posts by what differs most; only these are compared in full. */
  private readonly byLikeness = new Map<string, Post[]>();
  private readonly numberKeys = new Set<string>();

  constructor(
    private readonly records: ImportRecords,
    private readonly newId: () => string,
  ) {}

  /** Columns that only count the rows do not keep them apart; their numbers are listed on the joined post. */
  ignoreNumbers(columns: readonly Column[]): void {
    for (const { role, key } of columns) if (role === 'number') this.numberKeys.add(key);
  }

  /** Adds the post of a row, or its channels to an equal post of an earlier one, and says which. */
  add(line: number, { post, reasons }: BuiltPost, dateCell: string): ImportRow {
    const likeness = `${post.date}\u0001${post.time}\u0001${post.dateWords}\u0001${post.title}\u0001${post.text.slice(0, 60)}`;
    const alike = this.byLikeness.get(likeness) ?? [];
    const partner = post.channels.length === 0 || alike.length === 0 ? undefined : this.partner(post, alike);
    const shared = {
      line,
      headline: postHeadline(post),
      when: [post.date ?? post.dateWords ?? dateCell, post.time ?? ''].filter((part) => part !== '').join(' '),
      channels: post.channels.map((id) => this.records.channelName(id)),
      ...(reasons.length > 0 ? { reason: reasons.join(' ') } : {}),
    };
    if (partner) {
      partner.channels.push(...post.channels);
      this.joinNumbers(partner, post);
      return { ...shared, outcome: 'joined', post: partner.id };
    }
    post.id = this.newId();
    this.posts.push(post);
    alike.push(post);
    this.byLikeness.set(likeness, alike);
    return { ...shared, outcome: post.date === undefined ? 'idea' : 'post', post: post.id };
  }

  /** An earlier post that is equal and on other channels. */
  private partner(post: Post, alike: readonly Post[]): Post | undefined {
    const content = this.content(post);
    // The last ones only, so that thousands of equal rows do not cost their square.
    return alike
      .slice(-50)
      .find(
        (other) =>
          other.channels.length > 0 &&
          !post.channels.some((id) => other.channels.includes(id)) &&
          this.content({ ...other, id: post.id }) === content,
      );
  }

  /** Everything that must be equal: all but the channels and the numbers that count the rows. */
  private content({ channels: _, extra, ...post }: Post): string {
    const kept = Object.entries(extra ?? {}).filter(([key]) => !this.numberKeys.has(key));
    return JSON.stringify([post, kept]);
  }

  private joinNumbers(target: Post, { extra = {} }: Post): void {
    for (const key of this.numberKeys) {
      const value = extra[key];
      if (value === undefined) continue;
      const before = target.extra?.[key];
      target.extra = {
        ...target.extra,
        [key]: before === undefined || before === value ? value : `${before}, ${value}`,
      };
    }
  }
}
