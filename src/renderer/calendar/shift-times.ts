import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import type { LocalTime } from '../../shared/calendar-time/local-date';
import { movesByMinutes } from '../../shared/posts/plan-moves';
import type { Post } from '../../shared/posts/post';
import type { Plan } from '../plan/plan-context';
import { counted } from '../ui/format-when';

/**
 * Puts posts so many minutes later (earlier when negative) within their day. One post without a time that is moved
 * down gets the time at which days begin.
 */
export async function shiftTimes(
  plan: Plan,
  posts: readonly Post[],
  minutes: number,
  dayStart: LocalTime,
): Promise<boolean> {
  const [only] = posts;
  if (posts.length === 1 && only?.date !== undefined && only.time === undefined) {
    if (minutes > 0) return plan.move(posts, { date: only.date, time: dayStart });
    plan.announce('This post has no time.');
    return false;
  }
  const moves = movesByMinutes(posts, minutes);
  const [move] = moves;
  if (!move) {
    plan.announce(posts.some(({ time }) => time) ? 'The day ends here.' : 'These posts have no time.');
    return false;
  }
  const { language, hourFormat } = plan.lookup.get();
  const at =
    move.time && move.date ? `${dateWords(move.date, 'long', language)}, ${timeWords(move.time, hourFormat)}` : '';
  const later = `${Math.abs(minutes)} minutes ${minutes < 0 ? 'earlier' : 'later'}`;
  return plan.moveEach(
    moves,
    moves.length === 1 ? `Moved to ${at}.` : `Moved ${counted(moves.length, 'post')} ${later}.`,
  );
}
