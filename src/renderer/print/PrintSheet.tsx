import { createPortal } from 'react-dom';
import { usePlanView } from '../app-frame/plan-view';
import { useObserved } from '../plan/observable';
import { ListSheet } from './ListSheet';
import { MonthSheet } from './MonthSheet';
import { printed, printing } from './printing';

/**
 * The shown view as it goes on paper, drawn while the page is printed. A month and a week become a sheet of their own;
 * board, table, list and day become a list of everything they hold, also of what the screen has scrolled away. Views that
 * are pictures (year, profile) are printed as they stand, by print.css.
 */
export function PrintSheet() {
  const on = useObserved(printing, (value) => value);
  const other = useObserved(printed, (what) => what === 'other');
  const { area, calendarView } = usePlanView();
  if (!on || other || area === 'grid' || (area === 'calendar' && calendarView === 'year')) return null;
  const asMonth = area === 'calendar' && (calendarView === 'month' || calendarView === 'week');
  return createPortal(
    <div className="k-sheet" lang={document.documentElement.lang}>
      {asMonth ? <MonthSheet view={calendarView} /> : <ListSheet area={area} view={calendarView} />}
    </div>,
    document.body,
  );
}
