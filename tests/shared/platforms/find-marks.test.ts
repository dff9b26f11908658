import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMarks, type MarkRules } from '../../../src/shared/platforms/find-marks';

const found = (text: string, rules?: MarkRules) =>
  findMarks(text, rules).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

test.each([
  ['Order today: example.org/a #bread @anna.', ['link example.org/a', 'hashtag #bread', 'mention @anna']],
  ['#Brötchen #面包 #2026 #2026er #خبز', ['hashtag #Brötchen', 'hashtag #面包', 'hashtag #2026er', 'hashtag #خبز']],
  ['#bread, (#rye) #a-b "#spelt"', ['hashtag #bread', 'hashtag #rye', 'hashtag #a', 'hashtag #spelt']],
  ['C#sharp a#b &#39; /#x ##twice #', []],
  ['#bread#rye', []],
  ['#नमस्ते #ไทย', ['hashtag #नमस्ते', 'hashtag #ไทย']],
  ['with @anna.bsky.social and @user@example.social.', ['mention @anna.bsky.social', 'mention @user@example.social']],
  ['mail anna@example.org, path/@anna, @, @@anna', ['link example.org'].slice(1)],
  [
    'https://example.org/#part and https://example.org/@anna',
    ['link https://example.org/#part', 'link https://example.org/@anna'],
  ],
])('%j', (text, expected) => expect(found(text)).toEqual(expected));

describe('as the rules of a network have it', () => {
  test('a topic between two signs', () =>
    expect(found('新品 #德国 面包# 今天 #一#', { hashtagForm: 'double' })).toEqual([
      'hashtag #德国 面包#',
      'hashtag #一#',
    ]));
  test('a host alone is no link', () => expect(found('example.org', { bareLinks: false })).toEqual([]));
});

test('marks lie in the text, in order, none in another', () => {
  const pieces = fc.constantFrom(
    '#',
    '@',
    'anna',
    'ä',
    '.',
    ' ',
    '\n',
    'https://',
    'example.org',
    '/a',
    '👩‍🍳',
    '＃',
    '中',
    '_',
    '1',
  );
  const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(
      texts,
      fc.constantFrom<MarkRules>({}, { hashtagForm: 'double' }, { bareLinks: false }),
      (text, rules) => {
        let done = 0;
        for (const { start, end } of findMarks(text, rules)) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(start + 1);
          done = end;
        }
        expect(done).toBeLessThanOrEqual(text.length);
      },
    ),
  );
});

test('a text of a megabyte, of the signs that patterns start at', () => {
  for (const text of [
    '#'.repeat(1e6),
    '@'.repeat(1e6),
    '#a'.repeat(5e5),
    '@a'.repeat(5e5),
    'a.'.repeat(5e5),
    `#${'a'.repeat(1e6)}`,
  ])
    expect(findMarks(text)).toBeDefined();
});
