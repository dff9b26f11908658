import type { CommandRequest } from '../../src/shared/history/command';
import { newId } from '../../src/shared/ids';
import { postSchema } from '../../src/shared/posts/post';

/** A request to make a post, as a screen sends it. */
export function createPost(title: string, fields: { id?: string; date?: string } = {}): CommandRequest {
  const post = postSchema.parse({ id: newId(), title, ...fields });
  return { id: newId(), at: '2026-11-22T10:00:00.000Z', command: { name: 'posts.create', payload: { post } } };
}

/** Calls back when a promise that should be pending has settled; for asserting order without waiting. */
export function settledFlag(promise: Promise<unknown>): { settled: boolean } {
  const flag = { settled: false };
  const mark = () => {
    flag.settled = true;
  };
  promise.then(mark, mark);
  return flag;
}
