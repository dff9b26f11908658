import { SegmentedControl } from '@mantine/core';
import { useTheme } from '../app-frame/AppearanceItems';
import classes from './section.module.css';

/** How the program looks on this machine; it is kept with the program, not in the project. */
export function AppearanceSettings() {
  const { theme, setTheme } = useTheme();
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
    </div>
  );
}
