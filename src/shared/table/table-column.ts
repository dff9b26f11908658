import type { Campaign } from '../campaigns/campaign';
import type { Channel } from '../channels/channel';
import type { CustomField } from '../custom-fields/custom-field';
import type { Pillar } from '../pillars/pillar';
import type { Platforms } from '../platforms/platform';
import type { Post } from '../posts/post';
import type { PostFields } from '../posts/post-commands';
import type { DayReading } from './read-day';

/** How a cell is drawn and edited. */
export type CellKind =
  | 'date'
  | 'time'
  | 'text'
  | 'link'
  | 'status'
  | 'channels'
  | 'pillar'
  | 'campaign'
  | 'labels'
  | 'number'
  | 'checkbox'
  | 'choice';

/** What of a post a text means, or one sentence that says why it means nothing. */
export type Reading = { fields: PostFields } | { reason: string };

/** By what rows are sorted; `null` is an empty cell, which comes last in either direction. */
export type SortKey = string | number | null;

/** One column of the table: what its cells say and what may be written into them. */
export interface TableColumn {
  id: string;
  name: string;
  kind: CellKind;
  /** In pixels, until the user chooses another. */
  width: number;
  /** The whole cell as text, exact: what is edited and copied. */
  text(post: Post): string;
  /** Absent for a column that can only be read. */
  read?(text: string): Reading;
  /** The fields that give another post the value of this one, as fill down does. Present with `read`. */
  copy?(post: Post): Reading;
  key(post: Post): SortKey;
  /** What is offered while a cell is edited. */
  choices?: readonly string[];
  /** True where only the offered texts are taken. */
  strict?: boolean;
  /** Ends in the field's settings; only own fields have it. */
  field?: CustomField;
}

/** What the columns lean on besides the posts. */
export interface TableLookup extends DayReading {
  channels: Readonly<Record<string, Channel>>;
  pillars: Readonly<Record<string, Pillar>>;
  campaigns: Readonly<Record<string, Campaign>>;
  customFields: Readonly<Record<string, CustomField>>;
  platforms: Platforms;
}

let collator: Intl.Collator | undefined;

/** The order of two filled cells: numbers before texts, texts as people sort them (`Post 9` before `Post 10`). */
export function compareKeys(a: string | number, b: string | number): number {
  if (typeof a === 'number' || typeof b === 'number') {
    if (typeof a === 'number' && typeof b === 'number') return a - b;
    return typeof a === 'number' ? -1 : 1;
  }
  if (a === b) return 0;
  collator ??= new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  return collator.compare(a, b);
}

/** The record behind an id; a record has no inherited ones. */
export function known<T>(records: Readonly<Record<string, T>>, id: string | undefined): T | undefined {
  return id !== undefined && Object.hasOwn(records, id) ? records[id] : undefined;
}
