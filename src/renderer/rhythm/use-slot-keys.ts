import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';

/**
 * The keys of a week of slots, in which one cell takes part in the tab order: the last one that had the focus. Arrows
 * walk between the days and within one, Home and End to its ends; Delete presses the cross beside a slot.
 * @param onDigit a digit was typed on a day.
 */
export function useSlotKeys(onDigit: (weekday: number, typed: string) => void) {
  const ref = useRef<HTMLDivElement>(null);
  /** The day whose cell shall have the focus when what had it is gone. */
  const kept = useRef<number | null>(null);
  const cells = (day: Element | null | undefined) => [...(day?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
  const days = () => [...(ref.current?.querySelectorAll<HTMLElement>('[data-weekday]') ?? [])];

  // After each drawing: cells come and go.
  useEffect(() => {
    const all = cells(ref.current);
    const stop = all.find((cell) => cell.dataset.stop !== undefined) ?? all.at(-1);
    for (const cell of all) cell.tabIndex = cell === stop ? 0 : -1;
    if (kept.current === null) return;
    const day = days().find(({ dataset }) => dataset.weekday === String(kept.current));
    kept.current = null;
    cells(day)[0]?.focus();
  });

  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement) || target.dataset.cell === undefined) return;
    for (const cell of cells(ref.current)) {
      cell.tabIndex = cell === target ? 0 : -1;
      if (cell === target) cell.dataset.stop = '';
      else delete cell.dataset.stop;
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, target } = event;
    if (!(target instanceof HTMLElement) || target.dataset.cell === undefined) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const day = target.closest<HTMLElement>('[data-weekday]');
    const own = cells(day);
    const at = own.indexOf(target);
    const all = days();
    const beside = (step: -1 | 1) => {
      const next = day && cells(all[all.indexOf(day) + step]);
      return next?.[Math.min(at, next.length - 1)];
    };
    let next: HTMLElement | null | undefined;
    if (key === 'ArrowDown' || key === 'ArrowUp') next = own[at + (key === 'ArrowUp' ? -1 : 1)];
    else if (key === 'ArrowLeft' || key === 'ArrowRight') next = beside(key === 'ArrowLeft' ? -1 : 1);
    else if (key === 'Home' || key === 'End') next = own.at(key === 'Home' ? 0 : -1);
    else if (key === 'Delete' || key === 'Backspace')
      target.parentElement?.querySelector<HTMLElement>('[data-remove]')?.click();
    else if (/^\d$/.test(key)) onDigit(Number(day?.dataset.weekday), key);
    else return;
    next?.focus();
    event.preventDefault();
  };

  return {
    ref,
    onKeyDown,
    onFocus,
    keepPlace: (weekday: number) => {
      kept.current = weekday;
    },
  };
}
