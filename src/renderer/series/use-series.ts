import { useMemo } from 'react';
import type { Post } from '../../shared/posts/post';
import type { Project } from '../../shared/project/project';
import { postsOfSeries, type Series, type SeriesPost } from '../../shared/series/series';
import { useProject } from '../project-view/use-project';

/** A post in its series, with all the posts of that. */
export interface InSeries {
  series: Series;
  post: SeriesPost;
  posts: readonly SeriesPost[];
}

/** True for a post of a series that the project holds. */
export function isInSeries({ posts, series }: Pick<Project, 'posts' | 'series'>, id: string): boolean {
  const of = Object.hasOwn(posts, id) ? posts[id]?.series : undefined;
  return of !== undefined && Object.hasOwn(series, of.id);
}

/** Null for a post that is in no series, or in one that the project does not hold. */
export function inSeries(
  { posts: all, series: records }: Pick<Project, 'posts' | 'series'>,
  id: string,
): InSeries | null {
  const of = Object.hasOwn(all, id) ? all[id]?.series : undefined;
  const series = of && Object.hasOwn(records, of.id) ? records[of.id] : undefined;
  if (!series) return null;
  const posts = postsOfSeries(all, series.id);
  const post = posts.find((each) => each.id === id);
  return post ? { series, post, posts } : null;
}

export function useInSeries(post: Post): InSeries | null {
  const posts = useProject(({ project }) => project.posts);
  const series = useProject(({ project }) => project.series);
  return useMemo(() => inSeries({ posts, series }, post.id), [posts, series, post.id]);
}
