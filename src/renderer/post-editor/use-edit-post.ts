import { useCallback } from 'react';
import type { PostFields } from '../../shared/posts/post-commands';
import { useProjectStore } from '../project-view/use-project';

/** Changes fields of a post; the same `joinKey` makes one undo step of one visit to a field. */
export function useEditPost(id: string): (fields: PostFields, joinKey?: string) => Promise<boolean> {
  const store = useProjectStore();
  return useCallback(
    (fields, joinKey) => store.run({ name: 'posts.edit', payload: { id, fields } }, joinKey),
    [store, id],
  );
}
