import type { ColumnValues } from './column-values';
import type { HeadingGuess } from './read-heading';
import type { ColumnField } from './words/heading-words';

/** What a column is used for. `more_text` fills in where the text is empty; `wide` belongs to one channel. */
export type ColumnRole =
  | Exclude<ColumnField, 'topic' | 'hook' | 'type' | 'number' | 'other'>
  | 'more_text'
  | 'wide'
  | 'grid'
  | 'number'
  | null;

/** One column of a table and what it was recognised as. */
export interface Column {
  index: number;
  /** As the file writes it; empty where the file gives none. */
  heading: string;
  /** Under which a cell is kept in `extra`: unique, never empty, never a key of every object. */
  key: string;
  role: ColumnRole;
  values: ColumnValues;
  /** IANA zone named in the heading. */
  zone?: string;
  /** For `wide`: what the heading names, and what its cells hold. */
  wide?: { name: string; holds: 'marks' | 'text' | 'format' | 'time' };
}

/** A column while its meaning is still being decided. */
export interface OpenColumn extends Column {
  guesses: HeadingGuess[];
}

/** Columns without a role whose likeliest remaining meaning is `field`, the surest first. */
export function free(columns: OpenColumn[], field: ColumnField): OpenColumn[] {
  return columns
    .filter(({ role, guesses }) => role === null && guesses[0]?.field === field)
    .sort(
      (a, b) =>
        rank(b) - rank(a) || (field === 'status' ? b.values.statuses - a.values.statuses : 0) || a.index - b.index,
    );
}

/** An empty column never wins against one that holds something. */
export function rank({ guesses, values }: OpenColumn): number {
  return (guesses[0]?.score ?? 0) + (values.filled > 0 ? 1000 : 0);
}

/** The best column gets the role; the others go on with what else they may be. */
export function assignSingle(
  columns: OpenColumn[],
  field: Exclude<ColumnField, 'topic' | 'hook' | 'type' | 'other'>,
): void {
  const [best, ...others] = free(columns, field);
  if (!best) return;
  best.role = field;
  for (const other of others)
    other.guesses = other.guesses.filter((guess) => guess.field !== field && guess.score > 60);
}

/** The columns of each role, in their order. */
export function columnsByRole(columns: readonly Column[]): ReadonlyMap<ColumnRole, readonly Column[]> {
  const map = new Map<ColumnRole, Column[]>();
  for (const column of columns) map.set(column.role, [...(map.get(column.role) ?? []), column]);
  return map;
}
