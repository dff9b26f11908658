import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import bluesky from '../../../resources/platforms/bluesky.json';
import mastodon from '../../../resources/platforms/mastodon.json';
import threads from '../../../resources/platforms/threads.json';
import x from '../../../resources/platforms/x.json';
import { byteLength, countText } from '../../../src/shared/platforms/count-text';
import { findMarks } from '../../../src/shared/platforms/find-marks';
import { type Platform, platformSchema } from '../../../src/shared/platforms/platform';
import { hasManualBreaks, splitThread, type ThreadRules } from '../../../src/shared/previews/split-thread';

const networks = [x, bluesky, mastodon, threads].map((raw) => platformSchema.parse(raw));
const mark = '{text}\n\n{part}/{count}';

/** The rules of a network, also with another limit than its own. */
function rulesOf(platform: Platform, limit = platform.text.limit ?? 500): ThreadRules {
  const own = { ...platform, text: { ...platform.text, limit } };
  const fits = (text: string) =>
    countText(text, own.text.counting) <= limit && byteLength(text) <= (own.text.maxBytes ?? Infinity);
  return { fits, about: limit, mark };
}

/** Plain characters, for examples that a reader can count. */
const plain = (limit: number, marks = '{text} {part}/{count}'): ThreadRules => ({
  fits: (text) => text.length <= limit,
  about: limit,
  mark: marks,
});
const texts = (text: string, rules: ThreadRules) => splitThread(text, rules).parts.map((part) => part.text);

describe('where a text is split', () => {
  test('not at all where it fits', () => {
    expect(texts('  Bread today.  ', plain(20))).toEqual(['Bread today.']);
    expect(texts('', plain(20))).toEqual([]);
    expect(texts(' \n ', plain(20))).toEqual([]);
  });

  test('between paragraphs rather than sentences, where the part is full enough', () =>
    expect(texts('One. Two. Three.\n\nFour. Five. Six.', plain(26))).toEqual([
      'One. Two. Three. 1/2',
      'Four. Five. Six. 2/2',
    ]));

  test('between lines rather than sentences', () =>
    expect(texts('Rye: one. More\nSpelt: two. And more', plain(26))).toEqual([
      'Rye: one. More 1/2',
      'Spelt: two. And more 2/2',
    ]));

  test('between sentences rather than words', () =>
    expect(texts('We open at six. Come early and bring friends.', plain(34))).toEqual([
      'We open at six. 1/2',
      'Come early and bring friends. 2/2',
    ]));

  test('between words where a sentence ends too early', () =>
    expect(texts('Hi. A long sentence about the bread of the month', plain(34))).toEqual([
      'Hi. A long sentence about the 1/2',
      'bread of the month 2/2',
    ]));

  test('a word that is longer than a part is cut between characters, and only that', () =>
    expect(texts(`so ${'👩‍🍳'.repeat(6)} end`, plain(24))).toEqual(
      ['so 1/4', `${'👩‍🍳'.repeat(4)} 2/4`, `${'👩‍🍳'.repeat(2)} end 3/4`].map((text) => text.replace('/4', '/3')),
    ));

  test('scripts without spaces between their words', () => {
    const parts = texts('今日のパンはライ麦です。明日は新しいパンを焼きます。', plain(20));
    expect(parts).toEqual(['今日のパンはライ麦です。 1/2', '明日は新しいパンを焼きます。 2/2']);
    const words = ['明日', '新しい', 'パン', '焼き', 'ぜひ', 'お店', 'お越し'];
    const cut = texts('明日は新しいパンを焼きますからぜひお店にお越しください', plain(12));
    for (const word of words) expect(cut.filter((part) => part.includes(word))).toHaveLength(1);
  });

  test('never inside a link, a mention or a hashtag', () => {
    const text = 'Read https://example.org/a/very/long/way and ask @anna.baker@example.social about #sourdough';
    const parts = texts(text, plain(50));
    for (const piece of ['https://example.org/a/very/long/way', '@anna.baker@example.social', '#sourdough'])
      expect(parts.filter((part) => part.includes(piece))).toHaveLength(1);
  });

  test('a link that no part can hold stays whole and is told', () => {
    const link = `https://example.org/${'a'.repeat(60)}`;
    const { parts } = splitThread(`See ${link} today`, plain(40));
    expect(parts.map(({ text, over }) => ({ text, over }))).toEqual([
      { text: 'See 1/3', over: false },
      { text: `${link} 2/3`, over: true },
      { text: 'today 3/3', over: false },
    ]);
  });

  test('at the breaks of the user, whether the text fits or not', () => {
    expect(texts('One\n---\nTwo\n\n --- \r\nThree', plain(100))).toEqual(['One 1/3', 'Two 2/3', 'Three 3/3']);
    expect(texts('---\nOnly this\n---', plain(100))).toEqual(['Only this']);
    expect(texts('a --- b\n----\nc', plain(100))).toEqual(['a --- b\n----\nc']);
    expect([hasManualBreaks('One\n---\nTwo'), hasManualBreaks('One --- two'), hasManualBreaks('One\n---')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('signs in the text are not read as patterns', () =>
    expect(texts('$& {part} one.\n---\n$1 {text}', plain(100))).toEqual(['$& {part} one. 1/2', '$1 {text} 2/2']));

  test('a text without an end: 99 parts, and where the rest begins', () => {
    const { parts, rest } = splitThread('bread '.repeat(200_000), rulesOf(networks[0] as Platform));
    expect(parts).toHaveLength(99);
    expect(parts.at(-1)?.text).toMatch(/99\/99$/);
    expect(rest).toBeGreaterThan(99 * 200);
    expect(rest).toBeLessThan(99 * 281);
  });

  test.each([
    ['one letter', 'a'.repeat(1e6)],
    ['breaks', '---\n'.repeat(250_000)],
    ['line ends', '\n'.repeat(1e6)],
    ['one character of many signs', `e${'\u0301'.repeat(1e6)}`],
    ['flags', '🇩🇪'.repeat(250_000)],
    ['links', 'https://example.org/a '.repeat(45_000)],
    ['signs that marks start at', '#@'.repeat(5e5)],
    ['no spaces', '面'.repeat(1e6)],
  ])('a megabyte of %s is bounded', (_, text) => {
    for (const platform of networks) expect(splitThread(text, rulesOf(platform)).parts.length).toBeLessThanOrEqual(99);
  });
});

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-zäß]{1,12}$/) },
  { weight: 2, arbitrary: fc.constantFrom('. ', '! ', '? ', ', ', '。', '\n', '\n\n', '\r\n', '  ', '\t') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '👩‍👩‍👧‍👦',
      '🇩🇪',
      '🧑🏽‍🍳',
      'e\u0301',
      '#️⃣',
      '한',
      '面包',
      'ไทย',
      'नि',
      '\u0301',
      '\u200d',
      '🏽',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'https://example.org/a_(b)?c=d',
      'example.org',
      '@anna.bsky.social',
      '@user@example.social',
      '#sourdough',
      '#Brötchen',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('\n---\n', '---', '{part}', '$&') },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-z]{40,90}$/) },
);
const wordy = fc.array(fc.tuple(piece, fc.constantFrom('', ' ', ' ')), { minLength: 1, maxLength: 120 });
const anyText = wordy.map((pieces) => pieces.flat().join(''));
/** A network with its own limit, or one so small that most texts need many parts. */
const anyRules = fc
  .tuple(fc.constantFrom(...networks), fc.constantFrom(undefined, 80, 120))
  .map(([platform, limit]) => rulesOf(platform, limit));

