import { describe, expect, it } from 'vitest';
import { commonAgain } from '../../../src/shared/posts/common-again';
import { postSchema } from '../../../src/shared/posts/post';
import { changedWords } from '../../../src/shared/posts/variant-words';

const post = (id: string, variants?: object) => postSchema.parse({ id, channels: ['a', 'b'], variants });
const posts = [
  post('both', { a: { text: 'Rye', link: 'https://a.example' }, b: { shift: 30 } }),
  post('none'),
  // It does not go to this channel now, so nobody sees what it had there.
  post('kept', { c: { text: 'Rye' } }),
];

describe('the common content again', () => {
  it('is given to every channel that the post goes to, and what is kept for others stays', () => {
    expect(commonAgain(posts, 'all')).toEqual([{ id: 'both', fields: { variants: { a: null, b: null } } }]);
  });

  it('may be the text alone', () => {
    expect(commonAgain(posts, 'text')).toEqual([{ id: 'both', fields: { variants: { a: { text: null } } } }]);
  });
});

it('says in words what differs', () => {
  expect(changedWords([])).toBe('');
  expect(changedWords(['media'])).toBe('pictures');
  expect(changedWords(new Set(['text', 'firstComment', 'shift'] as const))).toBe('text, first comment and time');
});
