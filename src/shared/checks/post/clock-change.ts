import { clockWords } from '../../calendar-time/clock-words';
import type { Post } from '../../posts/post';
import { clocksOf } from '../../posts/post-clocks';
import type { CheckContext } from '../check-context';
import type { Finding } from '../finding';

/** Times that a change of hour skips or repeats, in each zone in which the post goes out. */
export function checkClockChange(post: Post, context: CheckContext): Finding[] {
  if (post.date === undefined || post.time === undefined) return [];
  return clocksOf(post, context).flatMap(({ date, time, zone, channels }): Finding[] => {
    const words = clockWords(date, time, zone, context.settings);
    if (!words) return [];
    const [only] = channels;
    const about = { post: post.id, ...(channels.length === 1 && post.channels.length > 1 && { channel: only }) };
    return words.kind === 'skipped'
      ? [{ rule: 'time.skipped', severity: 'warning', says: words.says, remedy: 'Choose another time.', ...about }]
      : [{ rule: 'time.twice', severity: 'hint', says: words.says, ...about }];
  });
}
