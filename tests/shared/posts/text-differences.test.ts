import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TextPart, textDifferences } from '../../../src/shared/posts/text-differences';

const signs = { same: '', added: '+', removed: '-' };
const told = (parts: TextPart[]) => parts.map(({ kind, text }) => signs[kind] + text);
const side = (parts: TextPart[], without: TextPart['kind']) =>
  parts.map(({ kind, text }) => (kind === without ? '' : text)).join('');

describe('two texts', () => {
  it('are told by the words that were added and taken out', () => {
    expect(told(textDifferences('Order by noon, please', 'Order by six, please'))).toEqual([
      'Order by ',
      '-noon',
      '+six',
      ', please',
    ]);
    expect(told(textDifferences('', 'New'))).toEqual(['+New']);
    expect(told(textDifferences('Gone 🎁', ''))).toEqual(['-Gone 🎁']);
    expect(told(textDifferences('Same', 'Same'))).toEqual(['Same']);
    expect(textDifferences('', '')).toEqual([]);
  });

  it('give both texts back when their pieces are put together', () => {
    const words = fc.array(fc.constantFrom('a', 'bread', ' ', '\n', '🎁', 'ü', 'שלום', ', '), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, (one, two) => {
        const [before, after] = [one.join(''), two.join('')];
        const parts = textDifferences(before, after);
        expect(side(parts, 'added')).toBe(before);
        expect(side(parts, 'removed')).toBe(after);
      }),
    );
  });

  it('show a little of what is the same around a change', () => {
    const long = 'word '.repeat(400);
    const [head, removed, added, tail] = told(textDifferences(`${long}noon ${long}`, `${long}six ${long}`));
    expect(head).toMatch(/^…( word){7,8} $/);
    expect([removed, added]).toEqual(['-noon', '+six']);
    expect(tail).toMatch(/^( word){7,8} …$/);
  });

  it('stay bounded however long and different they are', () => {
    const million = (word: string) => `${word} `.repeat(250_000);
    const parts = [
      ...textDifferences(million('one'), million('two')),
      ...textDifferences(million('one'), `${million('one')}end`),
      ...textDifferences('a b '.repeat(2000), 'c d '.repeat(2000)),
      ...textDifferences('x'.repeat(1_000_000), 'y'.repeat(1_000_000)),
    ];
    expect(side(parts, 'same').length + side(parts, 'added').length).toBeLessThan(40_000);
  });
});
