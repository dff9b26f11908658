import { addDays, type LocalDate, type LocalTime } from '../../shared/calendar-time/local-date';
import { blackoutOn } from '../../shared/occasions/occasion-days';
import type { Post } from '../../shared/posts/post';
import { familyIn, restedFrom } from '../../shared/rhythm/evergreen';
import { nextSlot } from '../../shared/rhythm/fill-slots';
import { rhythmSettings } from '../../shared/rhythm/rhythm-settings';
import { SpacedPosts } from '../../shared/rhythm/spaced-posts';
import { projectNow } from '../plan/use-today';
import type { ProjectStore } from '../project-view/project-store';
import { slotsOf } from './plan-slots';

/** Where the next copy of an evergreen post goes. */
export interface AgainPlace {
  date: LocalDate;
  time: LocalTime | undefined;
  /** On a free slot; else at the time of the post, on the first day after its rest. */
  slot: boolean;
}

/** So many days after its rest a slot is looked for. */
const farthest = 366;

/** The next free slot of a post's channels after its rest; without one, the first day on which something may go out. */
export function againPlace(store: ProjectStore, post: Post): AgainPlace | null {
  const { posts, settings, channels, occasions } = store.getView().project;
  const family = familyIn(posts, post);
  if (!family?.source) return null;
  const today = projectNow(settings.timeZone).date;
  const from = restedFrom(family, today);
  const slot = nextSlot(
    {
      span: { from, to: addDays(from, farthest) },
      calendar: slotsOf(store).slots(),
      onDay: (date) => store.index.onDay(date),
      spaced: new SpacedPosts(rhythmSettings(settings).minutesApart, channels, settings.timeZone),
    },
    { post, family },
  );
  if (slot) return { date: slot.date, time: slot.time, slot: true };
  // Of today the time may have passed.
  let date = from === today ? restedFrom(family, addDays(today, 1)) : from;
  for (let left = farthest; left > 0 && blackoutOn(occasions, date); left -= 1)
    date = restedFrom(family, addDays(date, 1));
  return { date, time: post.time, slot: false };
}
