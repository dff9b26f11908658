import { IdeaList } from './IdeaList';
import { MonthBalance } from './MonthBalance';
import css from './SidePanel.module.css';

/** Beside the calendar: ideas to drag in, the balance of the pillars, the channels. Each row is a filter too. */
export function SidePanel() {
  return (
    <aside className={css.panel} aria-label="Ideas, pillars and channels">
      <IdeaList />
      <MonthBalance />
    </aside>
  );
}
