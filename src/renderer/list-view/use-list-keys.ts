import type { KeyboardEvent } from 'react';
import { type LocalDate, shiftedDay } from '../../shared/calendar-time/local-date';
import { movesTogether } from '../../shared/posts/plan-moves';
import { usePlanView } from '../app-frame/plan-view';
import { usePlan } from '../plan/plan-context';
import { turned } from '../plan/shown-range';
import { type Stops, stopKey, stopOf } from '../plan/use-stops';
import { slotsByKeys } from '../rhythm/slots-by-keys';
import { counted } from '../ui/format-when';

const steps: Record<string, 1 | -1> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };
/** Days that a post moves by, as everywhere in the calendar. */
const shifts: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/**
 * The list without a mouse: up and down walk days and posts, left and right the days of a gap; Enter on a day writes
 * there; Alt and an arrow move a post by a day or a week, with Shift at its own time; Shift and an arrow choose; Page up and Page down turn the month.
 * @param onMoved hears of a post that is about to stand on another day.
 */
export function useListKeys(stops: Stops, month: { first: LocalDate; last: LocalDate }, onMoved: (id: string) => void) {
  const plan = usePlan();
  const { focusDate, go } = usePlanView();

  const moveBy = (id: string, days: number, own: boolean) => {
    const post = plan.post(id);
    if (!post?.date) return;
    const date = shiftedDay(post.date, days);
    const posts = plan.acted(id);
    onMoved(id);
    const moves = slotsByKeys(plan, movesTogether(post, posts, { date }), own);
    const [only] = moves;
    if (posts.length === 1) void plan.move(posts, only?.time === undefined ? { date } : { date, time: only.time });
    else
      void plan.moveEach(
        moves,
        `Moved ${counted(posts.length, 'post')} ${counted(Math.abs(days), 'day')} ${days > 0 ? 'later' : 'earlier'}.`,
      );
    if (date < month.first || date > month.last) go({ focusDate: date });
  };

  /** Up and down pass over the days of a gap in one step. */
  const walk = (from: HTMLElement, { key, shiftKey }: KeyboardEvent) => {
    const all = stops.all();
    const step = steps[key] ?? 1;
    const row = from.closest('[data-row]');
    const whole = key === 'ArrowUp' || key === 'ArrowDown';
    let at = all.indexOf(from) + step;
    while (whole && row && all[at]?.closest('[data-row]') === row) at += step;
    const entered = whole && step < 0 ? all[at]?.closest('[data-row]') : null;
    const next = entered ? all.find((stop) => stop.closest('[data-row]') === entered) : all[at];
    next?.focus();
    if (shiftKey && next?.dataset.post) plan.pick(next.dataset.post, 'range');
  };

  return (event: KeyboardEvent) => {
    const { key } = event;
    if (key === 'PageUp' || key === 'PageDown') {
      event.preventDefault();
      return go({ focusDate: turned('list', focusDate, key === 'PageUp' ? -1 : 1) });
    }
    const stop = stopOf(event.target);
    if (!stop || stop !== event.target) return;
    const id = stop.dataset.post;
    const shift = shifts[key];
    if (shift !== undefined && event.altKey) {
      if (id !== undefined) moveBy(id, shift, event.shiftKey);
    } else if (steps[key]) walk(stop, event);
    else if (key === 'Home') stops.all()[0]?.focus();
    else if (key === 'End') stops.all().at(-1)?.focus();
    else if (key === 'Enter' && id === undefined && !stop.matches('button')) plan.write({ date: stopKey(stop) });
    else return;
    event.preventDefault();
  };
}
