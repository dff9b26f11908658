import type { HistoryList } from '../../shared/history/project-history';

/** A point of the history that one can go to: the project as it is after a step, or before the first. */
export interface HistoryRow {
  /** How many steps there were up to this point, over the whole session: the same for the same point, wherever one is. */
  at: number;
  label: string;
  /** Instant of the step, ISO 8601; absent for the beginning. */
  when?: string;
  /** How far to walk from where one is: 0 is here, negative is back. */
  steps: number;
}

/** The points of the history from the furthest ahead down to the beginning. */
export function historyRows({ done, undone, older }: HistoryList): HistoryRow[] {
  const here = older + done.length;
  const ahead = undone.map(({ label, at }, index) => ({ at: here + index + 1, label, when: at, steps: index + 1 }));
  const behind = done.map(({ label, at }, index) => ({
    at: here - index,
    label,
    when: at,
    steps: index === 0 ? 0 : -index,
  }));
  const opened = { at: 0, label: 'As the project was opened', steps: here === 0 ? 0 : -here };
  return [...ahead.reverse(), ...behind, opened];
}
