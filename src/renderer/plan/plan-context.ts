import { createContext, useContext } from 'react';
import type { LocalDate, LocalTime } from '../../shared/calendar-time/local-date';
import type { PayloadOf } from '../../shared/history/command';
import type { Span } from '../../shared/posts/copy-span';
import type { Post } from '../../shared/posts/post';
import type { PostFields } from '../../shared/posts/post-commands';
import type { CardLookup } from '../cards/card-facts';
import type { DayMarks } from '../days/day-marks';
import type { Dragging } from '../drag/drop-target';
import type { PlanSlots } from '../rhythm/plan-slots';
import type { Observable } from './observable';

/** How much a card of the month tells: as drawn, or one line where its row is low. */
export type Density = 'full' | 'line';

/** Where a new post is to stand; an idea without a date. */
export interface NewPlace {
  date?: LocalDate;
  time?: LocalTime;
  /** The channels that it has unless it names others, such as those of a free slot. */
  channels?: readonly string[];
}

/** Where a post goes: `date` null makes it an idea, an absent time stays. */
export interface Place {
  date: LocalDate | null;
  time?: LocalTime | null;
}

/** A form that asks where posts go: some of them, or all of a day, a week or a month. */
export type Asking =
  | { form: 'move' | 'copy'; ids: readonly string[] }
  | { form: 'copySpan'; span: Span; date: LocalDate }
  /** A date of the user's own: a new one on this day, or the one with this id. */
  | { form: 'occasion'; date: LocalDate; blackout?: boolean; id?: string }
  /** Hold everything from now on, or from this day on; or only some posts. */
  | { form: 'hold'; date?: LocalDate }
  | { form: 'holdPosts'; ids: readonly string[] }
  /** Which ideas go on free slots: these posts, or all ideas. */
  | { form: 'fill'; ids: readonly string[] | null }
  /** The evergreen posts. */
  | { form: 'evergreen' }
  /** How a post shall repeat, or what its series shall do. */
  | { form: 'series'; asked: SeriesAsked; id: string }
  /** Lay out the posts of a campaign: of this one, or of a new one that begins on the day. */
  | { form: 'layOut'; campaign?: string; date?: LocalDate };

/** A new series or another rhythm, the content of one post for others, or more posts. */
export type SeriesAsked = 'repeat' | 'rhythm' | 'content' | 'more';

/** A day whose menu is open, at a place of the window; `fromKeys` when it goes back to the day. */
export interface DayAsked {
  date: LocalDate;
  at: { x: number; y: number };
  fromKeys: boolean;
}

export type Move = PayloadOf<'posts.move'>['moves'][number];

/** What cards, ideas and all views of the plan share. The object itself never changes while a project is open. */
export interface Plan extends PlanSlots {
  /** The post in the editor. */
  selected: Observable<string | null>;
  /** The posts that are chosen together; empty most of the time. */
  selection: Observable<ReadonlySet<string>>;
  /** Ids of the posts of the shown view in their order: what a range and "select all" go through. Each view sets it. */
  shown: Observable<readonly string[]>;
  drag: Observable<Dragging | null>;
  /** The place where the quick line is open, and what was typed to open it. */
  quickLine: Observable<(NewPlace & { typed: string }) | null>;
  /** The form that is open over the plan. */
  asking: Observable<Asking | null>;
  /** The day whose menu is open. */
  dayMenu: Observable<DayAsked | null>;
  /** The day that was asked for last by "Today": a new object each time, so that asking again brings it into sight again. */
  looked: Observable<{ date: LocalDate } | null>;
  density: Observable<Density>;
  /** The days that matter: holidays, own dates, days on which nothing goes out. */
  marks: Observable<DayMarks>;
  lookup: Observable<CardLookup>;
  /** The post as the project holds it now. */
  post(id: string | undefined): Post | undefined;
  /** Chooses exactly these. */
  select(ids: Iterable<string>): void;
  /** Chooses nothing any more, and says so. */
  clear(): void;
  /**
   * Adds the post to what is chosen or takes it out, or chooses (`add`: chooses as well) all between the last one picked
   * and this. `from` stands for the last one where nothing is chosen yet.
   */
  pick(id: string, how: 'toggle' | 'range' | 'add', from?: string): void;
  /** The posts that a gesture on this one means: all that are chosen when it is one of them, else it alone. */
  acted(id: string): Post[];
  /** A click on a card: opens it, or picks it where Ctrl, Cmd or Shift is held. */
  click(id: string, event: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'detail'>): void;
  /** Opens the editor; `focus` puts the cursor into it, else the focus stays on the card. */
  open(id: string, focus: boolean): void;
  /** Opens the quick line on a day, or for an idea. */
  write(place: NewPlace, typed?: string): void;
  /** Makes a post (or an idea, without a date) that passes the present filter, and opens it. */
  create(place: NewPlace): void;
  /** Moves posts; says why when it is refused. Resolves to whether it was done, as all that follow. */
  move(posts: readonly Post[], place: Place): Promise<boolean>;
  /** Moves posts, each to its own place. `done` is said aloud after it. */
  moveEach(moves: readonly Move[], done: string): Promise<boolean>;
  copy(posts: readonly Post[], place: Place): Promise<boolean>;
  copyEach(copies: PayloadOf<'posts.copyMany'>['copies'], done: string): Promise<boolean>;
  /** Sets fields of many posts as one step. */
  edit(edits: readonly { id: string; fields: PostFields }[], done: string): Promise<boolean>;
  swap(a: Post, b: Post): Promise<boolean>;
  remove(posts: readonly Post[]): Promise<boolean>;
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
