import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import type { Post } from '../../shared/posts/post';
import { usePlanView } from '../app-frame/plan-view';
import { usePlan } from '../plan/plan-context';
import { type ShownRange, turned } from '../plan/shown-range';
import { dayByKey } from './calendar-gestures';

type Wanted = { day: LocalDate } | { post: string } | null;

/**
 * The calendar without a mouse. Days: arrows walk, Enter writes a post there, Page up and Page down turn.
 * Cards: arrows walk, Enter opens (a button does so by itself), Alt and arrows move the post, Delete deletes it.
 */
export function useCalendarKeys(
  root: RefObject<HTMLElement | null>,
  range: ShownRange,
  posts: readonly Post[],
  turn: (direction: 1 | -1) => void,
) {
  const plan = usePlan();
  const { go, focusDate, calendarView } = usePlanView();
  const wanted = useRef<Wanted>(null);

  const dayCells = () => [...(root.current?.querySelectorAll<HTMLElement>('[role="cell"][data-date]') ?? [])];
  const cellOf = (day: LocalDate) => dayCells().find((cell) => cell.dataset.date === day);
  const cardsOf = (day: LocalDate) =>
    posts
      .filter((post) => post.date === day)
      .map((post) => cardOf(root, post.id))
      .filter((card) => card !== null);

  // One day takes part in the tab order; the focus that a turn or a move has cost comes back when its place is drawn.
  useEffect(() => {
    let frame = 0;
    // The library draws the days of a turned month, and places a card, later than this: asked again at the next frame.
    const settle = (left: number) => {
      if (left === 0) return;
      const later = () => {
        frame = requestAnimationFrame(() => settle(left - 1));
      };
      const cells = dayCells();
      if (cells[0]?.dataset.date !== range.from && left > 1) return later();
      const stop = cells.find((cell) => cell.dataset.date === focusDate) ?? cells[0];
      for (const cell of cells) cell.tabIndex = cell === stop ? 0 : -1;
      const want = wanted.current;
      if (!want) return;
      const found = 'day' in want ? cellOf(want.day) : cardOf(root, want.post);
      found?.focus();
      if (found && document.activeElement === found) wanted.current = null;
      else later();
    };
    settle(30);
    return () => cancelAnimationFrame(frame);
  });

  const focusDay = (day: LocalDate) => {
    const cell = cellOf(day);
    if (cell && day >= range.from && day <= range.to) {
      for (const other of dayCells()) other.tabIndex = -1;
      cell.tabIndex = 0;
      cell.focus();
      return;
    }
    wanted.current = { day };
    go({ focusDate: day });
  };

  const onDayKey = (event: KeyboardEvent, day: LocalDate) => {
    const next = dayByKey(event.key, day);
    if (next && calendarView === 'month') focusDay(next);
    else if (next && event.key !== 'ArrowDown' && event.key !== 'ArrowUp') focusDay(next);
    else if (event.key === 'Enter') {
      if (event.shiftKey) cardsOf(day)[0]?.focus();
      else plan.write({ date: day });
    } else if (event.key === 'PageUp' || event.key === 'PageDown') {
      const direction = event.key === 'PageUp' ? -1 : 1;
      wanted.current = { day: turned(calendarView, focusDate, direction) };
      turn(direction);
    } else return;
    event.preventDefault();
  };

  const onCardKey = (event: KeyboardEvent, post: Post) => {
    const { key } = event;
    const day = post.date;
    if (key === 'Delete' || key === 'Backspace') {
      if (day) wanted.current = { day };
      void plan.remove([post]);
    } else if (day && event.altKey && dayByKey(key, day)) {
      const target = dayByKey(key, day) ?? day;
      wanted.current = { post: post.id };
      void plan.move([post], { date: target });
      if (target < range.from || target > range.to) go({ focusDate: target });
    } else if (day && (key === 'ArrowUp' || key === 'ArrowDown')) {
      const cards = cardsOf(day);
      const at = cards.findIndex((card) => card.dataset.post === post.id) + (key === 'ArrowUp' ? -1 : 1);
      if (cards[at]) cards[at].focus();
      else if (at < 0) focusDay(day);
      else focusDay(dayByKey(calendarView === 'month' ? 'ArrowDown' : 'ArrowRight', day) ?? day);
    } else if (day && (key === 'ArrowLeft' || key === 'ArrowRight')) {
      const next = dayByKey(key, day) ?? day;
      const [card] = cardsOf(next);
      if (card) card.focus();
      else focusDay(next);
    } else return;
    event.preventDefault();
  };

  return (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement)) return;
    const card = event.target.closest<HTMLElement>('[data-post]');
    const post = card && posts.find(({ id }) => id === card.dataset.post);
    if (post) return onCardKey(event, post);
    const day = event.target.matches('[role="cell"][data-date]') ? event.target.dataset.date : undefined;
    if (day) onDayKey(event, day);
  };
}

function cardOf(root: RefObject<HTMLElement | null>, id: string): HTMLElement | null {
  return root.current?.querySelector<HTMLElement>(`[data-post="${id}"]`) ?? null;
}
