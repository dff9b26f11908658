import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMarks } from '../../../src/shared/platforms/find-marks';
import { cutPlace, fittingPlace } from '../../../src/shared/previews/fold';

const cut = (text: string, characters: number) => {
  const place = cutPlace(text, characters, findMarks(text));
  return place === undefined ? undefined : text.slice(0, place);
};

describe('where "more" stands', () => {
  test.each([
    ['Bread of the month', 18, undefined],
    ['Bread of the month', 40, undefined],
    ['Bread of the month   \n', 18, undefined],
    ['Bread of the month', 10, 'Bread of'],
    ['Bread of the month', 8, 'Bread of'],
    ['Bread of the month', 3, 'Bre'],
    [`A ${'b'.repeat(60)}`, 30, `A ${'b'.repeat(28)}`],
    ['Ask @anna.baker@example.social today', 12, 'Ask'],
    ['https://example.org/a/b/c/d/e/f', 10, 'https://ex'],
    ['👩‍🍳👩‍🍳👩‍🍳👩‍🍳', 2, '👩‍🍳👩‍🍳'],
    ['', 5, undefined],
  ])('%j after %i', (text, characters, expected) => expect(cut(text, characters)).toBe(expected));

  test('never in a user-perceived character, and never beyond the place', () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    const texts = fc.string({
      unit: fc.constantFrom('a', ' ', '\n', '👩‍🍳', '🇩🇪', 'e\u0301', '面', '#', '.'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 40 }), (text, characters) => {
        const shown = cut(text, characters);
        if (shown === undefined) return;
        const borders = [...segmenter.segment(text)].map(({ index }) => index);
        expect(borders).toContain(shown.length);
        expect([...segmenter.segment(shown)].length).toBeLessThanOrEqual(characters);
        expect(shown).not.toBe('');
      }),
    );
  });

  test('a megabyte', () => {
    for (const text of ['a'.repeat(1e6), `e${'\u0301'.repeat(1e6)}`]) expect(cut(text, 125)).toBeTruthy();
  });
});

test('what fits ends between characters and before a mark', () => {
  const fits = (limit: number) => (text: string) => text.length <= limit;
  const place = (text: string, limit: number) => fittingPlace(text, fits(limit), findMarks(text));
  expect(place('Bread', 5)).toBe(5);
  expect(place('Bread', 3)).toBe(3);
  expect(place('a👩‍🍳b', 4)).toBe(1);
  expect(place('See https://example.org/a today', 20)).toBe(4);
});
