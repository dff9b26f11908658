import { expect, it } from 'vitest';
import { labelCounts, labelsByUse } from '../../../src/shared/posts/label-counts';
import { postSchema } from '../../../src/shared/posts/post';

const posts = [
  postSchema.parse({ id: 'a', labels: ['x', 'y', 'y'] }),
  postSchema.parse({ id: 'b', labels: ['y', 'constructor'] }),
];

it('counts labels by name; twice on one post is once', () => {
  expect([...labelCounts(posts)]).toEqual([
    ['constructor', 1],
    ['x', 1],
    ['y', 2],
  ]);
});

it('gives the most used first', () => {
  expect(labelsByUse(posts)).toEqual(['y', 'constructor', 'x']);
});
