import { type KeyboardEvent, type RefObject, useMemo, useRef, useState } from 'react';
import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import { addDays } from '../../shared/calendar-time/local-date';
import type { Post } from '../../shared/posts/post';
import type { LineWords } from '../../shared/quick-line/line-words';
import { readList } from '../../shared/quick-line/read-list';
import { weekdayHabit } from '../../shared/quick-line/weekday-habit';
import { writeLine } from '../../shared/quick-line/write-line';
import { freeFor } from '../app-frame/new-post';
import { usePlanView } from '../app-frame/plan-view';
import { closedWords } from '../days/closed-words';
import type { NewPlace } from '../plan/plan-context';
import { usePlan } from '../plan/plan-context';
import { useProject, useProjectStore } from '../project-view/use-project';
import { addList, type PastedList } from './add-list';
import { keepDraft } from './drafts';
import { linePost } from './line-post';
import { useLine } from './use-line';

interface Options {
  place: NewPlace;
  typed: string;
  words: LineWords;
  input: RefObject<HTMLInputElement | null>;
  setPlace(place: NewPlace): void;
  onClose(): void;
}

/** What the quick line does: saves, opens, goes to another day, takes a pasted list. */
export function useWriting({ place, typed, words, input, setPlace, onClose }: Options) {
  const store = useProjectStore();
  const plan = usePlan();
  const view = usePlanView();
  const project = useProject((state) => state.project);
  const { hourFormat, language } = project.settings;
  const [opening] = useState(() => asPasted(typed));
  const line = useLine(place.date, opening ? '' : typed.replace(/\s*[\r\n]\s*/g, ' '), words, input);
  const [without, setWithout] = useState(false);
  const [said, setSaid] = useState('');
  const [refused, setRefused] = useState(false);
  const [pasted, setPasted] = useState(opening);
  const last = useRef<Post | null>(null);

  const usual = useMemo(
    () => (place.date === undefined ? null : (weekdayHabit(project, place.date) ?? null)),
    [project, place.date],
  );
  const habit = without ? null : usual;
  // What is saved takes a slot away, and the next line the one after it.
  const slots = useMemo(() => (project.posts ? freeFor(plan, place) : []), [plan, place, project.posts]);
  const free = without ? [] : slots;
  const { post, filter } = linePost(line.reading, place, { project, filter: view.filter, habit, free });
  const suggests = habit !== null || free.length > 0;
  const bare = { project, filter: view.filter, habit: null, free: [] };
  const plain = suggests ? linePost(line.reading, place, bare).post : post;
  const hasHabit = plain.time !== post.time || plain.channels.length !== post.channels.length;

  const goDay = (by: 1 | -1) => {
    if (place.date === undefined) return;
    const date = addDays(place.date, by);
    keepDraft(store, place.date, '');
    keepDraft(store, date, line.text);
    // Channels of a slot belong to its day.
    setPlace(place.time === undefined ? { date } : { date, time: place.time });
    if (!document.querySelector(`[data-date="${date}"]`)) view.go({ focusDate: date });
    input.current?.focus();
  };

  const untitled = post.title.trim() === '';
  const save = async (open: boolean) => {
    setRefused(untitled && !open);
    if (untitled && !open) return setSaid('');
    const saved = line.text;
    const running = store.run({ name: 'posts.create', payload: { post } });
    if (filter !== view.filter) view.go({ filter });
    line.replace('');
    if (open) {
      onClose();
      plan.open(post.id, true);
    } else if (place.time !== undefined) setPlace({ ...place, time: nextHour(place.time) });
    if (!(await running)) {
      if (open) keepDraft(store, place.date, saved);
      else line.replace(saved);
      return;
    }
    last.current = post;
    const time = post.time === undefined ? '' : `, ${timeWords(post.time, hourFormat)}`;
    const where = post.date === undefined ? 'to the ideas' : `on ${dateWords(post.date, 'day', language)}${time}`;
    const closed = closedWords(plan, [post.date]);
    setSaid(`Added “${shortened(post.title)}” ${where}.${closed ? ` ${closed}` : ''}`);
  };

  const add = async (list: PastedList, date: string | undefined) => {
    setPasted(null);
    const sentence = await addList(list, date, { store, view, plan, words });
    if (sentence) setSaid(sentence);
  };

  /** @returns whether the key was for the line. */
  const onKey = (event: KeyboardEvent): boolean => {
    const { key } = event;
    const up = key === 'ArrowUp';
    if (key === 'Enter') {
      if (event.ctrlKey || event.metaKey) void save(true);
      else if (line.active !== null) line.pick(line.active);
      else void save(false);
    } else if (up || key === 'ArrowDown') {
      if (event.altKey) goDay(up ? -1 : 1);
      else if (line.completions) line.walk(up ? -1 : 1);
      else if (up && line.text === '' && last.current) line.replace(repeated(last.current, words));
      else return false;
    } else if (key === 'Tab' && !event.shiftKey && line.completions) line.pick(line.active ?? 0);
    else if (key === 'Backspace' && line.text === '' && hasHabit) setWithout(true);
    else return false;
    return true;
  };

  return {
    line,
    post,
    pasted,
    said: refused && untitled ? 'Write a title first. Ctrl+Enter opens the full editor.' : said,
    onKey,
    goDay,
    without: hasHabit ? () => setWithout(true) : undefined,
    /** Takes a text of several lines; one line goes into the field as usual. */
    paste(text: string): boolean {
      const list = asPasted(text);
      if (!list) return false;
      if (place.date === undefined) void add(list, undefined);
      else setPasted(list);
      return true;
    },
    addPasted: (where: 'day' | 'ideas') => (pasted ? add(pasted, where === 'day' ? place.date : undefined) : undefined),
    dropPasted: () => setPasted(null),
  };
}

/** A text of several lines is a list; one line is written on. */
function asPasted(text: string): PastedList | null {
  const list = readList(text);
  return list.entries.length < 2 ? null : list;
}

/** The last post as a line, to write one like it. */
function repeated(post: Post, words: LineWords): string {
  const { title, channels, labels, time, pillar, campaign } = post;
  return writeLine(
    {
      title,
      channels,
      labels,
      ...(time === undefined ? {} : { time }),
      ...(pillar === undefined ? {} : { pillar }),
      ...(campaign === undefined ? {} : { campaign }),
    },
    words,
  );
}

/** Posts written one after the other into a column of hours stand below each other, the last at 23. */
function nextHour(time: string): string {
  return `${String(Math.min(23, Number(time.slice(0, 2)) + 1)).padStart(2, '0')}${time.slice(2)}`;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
