import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { memo, useId, useRef } from 'react';
import { dateWords } from '../../shared/calendar-time/date-words';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import type { Post } from '../../shared/posts/post';
import { DayNames } from '../days/DayNames';
import { marksWords, shortMarkWords } from '../days/day-marks';
import { dropMark } from '../drag/drop-target';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { useGrowing } from '../plan/use-growing';
import { counted } from '../ui/format-when';
import css from './ListPage.module.css';
import { PostRow } from './PostRow';
import { useNear } from './use-near';

/** As high as a row is, with its line, in PostRow.module.css. */
const rowHeight = 35;

interface DayProps {
  date: LocalDate;
  posts: readonly Post[];
  isToday: boolean;
  /** Drawn at once, wherever it stands; else when it comes near. */
  eager: boolean;
  /** A post that must be drawn, since it has the focus. */
  reached: string | null;
  language: string | undefined;
  readOnly: boolean;
}

/** One day with its posts; posts are let go anywhere on it. */
export const DayBlock = memo(function DayBlock({ date, posts, isToday, eager, reached, language, readOnly }: DayProps) {
  const plan = usePlan();
  const heading = useId();
  const { drawn: asked, more, end } = useGrowing(50);
  const at = posts.findIndex(({ id }) => id === reached);
  const root = useRef<HTMLElement>(null);
  const near = useNear(root, eager || at >= 0);
  const drawn = near ? Math.max(asked, at + 1) : 0;
  const words = dateWords(date, 'long', language);
  return (
    <section ref={root} className={css.day} aria-labelledby={heading} {...dropMark({ kind: 'day', date })}>
      <div className={css.head}>
        <h2 id={heading} className={css.heading} data-stop={date} data-today={isToday || undefined}>
          {words}
        </h2>
        {isToday && <span className={css.today}>Today</span>}
        <DayNames date={date} />
        <span className={css.count}>{counted(posts.length, 'post')}</span>
        {!readOnly && (
          <ActionIcon
            size={24}
            className={css.plus}
            tabIndex={-1}
            aria-label={`Write a post on ${words}`}
            onClick={() => plan.write({ date })}
          >
            <IconPlus size={16} stroke={1.6} />
          </ActionIcon>
        )}
      </div>
      <ul className={css.rows} style={near ? undefined : { height: Math.min(posts.length, asked) * rowHeight }}>
        {posts.slice(0, drawn).map(({ id }) => (
          <li key={id}>
            <PostRow id={id} />
          </li>
        ))}
      </ul>
      {near && posts.length > drawn && (
        <button type="button" className={css.more} ref={end} onClick={more}>
          Show {counted(posts.length - drawn, 'more post', 'more posts')} of this day
        </button>
      )}
    </section>
  );
}, isSame);

/** Rows read their posts by themselves; the day asks only which they are. */
function isSame(before: DayProps, now: DayProps): boolean {
  const { posts, reached, ...rest } = before;
  return (
    posts.length === now.posts.length &&
    posts.every(({ id }, at) => id === now.posts[at]?.id) &&
    (reached === now.reached || !now.posts.some(({ id }) => id === now.reached)) &&
    Object.entries(rest).every(([name, value]) => Object.is(value, now[name as keyof DayProps]))
  );
}

interface GapProps {
  dates: readonly LocalDate[];
  today: LocalDate;
  language: string | undefined;
  readOnly: boolean;
  /** Posts are hidden, so that these days may hold some all the same. */
  filtered: boolean;
}

/** Days on which nothing goes out, in one quiet line; each of them takes posts and a click writes one there. */
export const GapLine = memo(function GapLine({ dates, today, language, readOnly, filtered }: GapProps) {
  return (
    <div className={css.gap} data-row="">
      <span>
        {counted(dates.length, 'day')} without a {filtered ? 'post that is shown' : 'post'}
      </span>
      <span className={css.chips}>
        {dates.map((date) => (
          <GapDay key={date} date={date} isToday={date === today} language={language} readOnly={readOnly} />
        ))}
      </span>
    </div>
  );
});

type GapDayProps = Pick<GapProps, 'language' | 'readOnly'> & { date: LocalDate; isToday: boolean };

function GapDay({ date, isToday, language, readOnly }: GapDayProps) {
  const plan = usePlan();
  const marks = useObserved(plan.marks, (value) => value.on(date));
  const words = marksWords(marks);
  return (
    <button
      type="button"
      className={css.chip}
      data-stop={date}
      data-today={isToday || undefined}
      data-blackout={marks[0]?.kind === 'blackout' || undefined}
      disabled={readOnly}
      title={words || undefined}
      onClick={() => plan.write({ date })}
      {...dropMark({ kind: 'day', date })}
    >
      <span className="k-visually-hidden">
        Write a post on {dateWords(date, 'long', language)}
        {isToday && ', today'}
        {words && `, ${words}`}
      </span>
      <span aria-hidden>
        {dateWords(date, 'weekday', language)} {dateWords(date, 'number', language)}
      </span>
      {marks[0] && (
        <span className={css.chipName} aria-hidden dir="auto">
          {shortMarkWords(marks[0])}
        </span>
      )}
    </button>
  );
}
