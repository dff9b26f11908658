import { Button } from '@mantine/core';
import { counted, numberWords } from '../ui/format-when';
import type { PastedList as List } from './add-list';
import css from './QuickLine.module.css';

interface Props {
  list: List;
  /** The day in words, such as "Thu 10 Dec". */
  day: string;
  onAdd(where: 'day' | 'ideas'): void;
  onCancel(): void;
}

/** Asks what becomes of several lines that were pasted into the line of a day. */
export function PastedList({ list: { entries, leftOut }, day, onAdd, onCancel }: Props) {
  const shown = entries.slice(0, 4);
  return (
    <div>
      <p className={css.said} role="status">
        {counted(entries.length + leftOut, 'line')} pasted
        {leftOut > 0 && `; the first ${numberWords(entries.length)} can be added at once`}:
      </p>
      <ol className={css.preview}>
        {shown.map((entry, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same line may stand there twice
          <li key={at} dir="auto">
            {entry.slice(0, 200)}
          </li>
        ))}
      </ol>
      {entries.length > shown.length && <p className={css.hint}>and {entries.length - shown.length} more</p>}
      <div className={css.pastedButtons}>
        <Button size="xs" data-autofocus onClick={() => onAdd('ideas')}>
          Add {counted(entries.length, 'idea')}
        </Button>
        <Button size="xs" variant="default" onClick={() => onAdd('day')}>
          {counted(entries.length, 'post')} on {day}
        </Button>
        <Button size="xs" variant="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
