import { picked } from '../plan/selection';

/** What is chosen, and the asset that arrow keys go on from. */
export interface Choice {
  chosen: ReadonlySet<string>;
  /** Id of the asset at hand; null before anything was chosen. */
  at: string | null;
  /** Where a range begins. */
  anchor: string | null;
}

export const nothingChosen: Choice = { chosen: new Set(), at: null, anchor: null };

/** How a pick counts: alone, added or taken out, or as the end of a range. */
export type Pick = 'only' | 'toggle' | 'range' | 'add' | 'move';

/** What is chosen after a pick. `move` goes there and chooses nothing. */
export function afterPick(choice: Choice, ids: readonly string[], id: string, how: Pick): Choice {
  if (how === 'move') return { ...choice, at: id };
  if (how === 'only') return { chosen: new Set([id]), at: id, anchor: id };
  const chosen = picked(choice.chosen, ids, choice.anchor, id, how);
  return { chosen, at: id, anchor: how === 'toggle' ? id : (choice.anchor ?? id) };
}

/** What a press of the mouse means. */
export function pickOf({
  ctrlKey,
  metaKey,
  shiftKey,
}: {
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}): Pick {
  if (shiftKey) return ctrlKey || metaKey ? 'add' : 'range';
  return ctrlKey || metaKey ? 'toggle' : 'only';
}

/**
 * The place that a key leads to, in a grid of so many columns; undefined for other keys.
 * @param at place in the list, -1 before anything was chosen
 * @param page rows that fit in the window
 */
export function placeOfKey(key: string, at: number, count: number, columns: number, page: number): number | undefined {
  if (count === 0) return undefined;
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
    PageUp: -columns * page,
    PageDown: columns * page,
  };
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = steps[key];
  if (step === undefined) return undefined;
  if (at < 0) return 0;
  const to = at + step;
  if (Math.abs(step) === 1) return Math.max(0, Math.min(count - 1, to));
  // Up and down stay in the column; the last row may be too short for it.
  if (to < 0) return at % columns;
  if (to < count) return to;
  const lastRow = Math.floor((count - 1) / columns);
  return Math.floor(at / columns) === lastRow ? at : Math.min(count - 1, lastRow * columns + (at % columns));
}
