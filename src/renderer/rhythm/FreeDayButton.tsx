import { memo } from 'react';
import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import type { FreePlace } from '../../shared/rhythm/free-days';
import { useCalendarDays } from '../calendar/calendar-days';
import { unhide } from '../calendar/unhide';
import { dropMark } from '../drag/drop-target';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { useProject } from '../project-view/use-project';
import css from './FreePlaces.module.css';
import { channelNames } from './place-words';

/**
 * On an empty day of the month that has free slots: the time of the one, or how many there are. It opens the quick line
 * and takes what is dropped on it.
 */
export const FreeDayButton = memo(function FreeDayButton({ date }: { date: LocalDate }) {
  const day = useObserved(useCalendarDays().free, (days) => days.get(date));
  return day?.empty ? <FreeSlots date={date} places={day.places} /> : null;
});

function FreeSlots({ date, places: [first, ...more] }: { date: LocalDate; places: readonly FreePlace[] }) {
  const plan = usePlan();
  const { language, hourFormat, channels, platforms } = useObserved(plan.lookup, (lookup) => lookup);
  const readOnly = useProject(({ info }) => info.readOnly);
  if (!first) return null;
  const on = `on ${dateWords(date, 'long', language)}`;
  const time = timeWords(first.time, hourFormat);
  const count = more.length + 1;
  const name =
    more.length > 0
      ? `${count} free slots ${on}: write a post`
      : `no post · slot ${time} ${on}, ${channelNames(first.channels, channels, platforms)}: write a post`;
  return (
    // The day itself is the way by keys, so that Tab does not stop at every empty day.
    <button
      type="button"
      ref={unhide}
      tabIndex={-1}
      className={css.day}
      data-free={date}
      aria-label={name}
      disabled={readOnly}
      onClick={() => plan.write({ date, channels: first.channels })}
      {...(more.length > 0 ? {} : dropMark({ kind: 'slot', date, time: first.time }))}
    >
      <span className={css.words}>
        {more.length > 0 ? (
          `${count} free slots`
        ) : (
          <>
            <span className={css.roomy}>no post · </span>slot {time}
          </>
        )}
      </span>
    </button>
  );
}
