import type { CSSProperties } from 'react';
import { dateWords, rangeWords } from '../../shared/calendar-time/date-words';
import { addDays, type LocalDate } from '../../shared/calendar-time/local-date';
import type { Post } from '../../shared/posts/post';
import { usePlanView } from '../app-frame/plan-view';
import { type DayMark, markWords } from '../days/day-marks';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { shownRange } from '../plan/shown-range';
import { useProject } from '../project-view/use-project';
import { ListSheet } from './ListSheet';
import { PrintPost } from './PrintPost';
import css from './print.module.css';
import { fitDay, linesPerDay } from './print-room';
import { Legend, SheetHead } from './SheetParts';
import { useShownPosts } from './use-shown-posts';

/** A month (or a week) on one sheet. What a crowded day has no room for follows as a list on the next. */
export function MonthSheet({ view }: { view: 'month' | 'week' }) {
  const { focusDate } = usePlanView();
  const { weekStart, language } = useProject(({ project }) => project.settings);
  const posts = useShownPosts();
  const marks = useObserved(usePlan().marks, (value) => value);
  const { from, to, weeks } = shownRange(view, focusDate, weekStart);
  const byDay = new Map<LocalDate, Post[]>();
  for (const post of posts) {
    const ofDay = byDay.get(post.date ?? '');
    if (ofDay) ofDay.push(post);
    else if (post.date) byDay.set(post.date, [post]);
  }
  const lines = linesPerDay(weeks);
  const days = Array.from({ length: weeks * 7 }, (_, at) => addDays(from, at));
  const crowded = posts.filter(({ date }) => date && (byDay.get(date)?.length ?? 0) > lines);
  const month = focusDate.slice(0, 7);
  return (
    <>
      <section className={css.monthSheet}>
        <SheetHead>
          {view === 'week' ? rangeWords(from, to, language) : dateWords(focusDate, 'month', language)}{' '}
          {(view === 'week' ? to : focusDate).slice(0, 4)}
        </SheetHead>
        <div className={css.month} style={{ '--weeks': weeks } as CSSProperties}>
          {days.slice(0, 7).map((date) => (
            <span key={date} className={css.weekday}>
              {dateWords(date, 'weekday', language)}
            </span>
          ))}
          {days.map((date) => (
            <Day
              key={date}
              date={date}
              posts={byDay.get(date) ?? []}
              lines={lines}
              other={view === 'month' && !date.startsWith(month)}
              language={language}
              marks={marks.on(date)}
            />
          ))}
        </div>
        <Legend posts={posts} />
      </section>
      {crowded.length > 0 && <ListSheet title="Full days" posts={crowded} area="calendar" view="list" />}
    </>
  );
}

interface DayProps {
  date: LocalDate;
  posts: readonly Post[];
  lines: number;
  other: boolean;
  language: string | undefined;
  marks: readonly DayMark[];
}

function Day({ date, posts, lines, other, language, marks }: DayProps) {
  const { shown, each } = fitDay(posts.length, lines);
  return (
    <div className={css.day} data-other={other || undefined} data-blackout={marks[0]?.kind === 'blackout' || undefined}>
      <span className={css.number}>
        {dateWords(date, 'number', language)}
        <span className={css.names} dir="auto">
          {marks.slice(0, 3).map(markWords).join(', ')}
        </span>
      </span>
      {posts.slice(0, shown).map((post) => (
        <PrintPost key={post.id} post={post} lines={each} />
      ))}
      {shown < posts.length && <p className={css.rest}>and {posts.length - shown} more, on the next page</p>}
    </div>
  );
}
