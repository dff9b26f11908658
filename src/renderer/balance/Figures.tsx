import { daysIn } from '../../shared/balance/spans';
import { counted, numberWords } from '../ui/format-when';
import type { About } from './about';
import css from './Figures.module.css';
import { daysWords } from './part-words';

/** The few numbers that one wants first. */
export function Figures({ about: { balance, span, language } }: { about: About }) {
  const { posts, daysWithPost, longestGap, dayStreak, weekStreak } = balance;
  const streak = dayStreak && dayStreak.length > 1 ? counted(dayStreak.length, 'day') : null;
  const figures = [
    { name: 'Posts', value: numberWords(posts), note: perWeek(posts, daysIn(span)) },
    {
      name: 'Days with a post',
      value: `${numberWords(daysWithPost)} of ${numberWords(daysIn(span))}`,
      note: share(daysWithPost, daysIn(span)),
    },
    {
      name: 'Longest silence',
      value: longestGap ? counted(longestGap.days, 'day') : 'None',
      note: longestGap ? daysWords(longestGap, span, language) : 'a post every day',
    },
    {
      name: 'In a row',
      value: streak ?? counted(weekStreak?.length ?? 0, 'week'),
      note: streak && dayStreak ? daysWords(dayStreak, span, language) : 'that each have a post',
    },
  ];
  return (
    <dl className={css.figures}>
      {figures.map(({ name, value, note }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="k-serif">{value}</dd>
          <dd className={css.note}>{note}</dd>
        </div>
      ))}
    </dl>
  );
}

function perWeek(posts: number, days: number): string {
  const average = (posts * 7) / days;
  return days < 7 ? `in ${counted(days, 'day')}` : `${average.toFixed(average < 10 ? 1 : 0)} a week`;
}

function share(part: number, whole: number): string {
  return `${Math.round((part * 100) / whole)}% of the days`;
}
