import { isDraft, original } from 'immer';
import type { Post } from '../posts/post';
import type { Project } from '../project/project';
import { postsOfSeries, type SeriesPost } from './series';

/** The posts of a series as they were before the command that is under way; reading them costs no draft of each. */
export function membersBefore(project: Project, id: string): SeriesPost[] {
  const { posts } = project;
  return postsOfSeries((isDraft(posts) ? original(posts) : posts) ?? {}, id);
}

/**
 * Remembers the days of posts that are gone from their series, so that making more does not bring them back. A series
 * that has lost its last post is forgotten: nothing leads to it any more.
 * @param gone posts that the command under way has taken out of the project or of their series.
 */
export function skipDays(project: Project, gone: readonly Pick<Post, 'id' | 'series'>[]): void {
  const touched = new Set<string>();
  for (const { series: of } of gone) {
    const series = of && Object.hasOwn(project.series, of.id) ? project.series[of.id] : undefined;
    if (!of || !series) continue;
    touched.add(of.id);
    if (!series.skipped.includes(of.date)) series.skipped = [...series.skipped, of.date].sort();
  }
  const ids = new Set(gone.map(({ id }) => id));
  for (const id of touched) forgetEmptySeries(project, id, ids);
}

/** Takes a series away when all the posts that it had before the command are `gone`. */
export function forgetEmptySeries(project: Project, id: string, gone: ReadonlySet<string>): void {
  if (membersBefore(project, id).every((post) => gone.has(post.id))) delete project.series[id];
}
