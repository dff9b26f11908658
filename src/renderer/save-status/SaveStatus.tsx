import { IconAlertTriangle, IconCheck, IconLoader2, IconLock } from '@tabler/icons-react';
import classes from './save-status.module.css';
import { type SaveTone, useSaveWords } from './use-save-words';

const icons: Record<SaveTone, typeof IconCheck> = {
  saved: IconCheck,
  saving: IconLoader2,
  trouble: IconAlertTriangle,
  'read-only': IconLock,
};

/** The first word of the status line: saved, saving, not saved. */
export function SaveStatus() {
  const { tone, words, note } = useSaveWords();
  const Icon = icons[tone];
  return (
    <span className={`${classes.status} k-times`} data-tone={tone} role="status" data-testid="save-status">
      <Icon size={15} stroke={1.8} aria-hidden="true" />
      {words}
      {note && (
        <span className={classes.note} title={note}>
          {note}
        </span>
      )}
    </span>
  );
}
