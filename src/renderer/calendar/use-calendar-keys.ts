import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { addDays, isLocalDate, type LocalDate, weekOf } from '../../shared/calendar-time/local-date';
import { sameDayNumber } from '../../shared/posts/copy-span';
import type { Post } from '../../shared/posts/post';
import { usePlanView } from '../app-frame/plan-view';
import { shiftCards } from '../bulk/card-gestures';
import { holdCard } from '../plan/keep-place';
import { usePlan } from '../plan/plan-context';
import type { ShownRange } from '../plan/shown-range';
import { projectNow } from '../plan/use-today';
import { useProject } from '../project-view/use-project';
import { dayByKey } from './calendar-gestures';
import { shiftTimes } from './shift-times';

/**
 * The calendar without a mouse. Days: arrows walk, Enter or any letter writes a post there, Home and End go to the ends
 * of the week, Page up and Page down turn. Cards: arrows walk, Shift and arrows choose, Enter opens (a button does so by
 * itself), Alt and arrows move what is chosen. Keys that mean the same in every view are heard elsewhere.
 */
export function useCalendarKeys(
  root: RefObject<HTMLElement | null>,
  range: ShownRange,
  posts: readonly Post[],
  turn: (direction: 1 | -1) => void,
) {
  const plan = usePlan();
  const { go, focusDate, calendarView } = usePlanView();
  const { weekStart, dayStart, timeZone } = useProject(({ project }) => project.settings);
  const wanted = useRef<LocalDate | null>(null);
  /** The day that takes part in the tab order: the last one that had the focus, or was pressed. */
  const stop = useRef({ day: focusDate, turnedTo: focusDate });
  if (stop.current.turnedTo !== focusDate) stop.current = { day: focusDate, turnedTo: focusDate };

  useEffect(() => plan.shown.set(posts.map(({ id }) => id)), [plan, posts]);

  const dayCells = () => [...(root.current?.querySelectorAll<HTMLElement>('[role="cell"][data-date]') ?? [])];
  const cellOf = (day: LocalDate) => dayCells().find((cell) => cell.dataset.date === day);
  const cardsOf = (day: LocalDate) =>
    posts
      .filter((post) => post.date === day)
      .map((post) => cardOf(root, post.id))
      .filter((card) => card !== null);

  const placesOf = (day: LocalDate) => [...(root.current?.querySelectorAll<HTMLElement>(`[data-free="${day}"]`) ?? [])];

  // One day takes part in the tab order; the focus that a turn has cost comes back when its day is drawn.
  useEffect(() => {
    let frame = 0;
    // The library draws the days of a turned month later than this: asked again at the next frame.
    const settle = (left: number) => {
      if (left === 0) return;
      const later = () => {
        frame = requestAnimationFrame(() => settle(left - 1));
      };
      const cells = dayCells();
      if (cells[0]?.dataset.date !== range.from && left > 1) return later();
      setStop(cells);
      if (wanted.current === null) return;
      const found = cellOf(wanted.current);
      found?.focus();
      if (found && document.activeElement === found) wanted.current = null;
      else later();
    };
    settle(30);
    return () => cancelAnimationFrame(frame);
  });

  const setStop = (cells: readonly HTMLElement[]) => {
    const chosen = cells.find((cell) => cell.dataset.date === stop.current.day) ?? cells[0];
    for (const cell of cells) cell.tabIndex = cell === chosen ? 0 : -1;
  };

  // A card that Tab passes on its way elsewhere does not take the day along; one that is pressed does.
  useEffect(() => {
    const page = root.current;
    const onReach = ({ type, target }: Event) => {
      const found = target instanceof Element ? target.closest<HTMLElement>('[role="cell"][data-date]') : null;
      const day = found?.dataset.date;
      if (!day || day === stop.current.day || (type === 'focusin' && target !== found)) return;
      stop.current.day = day;
      setStop(dayCells());
    };
    page?.addEventListener('focusin', onReach);
    page?.addEventListener('pointerdown', onReach);
    return () => {
      page?.removeEventListener('focusin', onReach);
      page?.removeEventListener('pointerdown', onReach);
    };
  });

  const focusDay = (day: LocalDate) => {
    const cell = cellOf(day);
    if (cell && day >= range.from && day <= range.to) {
      cell.focus();
      return;
    }
    wanted.current = day;
    go({ focusDate: day });
  };

  const onDayKey = (event: KeyboardEvent, day: LocalDate) => {
    const { key } = event;
    // A sign that AltGr writes is typed like any other, although Windows tells it with Ctrl and Alt.
    const modified = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
    const next = modified ? undefined : dayByKey(key, day);
    const turned = modified ? undefined : turnedDay(key, day);
    if (next && (calendarView === 'month' || (key !== 'ArrowDown' && key !== 'ArrowUp'))) focusDay(next);
    else if (key === 'Home' && (event.ctrlKey || event.metaKey)) focusDay(projectNow(timeZone).date);
    else if (key === 'Enter' && event.shiftKey) (cardsOf(day)[0] ?? placesOf(day)[0])?.focus();
    else if (turned) focusTurned(turned, key);
    else if (key === 'Enter' && !modified) plan.write({ date: day });
    // A letter begins what is written there. Space alone is none: it would only scroll by accident; `?` asks for help.
    else if (key.length === 1 && key !== ' ' && key !== '?' && !modified) plan.write({ date: day }, key);
    else return;
    event.preventDefault();
  };

  /** Where Home, End, Page up and Page down lead to from a day. */
  const turnedDay = (key: string, day: LocalDate): LocalDate | undefined => {
    if (key === 'Home') return weekOf(day, weekStart);
    if (key === 'End') return addDays(weekOf(day, weekStart), 6);
    if (key !== 'PageUp' && key !== 'PageDown') return undefined;
    const direction = key === 'PageUp' ? -1 : 1;
    if (calendarView === 'month') {
      const there = sameDayNumber(day, direction);
      return isLocalDate(there) ? there : day;
    }
    return addDays(day, direction * (calendarView === 'week' ? 7 : 1));
  };

  const focusTurned = (day: LocalDate, key: string) => {
    if (key === 'Home' || key === 'End') return focusDay(day);
    wanted.current = day;
    // A day at the edge of a month may lie on both pages; the page is turned all the same.
    if (calendarView === 'month') go({ focusDate: day });
    else turn(key === 'PageUp' ? -1 : 1);
  };

  /** Alt and an arrow: a day or a week, with Shift at its own time; beside hours up and down are a quarter of an hour. */
  const onMoveKey = (post: Post, { key, shiftKey }: KeyboardEvent, day: LocalDate) => {
    if (calendarView !== 'month' && (key === 'ArrowUp' || key === 'ArrowDown')) {
      holdCard(post.id);
      void shiftTimes(plan, plan.acted(post.id), key === 'ArrowUp' ? -15 : 15, dayStart);
      return;
    }
    const days = key === 'ArrowRight' || key === 'ArrowDown' ? daysOf(key) : -daysOf(key);
    void shiftCards(plan, post.id, days, shiftKey);
    const target = dayByKey(key, day) ?? day;
    if (target < range.from || target > range.to) go({ focusDate: target });
  };

  /** The next or last card that is drawn, in the order of all; everything between is chosen along. */
  const onExtendKey = (post: Post, key: string) => {
    const step = key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 1;
    const shown = plan.shown.get();
    for (let at = shown.indexOf(post.id) + step; at >= 0 && at < shown.length; at += step) {
      const id = shown[at];
      const card = id === undefined ? null : cardOf(root, id);
      if (id === undefined || !card) continue;
      plan.pick(id, 'range', post.id);
      card.focus();
      return;
    }
  };

  const onCardKey = (event: KeyboardEvent, post: Post) => {
    const { key } = event;
    const day = post.date;
    if (day === undefined || event.ctrlKey || event.metaKey) return;
    const isArrow = dayByKey(key, day) !== undefined;
    const turned = event.altKey ? undefined : turnedDay(key, day);
    if (event.altKey && isArrow) onMoveKey(post, event, day);
    else if (event.altKey) return;
    else if (event.shiftKey && isArrow) onExtendKey(post, key);
    else if (turned) focusTurned(turned, key);
    else if (key === 'ArrowUp' || key === 'ArrowDown') {
      const cards = cardsOf(day);
      const at = cards.findIndex((card) => card.dataset.post === post.id) + (key === 'ArrowUp' ? -1 : 1);
      if (cards[at]) cards[at].focus();
      else if (at < 0) focusDay(day);
      else focusDay(dayByKey(calendarView === 'month' ? 'ArrowDown' : 'ArrowRight', day) ?? day);
    } else if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const next = dayByKey(key, day) ?? day;
      const [card] = cardsOf(next);
      if (card) card.focus();
      else focusDay(next);
    } else return;
    event.preventDefault();
  };

  /** From a free slot arrows go to the others of its day, then to its day and those beside it. */
  const onPlaceKey = (event: KeyboardEvent<HTMLElement>, place: HTMLElement, day: LocalDate) => {
    const next = event.altKey || event.ctrlKey || event.metaKey ? undefined : dayByKey(event.key, day);
    if (!next) return;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const places = placesOf(day);
    const other = step === 0 ? undefined : places[places.indexOf(place) + step];
    if (other) other.focus();
    else focusDay(step === 0 ? next : day);
    event.preventDefault();
  };

  return (event: KeyboardEvent<HTMLElement>) => {
    if (!(event.target instanceof HTMLElement) || event.defaultPrevented) return;
    const free = event.target.dataset.free;
    if (free) return onPlaceKey(event, event.target, free);
    const card = event.target.closest<HTMLElement>('[data-post]');
    const post = card && posts.find(({ id }) => id === card.dataset.post);
    if (post) return onCardKey(event, post);
    const day = event.target.matches('[role="cell"][data-date]') ? event.target.dataset.date : undefined;
    if (day) onDayKey(event, day);
  };
}

const daysOf = (key: string) => (key === 'ArrowUp' || key === 'ArrowDown' ? 7 : 1);

function cardOf(root: RefObject<HTMLElement | null>, id: string): HTMLElement | null {
  return root.current?.querySelector<HTMLElement>(`[data-post="${id}"]`) ?? null;
}
