import { expect, it } from 'vitest';
import { boardColumns } from '../../../src/shared/posts/board';
import { postSchema } from '../../../src/shared/posts/post';
import { profileOrder } from '../../../src/shared/posts/profile-order';

const post = (id: string, fields: object) => postSchema.parse({ id, ...fields });

it('a board has every known status, then the others that occur', () => {
  const posts = [
    post('a', { status: 'paused' }),
    post('b', { status: 'approved' }),
    post('c', { status: 'approved' }),
    post('d', { status: 'archived' }),
  ];
  const columns = boardColumns(posts).map(({ status, posts }) => [status, posts.map(({ id }) => id).join('')]);
  expect(columns).toEqual([
    ['draft', ''],
    ['in review', ''],
    ['approved', 'bc'],
    ['scheduled', ''],
    ['published', ''],
    ['archived', 'd'],
    ['paused', 'a'],
  ]);
});

it('a profile shows the posts of its channel, the newest first', () => {
  const posts = [post('a', { channels: ['x'] }), post('b', { channels: ['y'] }), post('c', { channels: ['y', 'x'] })];
  expect(profileOrder(posts, 'x').map(({ id }) => id)).toEqual(['c', 'a']);
  expect(profileOrder(posts, 'gone')).toEqual([]);
});
