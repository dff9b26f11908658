import type { Post } from '../../shared/posts/post';
import type { LineWords } from '../../shared/quick-line/line-words';
import { readLine } from '../../shared/quick-line/read-line';
import { listLimit, type readList } from '../../shared/quick-line/read-list';
import { weekdayHabit } from '../../shared/quick-line/weekday-habit';
import type { PlanViewControl } from '../app-frame/plan-view';
import type { Plan } from '../plan/plan-context';
import type { ProjectStore } from '../project-view/project-store';
import { counted, numberWords } from '../ui/format-when';
import { linePost } from './line-post';

export type PastedList = ReturnType<typeof readList>;

/**
 * Makes posts of a pasted list in one step: ideas, or posts on a day. Marks are read; a word without one stays a word,
 * as lists hold sentences. They do not all get the weekday's usual time, but on a day with free slots one slot each.
 * @returns one sentence that says what was done, or null when it was not.
 */
export async function addList(
  { entries, leftOut }: PastedList,
  date: string | undefined,
  { store, view, plan, words }: { store: ProjectStore; view: PlanViewControl; plan: Plan; words: LineWords },
): Promise<string | null> {
  const { project } = store.getView();
  const usual = date === undefined ? undefined : weekdayHabit(project, date);
  const habit = usual ? { channels: usual.channels } : null;
  const posts: Post[] = [];
  let { filter } = view;
  let free = date === undefined ? [] : plan.freeOn(date);
  for (const entry of entries) {
    const place = date === undefined ? {} : { date };
    const made = linePost(readLine(entry, words, { bare: false }), place, { project, filter, habit, free });
    posts.push(made.post);
    // Each takes one slot of each of its channels; the next ones take what is left.
    if (date !== undefined && free.length > 0) free = plan.freeOn(date, posts);
    filter = made.filter;
  }
  keepOrder(posts);
  if (posts.length === 0 || !(await store.run({ name: 'posts.createMany', payload: { posts } }))) return null;
  if (filter !== view.filter) view.go({ filter });
  const what = date === undefined ? counted(posts.length, 'idea') : counted(posts.length, 'post');
  const rest = `; a list takes ${numberWords(listLimit)} lines, so the last ${numberWords(leftOut)} were left out`;
  const sentence = `Added ${what}${leftOut > 0 ? rest : ''}.`;
  plan.announce(sentence);
  return sentence;
}

/** Posts of one moment stand in the order of their ids, and those are random: sorted, they keep the order of the list. */
function keepOrder(posts: Post[]): void {
  const ids = posts.map(({ id }) => id).sort();
  for (const [at, post] of posts.entries()) posts[at] = { ...post, id: ids[at] ?? post.id };
}
