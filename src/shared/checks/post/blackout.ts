import { blackoutOn } from '../../occasions/occasion-days';
import type { Post } from '../../posts/post';
import type { CheckContext } from '../check-context';
import type { Finding } from '../finding';

/** A post on a day on which, by the user's own word, nothing is to go out. One that is held does not go out anyway. */
export function checkBlackout({ id, date, held }: Post, { occasions }: CheckContext): readonly Finding[] {
  if (date === undefined || held) return [];
  const blackout = blackoutOn(occasions, date);
  if (!blackout) return [];
  const name = blackout.name.trim();
  return [
    {
      rule: 'blackout',
      severity: 'warning',
      says: `Nothing is to go out on this day${name === '' ? '' : `: ${name}`}.`,
      remedy: 'Move it to another day, or take the day off the list in the settings, under Days.',
      post: id,
    },
  ];
}
