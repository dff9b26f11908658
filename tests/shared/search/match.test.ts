import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, searchWords } from '../../../src/shared/posts/search-text';
import { excerptOf, fitOf, fits, markedParts } from '../../../src/shared/search/match';

const marked = (text: string, typed: string) =>
  markedParts(text, searchWords(typed))
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');

describe('how well a name fits', () => {
  it('ranks the whole name over its beginning, a word of it, a part of it, and a word aside', () => {
    const order = ['gift', 'gift boxes', 'last gift boxes', 'regifted', 'boxes'].map((name) =>
      fitOf(name, ['gift'], name === 'boxes' ? 'presents gifts' : ''),
    );
    expect(order).toEqual([fits.exact, fits.begins, fits.wordBegins, fits.holds, fits.aside]);
    expect(fitOf('bread', ['gift'])).toBe(fits.none);
    expect(fitOf('bread', [])).toBe(fits.none);
  });

  it('asks for every word', () => {
    expect(fitOf('rye bread', ['bread', 'rye'])).toBe(fits.wordBegins);
    expect(fitOf('rye bread', ['bread', 'oats'])).toBe(fits.none);
  });
});

describe('marking', () => {
  it('marks what was searched for as it is written', () => {
    expect(marked('Größe und GRÖSSE', 'grosse')).toBe('[Größe] und [GRÖSSE]');
    expect(marked('Café Lindner', 'cafe lind')).toBe('[Café] [Lind]ner');
    expect(marked('🥖 bread 👩‍🍳', 'bread')).toBe('🥖 [bread] 👩‍🍳');
    expect(marked('שלום עולם', 'עולם')).toBe('שלום [עולם]');
    expect(marked('nothing here', 'gift')).toBe('nothing here');
  });

  it('loses no letter of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 3 }), (text, typed) => {
        const parts = markedParts(text, searchWords(typed));
        expect(parts.map((part) => part.text).join('')).toBe(text);
        if (parts.some((part) => part.marked)) expect(foldText(text)).toContain(searchWords(typed)[0]);
      }),
    );
  });
});

describe('an excerpt', () => {
  it('shows the words around the place, on one line', () => {
    const text = `${'Some words before it. '.repeat(20)}\n\nThen the oven tour begins at five.${' And more.'.repeat(30)}`;
    const excerpt = excerptOf(text, ['oven'], 60) ?? '';
    expect(excerpt).toContain('oven tour');
    expect(excerpt).toMatch(/^….*…$/);
    expect(excerpt.length).toBeLessThan(64);
  });

  it('is a whole short text, and nothing where the word is not', () => {
    expect(excerptOf('short oven', ['oven'])).toBe('short oven');
    expect(excerptOf('short', ['oven'])).toBeUndefined();
  });
});
