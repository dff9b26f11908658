import { Button, SegmentedControl } from '@mantine/core';
import { useTheme } from '../app-frame/AppearanceItems';
import { useApp } from '../app-frame/app-state';
import { useSeenHints } from '../hints/seen-hints';
import { ReminderSettings } from '../reminders/ReminderSettings';
import classes from './section.module.css';

/** How the program looks on this machine and whether it reminds of posts; it is kept with the program, not in the project. */
export function AppearanceSettings() {
  const { notify } = useApp();
  const { theme, setTheme } = useTheme();
  const { forget } = useSeenHints();
  return (
    <div className={classes.fields}>
      <div className={classes.field}>
        <span id="theme-label">Colours</span>
        <SegmentedControl
          aria-labelledby="theme-label"
          value={theme}
          onChange={(value) => setTheme(value)}
          data={[
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
            { value: 'system', label: 'As the system' },
          ]}
        />
        <p className={classes.hint}>For all projects on this computer.</p>
      </div>
      <ReminderSettings />
      <div className={classes.field}>
        <span id="hints-label">Hints</span>
        <Button
          variant="default"
          className={classes.own}
          onClick={() => {
            forget();
            notify('The hints will be shown again in the calendar.');
          }}
        >
          Show the hints again
        </Button>
      </div>
    </div>
  );
}
