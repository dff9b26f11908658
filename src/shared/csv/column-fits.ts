import type { OpenColumn } from './columns';
import type { PlatformNames } from './read-channel-cell';
import type { HeadingGuess } from './read-heading';

/** Whether a column's values allow what its heading suggests. An empty column may be anything. */
export function fits(
  { field, score }: HeadingGuess,
  { values, heading, guesses }: OpenColumn,
  names: PlatformNames,
): boolean {
  if (score < 45) return false;
  const mayBeLabel = field === 'weekday' && guesses.some((other) => other.field === 'labels');
  if (values.filled === 0) return !mayBeLabel;
  const long = values.averageLength;
  switch (field) {
    case 'date':
      return values.dates > 0 || values.dayCounts > 0.8 || (values.numbers < 0.5 && values.marks < 0.5 && long < 40);
    case 'time':
      return values.times > 0.3 || values.dates > 0.3;
    case 'minute':
      return values.sample.every((cell) => /^\s*[0-5]?\d\s*$/.test(cell));
    case 'weekday':
      // One word for a day in German is another for a label in English.
      return long < 40 && (!mayBeLabel || values.weekdays + values.counted > 0.5);
    case 'week':
    case 'month':
      return long < 40;
    case 'year':
      return values.sample.every((cell) => /^\s*20\d\d\s*$/.test(cell));
    case 'channel':
      return (
        values.times - values.numbers < 0.3 &&
        values.dates < 0.3 &&
        ((long < 60 && values.numbers < 0.5 && values.addresses - values.platforms(names) < 0.5) ||
          values.platforms(names) > 0.5)
      );
    case 'handle':
      // A heading that only contains the word must hold accounts: one word each, or the same name throughout.
      return long < 40 && values.numbers < 0.5 && (score >= 85 || values.spaced < 0.3 || values.distinct === 1);
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
