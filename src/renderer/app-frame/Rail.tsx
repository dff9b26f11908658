import { UnstyledButton } from '@mantine/core';
import {
  IconCalendar,
  IconChartPie,
  IconFileExport,
  IconFileImport,
  IconHistory,
  IconLayoutBoard,
  IconLayoutGrid,
  IconPhoto,
  IconSettings,
  IconSun,
  IconTable,
} from '@tabler/icons-react';
import type { Area } from './app-state';
import classes from './frame.module.css';
import { usePlanView } from './plan-view';

interface Entry {
  area: Area;
  label: string;
  Icon: typeof IconCalendar;
}

const work: Entry[] = [
  { area: 'calendar', label: 'Calendar', Icon: IconCalendar },
  { area: 'today', label: 'Today', Icon: IconSun },
  { area: 'board', label: 'Board', Icon: IconLayoutBoard },
  { area: 'table', label: 'Table', Icon: IconTable },
  { area: 'grid', label: 'Profile', Icon: IconLayoutGrid },
  { area: 'library', label: 'Library', Icon: IconPhoto },
  { area: 'balance', label: 'Balance', Icon: IconChartPie },
  { area: 'import', label: 'Import', Icon: IconFileImport },
  { area: 'export', label: 'Export', Icon: IconFileExport },
];
const care: Entry[] = [
  { area: 'backups', label: 'Backups', Icon: IconHistory },
  { area: 'settings', label: 'Settings', Icon: IconSettings },
];

/** The areas of the open project. */
export function Rail() {
  const { area: current, go } = usePlanView();
  const button = ({ area, label, Icon }: Entry) => (
    <UnstyledButton
      key={area}
      className={classes.railButton}
      aria-current={area === current ? 'page' : undefined}
      onClick={() => go({ area })}
    >
      <Icon size={20} stroke={1.6} aria-hidden="true" />
      {label}
    </UnstyledButton>
  );
  return (
    <nav className={classes.rail} aria-label="Areas" data-noprint>
      {work.map(button)}
      <div className={classes.railGap} />
      {care.map(button)}
    </nav>
  );
}
