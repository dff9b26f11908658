import { memo } from 'react';
import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import type { LocalDate, LocalTime } from '../../shared/calendar-time/local-date';
import { platformOf } from '../../shared/platforms/platform';
import { useCalendarDays } from '../calendar/calendar-days';
import { dropMark } from '../drag/drop-target';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { useProject } from '../project-view/use-project';
import { PlatformMark } from '../ui/PlatformMark';
import css from './FreePlaces.module.css';
import { channelNames } from './place-words';

/** More marks have no room beside the time. */
const marksShown = 3;

/** A free slot in a column of hours, at its time. It opens the quick line and takes what is dropped on it. */
export const FreePlaceCard = memo(function FreePlaceCard({ date, time }: { date: LocalDate; time: LocalTime }) {
  const plan = usePlan();
  const place = useObserved(useCalendarDays().free, (days) =>
    days.get(date)?.places.find((each) => each.time === time),
  );
  const { language, hourFormat, channels, platforms } = useObserved(plan.lookup, (lookup) => lookup);
  const readOnly = useProject(({ info }) => info.readOnly);
  if (!place) return null;
  const words = timeWords(time, hourFormat);
  const names = channelNames(place.channels, channels, platforms);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={css.place}
      data-free={date}
      aria-label={`Free slot ${words} on ${dateWords(date, 'long', language)}, ${names}: write a post`}
      title={`Free slot: ${names}`}
      disabled={readOnly}
      onClick={() => plan.write({ date, time, channels: place.channels })}
      {...dropMark({ kind: 'slot', date, time })}
    >
      <span>{words}</span>
      {place.channels.slice(0, marksShown).map((id) => (
        <PlatformMark key={id} platform={platformOf(platforms, channels[id]?.platform ?? 'other')} size={12} />
      ))}
      {place.channels.length > marksShown && <span>+{place.channels.length - marksShown}</span>}
    </button>
  );
});
