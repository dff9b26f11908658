import { noFilter } from '../../shared/posts/post-filter';
import { usePlanView } from '../app-frame/plan-view';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import css from './EmptyMonth.module.css';

/** Says what an empty calendar is for and how to begin. It lets the mouse through to the days below. */
export function EmptyMonth({ filtered, view }: { filtered: boolean; view: 'month' | 'week' | 'day' }) {
  const { go } = usePlanView();
  const writing = useObserved(usePlan().quickLine, (line) => line !== null);
  if (filtered)
    return (
      <div className={css.note}>
        <p>Nothing in this {view} matches what you chose to see.</p>
        <button type="button" className={css.action} onClick={() => go({ filter: noFilter })}>
          Show all posts
        </button>
      </div>
    );
  if (writing) return null;
  return (
    <div className={css.note}>
      <p className={css.head}>Nothing planned in this {view} yet</p>
      <p>Double-click a day to write a post, or drag an idea onto it.</p>
    </div>
  );
}
