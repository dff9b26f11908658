import type { ReactNode } from 'react';
import css from './SidePanel.module.css';

interface Props {
  name: string;
  /** All of the row in words, for the pointer at rest on it. */
  title: string;
  /** Read after the name instead of the numbers. */
  words: string;
  pressed: boolean;
  mark: ReactNode;
  /** The number now, and what it would be after the drop. */
  was: number;
  next: number;
  /** What follows the number, such as ` / 20%`. */
  rest: string;
  onToggle(): void;
}

/** A pillar or a channel with its number; a click filters the plan by it. */
export function FilterRow({ name, title, words, pressed, mark, was, next, rest, onToggle }: Props) {
  return (
    <button type="button" className={css.row} aria-pressed={pressed} title={title} onClick={onToggle}>
      {mark}
      <span className={css.name}>{name}</span>
      <span className="k-visually-hidden">{words}</span>
      <span className={css.number} aria-hidden>
        <Changing was={was} next={next} />
        {rest}
      </span>
    </button>
  );
}

/** A number, or, where a drop would change it, both: `23 → 26`. */
export function Changing({ was, next }: { was: number; next: number }) {
  if (was === next) return was;
  return (
    <span className={css.changed}>
      {was}→<b>{next}</b>
    </span>
  );
}
