import { IconShieldLock } from '@tabler/icons-react';
import { isTimeZone } from '../../shared/calendar-time/time-zone';
import { LibraryCount } from '../library/LibraryCount';
import { useProject } from '../project-view/use-project';
import { SaveStatus } from '../save-status/SaveStatus';
import classes from './frame.module.css';
import { MonthCount } from './MonthCount';
import { usePlanView } from './plan-view';

/** The foot of the screen: is it saved, which file, how much, which clock. */
export function StatusLine({ onAttention }: { onAttention(): void }) {
  const fileName = useProject((view) => view.info.fileName);
  const timeZone = useProject((view) => view.project.settings.timeZone);
  const { area } = usePlanView();
  const known = isTimeZone(timeZone);
  return (
    <footer className={classes.status} data-noprint>
      <SaveStatus />
      <span className={classes.fileName} title={fileName}>
        {fileName}
      </span>
      {area === 'library' ? <LibraryCount /> : <MonthCount onAttention={onAttention} />}
      <div className={classes.statusGap} data-hint-place />
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
