import type { OpenColumn } from './columns';
import type { PlatformNames } from './read-channel-cell';
import type { HeadingGuess } from './read-heading';

/** Whether a column's values allow what its heading suggests. An empty column may be anything. */
export function fits({ field, score }: HeadingGuess, { values, heading }: OpenColumn, names: PlatformNames): boolean {
  if (score < 45) return false;
  if (values.filled === 0) return true;
  const long = values.averageLength;
  switch (field) {
    case 'date':
      return values.dates > 0 || (values.numbers < 0.5 && values.marks < 0.5 && long < 40);
    case 'time':
      return values.times > 0.3 || values.dates > 0.3;
    case 'weekday':
    case 'week':
    case 'month':
      return long < 40;
    case 'year':
      return values.sample.every((cell) => /^\s*20\d\d\s*$/.test(cell));
    case 'channel':
      return (
        (long < 60 && values.numbers < 0.5 && values.addresses - values.platforms(names) < 0.5) ||
        values.platforms(names) > 0.5
      );
    case 'handle':
      return long < 40 && values.numbers < 0.5;
    case 'link':
      return values.addresses > 0.2;
    case 'media':
      return values.media > 0 && (values.media > 0.2 || score > 80);
    case 'status':
      return long < 60;
    case 'title':
    case 'topic':
    case 'hook':
      return values.numbers < 0.6 && values.addresses < 0.6;
    case 'text':
      return (
        values.numbers < 0.6 && values.addresses < 0.6 && values.marks < 0.6 && values.media < 0.6 && !(heading === '')
      );
    case 'first_comment':
    case 'notes':
      return values.numbers < 0.6;
    case 'format':
    case 'type':
      return long < 80;
    case 'pillar':
    case 'campaign':
      return long < 80 && values.addresses < 0.5;
    case 'number':
      // Numbers and codes, not sentences: a column "Post" may be either.
      return long < 24 && values.spaced < 0.3;
    case 'hashtags':
      return values.numbers < 0.6;
    default:
      return true;
  }
}
