import { memo } from 'react';
import { dateWords } from '../../shared/calendar-time/date-words';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import css from './CalendarPage.module.css';
import { useCalendarDays } from './calendar-days';
import { unhide } from './unhide';

/** Beside the number of a day that has more posts than it shows; opens the list of all of them. */
export const MoreButton = memo(function MoreButton({ date }: { date: LocalDate }) {
  const { more, listed } = useCalendarDays();
  const plan = usePlan();
  const count = useObserved(more, (days) => days.get(date) ?? 0);
  const open = useObserved(listed, (day) => day === date);
  const language = useObserved(plan.lookup, (lookup) => lookup.language);
  if (count === 0) return null;
  return (
    <button
      type="button"
      ref={unhide}
      className={css.more}
      data-more={date}
      aria-haspopup="dialog"
      aria-expanded={open}
      aria-label={`${count} more on ${dateWords(date, 'long', language)}: show all posts of the day`}
      onClick={() => listed.set(open ? null : date)}
    >
      +{count} more
    </button>
  );
});
