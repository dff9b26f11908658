import {
  IconCalendarMonth,
  IconCalendarStats,
  IconCalendarWeek,
  IconLayoutBoard,
  IconLayoutGrid,
  IconListDetails,
  IconSun,
  IconTable,
} from '@tabler/icons-react';
import { type ViewShape, viewShapes } from '../../shared/views/saved-view';

const icons: Record<ViewShape, typeof IconTable> = {
  month: IconCalendarMonth,
  week: IconCalendarWeek,
  day: IconSun,
  list: IconListDetails,
  year: IconCalendarStats,
  board: IconLayoutBoard,
  table: IconTable,
  grid: IconLayoutGrid,
};

/** The sign of a way to look at the plan; an unknown one is shown as the month and has its sign. */
export function ShapeIcon({ shape, size = 16 }: { shape: string; size?: number }) {
  const Icon = icons[viewShapes.find((known) => known === shape) ?? 'month'];
  return <Icon size={size} stroke={1.6} aria-hidden="true" />;
}
