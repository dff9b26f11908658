import { createContext, memo, useContext } from 'react';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import { PostCard } from '../cards/PostCard';
import css from './CalendarPage.module.css';
import { noStacks } from './day-stacks';

/** A context, so that stacks change in the one pass in which the library draws days that come or go. */
const StacksContext = createContext(noStacks);
export const StacksProvider = StacksContext.Provider;

const none: readonly string[] = [];

/** The cards of a day of the month, one below the other. */
export function DayStack({ date }: { date: LocalDate }) {
  return <Cards ids={useContext(StacksContext).get(date) ?? none} />;
}

/** Drawn again only when one of the cards comes, goes or changes place. */
const Cards = memo(function Cards({ ids }: { ids: readonly string[] }) {
  return (
    <ul className={css.stack} ref={isTheList}>
      {ids.map((id) => (
        <li key={id}>
          <PostCard id={id} />
        </li>
      ))}
    </ul>
  );
});

/** To the library the stack is one event in a list of one; whoever hears the page shall hear one list of posts. */
function isTheList(list: HTMLElement | null): void {
  const event = list?.parentElement?.closest('[role="listitem"]');
  for (const around of [event, event?.parentElement]) around?.setAttribute('role', 'presentation');
}
