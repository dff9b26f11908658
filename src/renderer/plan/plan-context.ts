import { createContext, useContext } from 'react';
import type { LocalDate, LocalTime } from '../../shared/calendar-time/local-date';
import type { Post } from '../../shared/posts/post';
import type { CardLookup } from '../cards/card-facts';
import type { Observable } from './observable';

/** What is under the mouse between pressing and letting go. */
export type PlanDrag = { kind: 'none' } | { kind: 'post'; overIdeas: boolean } | { kind: 'idea' };

/** How much a card of the month tells: as drawn, or one line where its row is low. */
export type Density = 'full' | 'line';

/** What cards, ideas and the calendar share. The object itself never changes while a project is open. */
export interface Plan {
  selected: Observable<string | null>;
  drag: Observable<PlanDrag>;
  density: Observable<Density>;
  lookup: Observable<CardLookup>;
  /** The post as the project holds it now. */
  post(id: string | undefined): Post | undefined;
  /** Opens the editor; `focus` puts the cursor into it, else the focus stays on the card. */
  open(id: string, focus: boolean): void;
  /** Makes a post (or an idea, without a date) that passes the present filter, and opens it. */
  create(place: { date?: LocalDate; time?: LocalTime }): void;
  /** Moves posts; says why when it is refused. Resolves to whether it was done. */
  move(post: Post, place: { date: LocalDate | null; time?: LocalTime | null }): Promise<boolean>;
  copy(post: Post, place: { date: LocalDate | null; time?: LocalTime | null }): Promise<boolean>;
  remove(post: Post): void;
  /** Reads a sentence aloud without showing it. */
  announce(sentence: string): void;
}

const PlanContext = createContext<Plan | null>(null);
export const PlanProvider = PlanContext.Provider;

export function usePlan(): Plan {
  const value = useContext(PlanContext);
  if (!value) throw new Error('used outside the plan');
  return value;
}
