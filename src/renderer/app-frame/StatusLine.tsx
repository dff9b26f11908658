import { IconShieldLock } from '@tabler/icons-react';
import { monthOf } from '../../shared/calendar-time/local-date';
import { isTimeZone, nowIn } from '../../shared/calendar-time/time-zone';
import { usePostsInRange, useProject } from '../project-view/use-project';
import { SaveStatus } from '../save-status/SaveStatus';
import { counted } from '../ui/format-when';
import classes from './frame.module.css';
import { usePlanView } from './plan-view';

/** The foot of the screen: is it saved, which file, how much, which clock. */
export function StatusLine() {
  const fileName = useProject((view) => view.info.fileName);
  const timeZone = useProject((view) => view.project.settings.timeZone);
  const known = isTimeZone(timeZone);
  return (
    <footer className={classes.status} data-noprint>
      <SaveStatus />
      <span className={classes.fileName} title={fileName}>
        {fileName}
      </span>
      <MonthCount zone={known ? timeZone : 'UTC'} />
      <span className={classes.statusGap} />
      <span title={known ? undefined : 'This machine does not know the zone; times are shown as UTC.'}>
        {known ? timeZone : `${timeZone} (unknown, shown as UTC)`}
      </span>
      <span className={classes.offline} title="Nothing is sent anywhere; your plan is a file on this computer.">
        <IconShieldLock size={14} stroke={1.6} aria-hidden="true" />
        Offline by design
      </span>
    </footer>
  );
}

/** "22 posts this month", or of the month that the calendar shows. */
function MonthCount({ zone }: { zone: string }) {
  const { focusDate } = usePlanView();
  const { first, last } = monthOf(focusDate);
  const count = usePostsInRange(first, last).length;
  const today = nowIn(zone, new Date().toISOString()).date;
  const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const when = today.startsWith(focusDate.slice(0, 7))
    ? 'this month'
    : `in ${month.format(new Date(`${first}T00:00:00Z`))}`;
  const [number, ...words] = counted(count, 'post').split(' ');
  return (
    <span>
      <strong className={classes.count}>{number}</strong> {words.join(' ')} {when}
    </span>
  );
}
