import { Button } from '@mantine/core';
import { IconListDetails, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { dateWords } from '../../shared/calendar-time/date-words';
import { type LocalDate, monthOf } from '../../shared/calendar-time/local-date';
import { type AgendaEntry, agenda } from '../../shared/posts/agenda';
import { usePlanView } from '../app-frame/plan-view';
import { CampaignStrip } from '../campaigns/CampaignStrip';
import { NothingShown } from '../plan/NothingShown';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { useMatcher } from '../plan/use-matcher';
import { useStops } from '../plan/use-stops';
import { useToday } from '../plan/use-today';
import { usePostsInRange, useProject } from '../project-view/use-project';
import { DayBlock, GapLine } from './DayBlock';
import css from './ListPage.module.css';
import { useListKeys } from './use-list-keys';

/** Posts that are drawn before it is known what of the list is in sight. */
const drawnFirst = 30;

/** The days from the shown one on, as many as fill the first sight; on the last days of a month those before as well. */
function drawnAtOnce(entries: readonly AgendaEntry[], shown: LocalDate): ReadonlySet<LocalDate> {
  const days = entries.flatMap((entry) => (entry.kind === 'day' ? [entry] : []));
  const after = days.filter(({ date }) => date >= shown);
  const before = days.filter(({ date }) => date < shown).reverse();
  const found = new Set<LocalDate>();
  let left = drawnFirst;
  for (const { date, posts } of [...after, ...before]) {
    if (left <= 0) break;
    found.add(date);
    left -= posts.length;
  }
  return found;
}

/** The month day by day: what goes out when, in full lines, and the days on which nothing does. */
export function ListPage() {
  const plan = usePlan();
  const { focusDate } = usePlanView();
  const { language, timeZone } = useProject(({ project }) => project.settings);
  const readOnly = useProject(({ info }) => info.readOnly);
  const today = useToday(timeZone);
  const { first, last } = monthOf(focusDate);
  const all = usePostsInRange(first, last);
  const matches = useMatcher();
  const posts = useMemo(() => all.filter(matches), [all, matches]);
  const entries = useMemo(() => agenda(posts, first, last), [posts, first, last]);
  const root = useRef<HTMLDivElement>(null);
  const stops = useStops(root);
  const [reached, setReached] = useState<string | null>(null);
  const onKeyDown = useListKeys(stops, { first, last }, setReached);
  const eager = useMemo(() => drawnAtOnce(entries, focusDate), [entries, focusDate]);

  useEffect(() => plan.shown.set(posts.map(({ id }) => id)), [plan, posts]);
  // The day that one comes from, or asks for by "Today", is what one looks at.
  const asked = useObserved(plan.looked, (value) => value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, the same day is shown again
  useLayoutEffect(() => {
    const list = root.current;
    const day = list?.querySelector<HTMLElement>(`[data-drop="day"][data-date="${focusDate}"]`);
    if (list)
      list.scrollTop =
        day && focusDate !== first
          ? day.getBoundingClientRect().top - list.getBoundingClientRect().top + list.scrollTop
          : 0;
  }, [focusDate, first, asked]);

  const onDoubleClick = ({ target }: MouseEvent) => {
    if (readOnly || !(target instanceof Element) || target.closest('button')) return;
    const date = target.closest<HTMLElement>('[data-drop="day"]')?.dataset.date;
    if (date) plan.write({ date });
  };
  const month = dateWords(first, 'month', language);

  return (
    <>
      <CampaignStrip from={first} to={last} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: days and cards inside take the focus, this only hears them */}
      <div
        ref={root}
        className={css.list}
        onKeyDown={(event: KeyboardEvent) => !event.defaultPrevented && onKeyDown(event)}
        onFocus={stops.onFocus}
        onDoubleClick={onDoubleClick}
      >
        {posts.length === 0 && (
          <NothingShown
            filtered={all.length > 0}
            where={`in ${month}`}
            icon={<IconListDetails size={28} stroke={1.4} />}
            action={
              !readOnly && (
                <Button
                  variant="default"
                  leftSection={<IconPlus size={16} stroke={1.6} />}
                  onClick={() => plan.write({ date: today >= first && today <= last ? today : first })}
                >
                  Write a post
                </Button>
              )
            }
          >
            The list tells day by day what goes out. Write a post, or drag an idea onto one of the days below.
          </NothingShown>
        )}
        {entries.map((entry) =>
          entry.kind === 'day' ? (
            <DayBlock
              key={entry.date}
              date={entry.date}
              posts={entry.posts}
              isToday={entry.date === today}
              eager={eager.has(entry.date)}
              reached={reached}
              language={language}
              readOnly={readOnly}
            />
          ) : (
            <GapLine
              key={entry.dates[0]}
              dates={entry.dates}
              today={today}
              language={language}
              readOnly={readOnly}
              filtered={posts.length < all.length}
            />
          ),
        )}
      </div>
    </>
  );
}
