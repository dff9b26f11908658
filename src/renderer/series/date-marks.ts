import { clockWords } from '../../shared/calendar-time/clock-words';
import type { LocalDate, LocalTime } from '../../shared/calendar-time/local-date';
import { blackoutOn } from '../../shared/occasions/occasion-days';
import type { Post } from '../../shared/posts/post';
import { clocksOf } from '../../shared/posts/post-clocks';
import type { Project } from '../../shared/project/project';

/** What speaks against a post on one of the days of a rule. */
export interface DateMark {
  blackout: boolean;
  says: string;
}

/** Blackout days and times that a change of hour skips or repeats, for a post like this one on that day. */
export function marksOf(
  post: Post,
  date: LocalDate,
  time: LocalTime | undefined,
  { occasions, channels, settings }: Pick<Project, 'occasions' | 'channels' | 'settings'>,
): DateMark[] {
  const marks: DateMark[] = [];
  const blackout = blackoutOn(occasions, date);
  if (blackout) marks.push({ blackout: true, says: `Nothing is to go out: ${blackout.name || 'blackout day'}` });
  for (const clock of clocksOf({ ...post, date, time }, { channels, settings })) {
    const words = clockWords(clock.date, clock.time, clock.zone, settings);
    if (words) marks.push({ blackout: false, says: words.says });
  }
  return marks;
}
