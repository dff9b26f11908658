import { groupPosts } from './group-posts';
import { knownStatus, type Post, statuses } from './post';

export interface BoardColumn {
  status: string;
  posts: readonly Post[];
}

/**
 * Posts by status: a column for each status that this version knows, then one for each other that occurs, by name.
 * @param posts in the order that the columns keep.
 */
export function boardColumns(posts: readonly Post[]): BoardColumn[] {
  const byStatus = groupPosts(posts, ({ status }) => status);
  const others = [...byStatus.keys()].filter((status) => knownStatus(status) === 'other').sort();
  return [...statuses, ...others].map((status) => ({ status, posts: byStatus.get(status) ?? [] }));
}
