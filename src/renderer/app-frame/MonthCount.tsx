import { useDeferredValue, useMemo } from 'react';
import { dateWords } from '../../shared/calendar-time/date-words';
import { monthOf } from '../../shared/calendar-time/local-date';
import { tooLongOn } from '../../shared/posts/post-limits';
import { useToday } from '../plan/use-today';
import { usePostsInRange, useProject } from '../project-view/use-project';
import { counted, numberWords } from '../ui/format-when';
import { planAreas, useApp } from './app-state';
import classes from './frame.module.css';
import { usePlanView } from './plan-view';

/** "22 posts this month", or of the month that the calendar shows, and how many of them are too long for a channel. */
export function MonthCount() {
  const { platforms } = useApp();
  const { area, filter, focusDate, go } = usePlanView();
  const { timeZone, language } = useProject(({ project }) => project.settings);
  const channels = useProject(({ project }) => project.channels);
  const { first, last } = monthOf(focusDate);
  const posts = usePostsInRange(first, last);
  // Counting texts may wait until what has changed is drawn.
  const read = useDeferredValue(posts);
  const attention = useMemo(
    () => read.filter((post) => tooLongOn(post, { channels, platforms }).length > 0).length,
    [read, channels, platforms],
  );
  const isNow = useToday(timeZone).startsWith(focusDate.slice(0, 7));
  const when = isNow ? 'this month' : `in ${dateWords(focusDate, 'month', language)} ${focusDate.slice(0, 4)}`;
  const [number, ...words] = counted(posts.length, 'post').split(' ');
  return (
    <>
      <span>
        <strong className={classes.count}>{number}</strong> {words.join(' ')} <bdi>{when}</bdi>
      </span>
      {(attention > 0 || filter.overLimit) && (
        <button
          type="button"
          className={classes.attention}
          aria-pressed={filter.overLimit}
          title={filter.overLimit ? 'Show all posts again' : 'Show only posts whose text is too long for a channel'}
          onClick={() =>
            go({
              filter: { ...filter, overLimit: !filter.overLimit },
              ...(planAreas.includes(area) ? {} : { area: 'calendar' }),
            })
          }
        >
          <strong className={classes.count}>{numberWords(attention)}</strong> {attention === 1 ? 'needs' : 'need'}{' '}
          attention
        </button>
      )}
    </>
  );
}