describe('for any text and each network', () => {
  test('joined parts give back the text', () => {
    fc.assert(
      fc.property(anyText, anyRules, (text, rules) => {
        const { parts, rest } = splitThread(text, rules);
        let at = 0;
        for (const [index, { start, end, text: published }] of parts.entries()) {
          // What lies between two parts says nothing: white space, and lines that asked for a break.
          expect(text.slice(at, start)).toMatch(/^(\s|---)*$/);
          expect(end).toBeGreaterThan(start);
          const body = text.slice(start, end);
          expect(published).toBe(parts.length === 1 ? body : `${body}\n\n${index + 1}/${parts.length}`);
          at = end;
        }
        expect(text.slice(at, rest)).toMatch(/^(\s|---)*$/);
        if (parts.length < 99) expect(rest).toBeUndefined();
      }),
    );
  });

  test('every part fits, but for a single mark or character that no part holds', () => {
    fc.assert(
      fc.property(anyText, anyRules, (text, rules) => {
        for (const part of splitThread(text, rules).parts) {
          expect(part.over).toBe(!rules.fits(part.text));
          if (!part.over) continue;
          const body = text.slice(part.start, part.end);
          const [only] = findMarks(body);
          const characters = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(body)].length;
          expect(characters === 1 || (only?.start === 0 && only.end === body.length)).toBe(true);
        }
      }),
    );
  });

  test('no user-perceived character and no mark is cut', () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    fc.assert(
      fc.property(anyText, anyRules, (text, rules) => {
        const borders = new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));
        const marks = findMarks(text, rules);
        for (const { start, end } of splitThread(text, rules).parts)
          for (const place of [start, end]) {
            expect(borders.has(place)).toBe(true);
            expect(marks.find((each) => each.start < place && place < each.end)).toBeUndefined();
          }
      }),
    );
  });

  test('a word is cut only where it is longer than a part', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,60}$/), { maxLength: 60 }), anyRules, (words, rules) => {
        const bodies = splitThread(words.join(' '), rules).parts.map(({ text }) => text.split('\n\n')[0]);
        expect(bodies.join(' ')).toBe(words.join(' '));
      }),
    );
  });
});
