import { dateWords } from '../../shared/calendar-time/date-words';
import { useMonthFindings } from '../checks/use-month-findings';
import { useToday } from '../plan/use-today';
import { useProject } from '../project-view/use-project';
import { counted, numberWords } from '../ui/format-when';
import classes from './frame.module.css';
import { usePlanView } from './plan-view';

/** "22 posts this month", or of the month that the calendar shows, and how many of them need attention. */
export function MonthCount({ onAttention }: { onAttention(): void }) {
  const { filter } = usePlanView();
  const { timeZone, language } = useProject(({ project }) => project.settings);
  const { first, posts, attention } = useMonthFindings();
  const isNow = useToday(timeZone).startsWith(first.slice(0, 7));
  const when = isNow ? 'this month' : `in ${dateWords(first, 'month', language)} ${first.slice(0, 4)}`;
  const [number, ...words] = counted(posts, 'post').split(' ');
  return (
    <>
      <span>
        <strong className={classes.count}>{number}</strong> {words.join(' ')} <bdi>{when}</bdi>
      </span>
      {(attention > 0 || filter.attention) && (
        <button
          type="button"
          className={classes.attention}
          aria-haspopup="dialog"
          data-filtering={filter.attention || undefined}
          title="What was found, post by post"
          onClick={onAttention}
        >
          <strong className={classes.count}>{numberWords(attention)}</strong> {attention === 1 ? 'needs' : 'need'}{' '}
          attention
        </button>
      )}
    </>
  );
}
