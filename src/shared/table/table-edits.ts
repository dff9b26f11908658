import { type Post, postHeadline } from '../posts/post';
import type { PostFields } from '../posts/post-commands';

/** A cell that could not be written, with the place as the user sees it. */
export interface CellProblem {
  /** Number of the row in the table, from 1. */
  row: number;
  /** The title of the post, because sorting may give it another row; absent for a row that is to be a new post. */
  title?: string;
  column: string;
  text: string;
  reason: string;
}

/** Where a cell is, for the list of those that did not fit; `row` counts from 0. */
export function placeOf(
  row: number,
  column: { name: string },
  post: Post | undefined,
): Pick<CellProblem, 'row' | 'column' | 'title'> {
  return { row: row + 1, column: column.name, ...(post && { title: postHeadline(post) }) };
}

/** What a gesture changes: fields of posts that are there, and posts that come. */
export interface TableEdits {
  edits: { id: string; fields: PostFields }[];
  creates: PostFields[];
  problems: CellProblem[];
}

/** Adds fields to fields; values of own fields lie side by side. */
export function addFields(to: PostFields, fields: PostFields): void {
  const { custom, ...rest } = fields;
  Object.assign(to, rest);
  if (custom) to.custom = { ...to.custom, ...custom };
}

/** The fields that differ from what the post holds: a cell written with its own value changes nothing. */
export function changedFields(post: Post, fields: PostFields): PostFields | undefined {
  const changed: PostFields = {};
  for (const [key, value] of Object.entries(fields)) {
    if (key === 'custom') {
      const own = Object.entries(fields.custom ?? {}).filter(([id, each]) => (post.custom?.[id] ?? null) !== each);
      if (own.length > 0) changed.custom = Object.fromEntries(own);
      continue;
    }
    const before: unknown = post[key] ?? null;
    const same = Array.isArray(value) ? JSON.stringify(value) === JSON.stringify(before) : value === before;
    if (!same) Object.assign(changed, { [key]: value });
  }
  return Object.keys(changed).length > 0 ? changed : undefined;
}
