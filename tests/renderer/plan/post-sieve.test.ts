import { expect, it } from 'vitest';
import { PostSieve } from '../../../src/renderer/plan/post-sieve';
import { postSchema } from '../../../src/shared/posts/post';

const posts = Array.from({ length: 1000 }, (_, at) =>
  postSchema.parse({ id: `p${at}`, title: at % 3 === 0 ? 'rye' : '' }),
);
const wanted = posts.filter(({ title }) => title === 'rye');

/** A clock on which each look takes a millisecond. */
function ticking() {
  let now = 0;
  return () => (now += 1);
}

it('answers at once where there is time', () => {
  const sieve = new PostSieve(
    ({ title }) => title === 'rye',
    () => 0,
  );
  expect(sieve.sift(posts)).toEqual(wanted);
});

it('gives up when the time is over, goes on where it was, and asks about each post once', async () => {
  let asked = 0;
  const sieve = new PostSieve(({ title }) => {
    asked += 1;
    return title === 'rye';
  }, ticking());
  expect(sieve.sift(posts)).toBeUndefined();
  expect(asked).toBeLessThan(posts.length);
  expect(await sieve.siftAll(posts, new AbortController().signal)).toEqual(wanted);
  expect(asked).toBe(posts.length);
  expect(sieve.sift(posts, 0)).toEqual(wanted);
  expect(asked).toBe(posts.length);
});

it('stops when it is not wanted any more', async () => {
  const abort = new AbortController();
  const sieve = new PostSieve(() => {
    abort.abort();
    return true;
  }, ticking());
  expect(await sieve.siftAll(posts, abort.signal)).toBeUndefined();
});
