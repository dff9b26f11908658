import { Select, Switch } from '@mantine/core';
import classes from '../settings/section.module.css';
import { counted } from '../ui/format-when';
import { minutesOffered, useReminderChoice } from './reminder-choice';

/** Switches reminders on and off; the browser or the system is asked when they are switched on, and not before. */
export function ReminderSettings() {
  const { on, minutes, problem, switchOn, switchOff, setMinutes } = useReminderChoice();
  const offered = [...new Set([...minutesOffered, minutes])].sort((a, b) => a - b);
  return (
    <>
      <div className={classes.field}>
        <span id="reminders-label">Reminders</span>
        <Switch
          aria-labelledby="reminders-label"
          aria-describedby="reminders-hint"
          label={on ? 'On' : 'Off'}
          checked={on}
          onChange={() => (on ? switchOff() : void switchOn())}
        />
        <p className={classes.hint} id="reminders-hint">
          A notification of the system when a post of the open project is due, while Kalends is open.
        </p>
        <p className={classes.hint} role="status" data-warn>
          {problem}
        </p>
      </div>
      {on && (
        <div className={classes.field}>
          <span id="reminder-minutes-label">Remind me</span>
          <Select
            aria-labelledby="reminder-minutes-label"
            data={offered.map((each) => ({ value: String(each), label: minutesWords(each) }))}
            value={String(minutes)}
            onChange={(value) => value !== null && setMinutes(Number(value))}
            allowDeselect={false}
          />
        </div>
      )}
    </>
  );
}

function minutesWords(minutes: number): string {
  if (minutes === 0) return 'At its time';
  return minutes === 60 ? 'An hour before' : `${counted(minutes, 'minute')} before`;
}
