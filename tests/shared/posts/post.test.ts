import { expect, test } from 'vitest';
import { postHeadline } from '../../../src/shared/posts/post';

test('a post is called by what can be seen of its title, else of its text, at a bounded length', () => {
  expect(postHeadline({ title: '  Poll ', text: 'x' })).toBe('Poll');
  expect(postHeadline({ title: '\u200B\u200B', text: '\n\u2060 First\nsecond' })).toBe('\u2060 First');
  expect(postHeadline({ title: '\u200E \u0000', text: '\uFEFF' })).toBe('');
  expect(postHeadline({ title: '👩‍👩‍👧', text: '' })).toBe('👩‍👩‍👧');
  expect(postHeadline({ title: 'x'.repeat(10_000), text: '' })).toHaveLength(200);
});
