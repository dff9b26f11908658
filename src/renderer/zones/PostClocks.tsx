import { IconAlertTriangle, IconWorld } from '@tabler/icons-react';
import { clockWords } from '../../shared/calendar-time/clock-words';
import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import { convertZone, isTimeZone, readableZone } from '../../shared/calendar-time/time-zone';
import type { Post } from '../../shared/posts/post';
import { clocksOf } from '../../shared/posts/post-clocks';
import { useProject } from '../project-view/use-project';
import { zoneName } from './zone-words';
import css from './zones.module.css';

/** What a change of hour does to the post's time, for each zone that it goes out in. */
export function ClockNotes({ post }: { post: Post }) {
  const { settings, channels } = useZones();
  const notes = clocksOf(post, { channels, settings }).flatMap(
    ({ date, time, zone }) => clockWords(date, time, zone, settings)?.says ?? [],
  );
  return notes.map((says) => (
    <p key={says} className={css.clock} data-warning>
      <IconAlertTriangle size={14} stroke={1.6} aria-hidden />
      <span>{says}</span>
    </p>
  ));
}

/** A channel may have a zone of its own: the time is meant there, and this says what it is here. */
export function OtherZones({ post }: { post: Post }) {
  const { settings, channels } = useZones();
  const { hourFormat, language } = settings;
  const home = readableZone(settings.timeZone);
  const others = clocksOf(post, { channels, settings }).filter(({ zone }) => zone !== home);
  return others.map(({ date, time, zone, channels: of }) => {
    const here = convertZone(date, time, zone, home);
    const unknown = of.map((id) => channels[id]?.timeZone).find((name) => name !== undefined && !isTimeZone(name));
    return (
      <p key={`${zone} ${date} ${time}`} className={css.clock}>
        <IconWorld size={14} stroke={1.6} aria-hidden />
        <span>
          {timeWords(time, hourFormat)} in {zoneName(zone)} is {timeWords(here.time, hourFormat)}
          {here.date !== date && ` on ${dateWords(here.date, 'day', language)}`} in {zoneName(home)}
          {unknown && `. The zone “${unknown}” of the channel is not known here and reads as UTC`}
        </span>
      </p>
    );
  });
}

function useZones() {
  const settings = useProject(({ project }) => project.settings);
  const channels = useProject(({ project }) => project.channels);
  return { settings, channels };
}
