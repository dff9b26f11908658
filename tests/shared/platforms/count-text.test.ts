import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import bluesky from '../../../resources/platforms/bluesky.json';
import instagram from '../../../resources/platforms/instagram.json';
import mastodon from '../../../resources/platforms/mastodon.json';
import x from '../../../resources/platforms/x.json';
import { loadResources } from '../../../src/main/resources/load-resources';
import { byteLength, countText, exactUnits } from '../../../src/shared/platforms/count-text';
import { countingSchema } from '../../../src/shared/platforms/counting';
import { platformSchema } from '../../../src/shared/platforms/platform';
import examples from '../../fixtures/counting/published-examples.json';
import conformance from '../../fixtures/counting/twitter-text.json';

const { platforms: all } = await loadResources(resolve(import.meta.dirname, '../../../resources'));
const platforms = new Map(all.map((platform) => [platform.id, platform]));
const [weighted, graphemes, withServers, plain] = [x, bluesky, mastodon, instagram].map((raw) =>
  platformSchema.parse(raw),
);
if (!weighted || !graphemes || !withServers || !plain) throw new Error('a platform is missing');
const weight = (text: string) => countText(text, weighted.text.counting);
const clusters = (text: string) => countText(text, graphemes.text.counting);
const toots = (text: string) => countText(text, withServers.text.counting);

describe('weighted', () => {
  test.each([
    ['This is a test.', 15],
    ['Hi http://test.co', 26],
    ['H🐱☺👨‍👩‍👧‍👦', 7],
    ['한국中国日本', 12],
    ['😷👾😡🔥💩', 10],
    ['🙋🏽👨‍🎤', 4],
    ['🧕🏾', 2],
    ['🇩🇪 #️⃣', 5],
    ['❤️❤', 4],
    ['©®™', 4],
    ['–—‘’“”…', 8],
    ['\u0065\u0301 Cafe\u0301', 6],
    ['العربية', 7],
    ['', 0],
  ])('%j weighs %i', (text, expected) => expect(weight(text)).toBe(expected));

  test.each([
    ['https://example.com/a/very/long/path?with=a&query=string#and-a-fragment-behind-it', 23],
    ['example.com', 23],
    ['See example.com.', 28],
    ['(see example.com/a_(b))', 29],
    ['example.com/menu, then', 29],
    ['これはtwitter.comです', 6 + 23 + 4],
    ['http://はじめよう.みんな/', 23],
    ['https://example.com:8080/?q=1!', 24],
    ['example.com example.org', 47],
    ['https://a.com/https://b.com', 23],
    ['HTTPS://EXAMPLE.COM/A', 23],
    ['example.co.uk', 23],
    ['example.com.notadomain', 23 + 11],
  ])('a link in %j counts 23, together %i', (text, expected) => expect(weight(text)).toBe(expected));

  test.each([
    'name@example.com',
    '@example.com',
    'end of a sentence.Then another',
    'file.jpeg2000',
    'example.notadomain',
    'https://cdn.lindner.example/a.jpg',
    '-example.com',
    '$example.com',
    'example.comfort',
    'http://localhost/a',
    '1.5 or 09.30',
    'www.',
  ])('%j holds no link', (text) => expect(weight(text)).toBe(text.length));

  test('a decomposed text weighs what the composed one does', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => weight(text) === weight(text.normalize('NFD'))));
  });

  test('text without links: at most two per code point, and a space adds one', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'ß', '本', '😀', '…', 'я') });
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(weight(a)).toBeLessThanOrEqual(2 * [...a].length);
        expect(weight(`${a} ${b}`)).toBe(weight(a) + 1 + weight(b));
      }),
    );
  });

  test('a link counts 23 whatever its path', () => {
    const path = fc.string({ unit: fc.constantFrom('a', '-', '/', '7', '=') });
    fc.assert(fc.property(path, (end) => weight(`go https://example.com/${end}x now`) === 30));
  });
});

describe('graphemes and bytes', () => {
  test.each([
    ['e\u0301e\u0301e\u0301', 3],
    ['👨‍👩‍👧‍👦 family', 8],
    ['a\r\nb', 3],
    ['🇩🇪🇫🇷', 2],
    ['นี่', 1],
    ['한국', 2],
    ['©\u200d©', 1],
    ['Größe', 5],
  ])('%j has %i', (text, expected) => expect(clusters(text)).toBe(expected));

  test('agrees with Intl.Segmenter on every text', () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    const unit = fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      fc.constantFrom('\r', '\n', '\u200d', '\ufe0f', '👩', '🇩', 'e', '\u0301', 'ก', 'ำ', '한', '\u11a8', '©', 'は'),
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => clusters(text) === [...segmenter.segment(text)].length),
      { numRuns: 2000 },
    );
  });

  test('bytes are those of UTF-8', () => {
    expect(byteLength('ä😀')).toBe(6);
    expect(byteLength('👨‍👩‍👧‍👦'.repeat(130))).toBe(3250);
  });
});

describe('characters', () => {
  test.each([
    ['Look: https://example.com/a/very/long/path/that/goes/on', 6 + 23],
    ['http://a.de', 23],
    ['example.com/a/path', 18],
    ['@anna@example.social hello', 11],
    ['hi @a@b.org, @c@d.org.', 3 + 2 + 2 + 2 + 1],
    ['mail a@b.org', 12],
    ['https://example.com/@a@b.org', 23],
  ])('with links and servers as %j: %i', (text, expected) => expect(toots(text)).toBe(expected));

  test('plain ones are UTF-16 units, links in full', () => {
    fc.assert(fc.property(fc.string(), (text) => countText(text, plain.text.counting) === text.length));
    expect(countText('😀 https://a.de', plain.text.counting)).toBe(15);
  });
});

type Pieces = (string | number)[][];
const joined = (pieces: Pieces) => pieces.map(([piece, times]) => String(piece).repeat(Number(times))).join('');

describe('what the networks publish themselves', () => {
  test.each(conformance.lengths)('conformance: $description', ({ text, weightedLength, valid }) => {
    const count = weight(joined(text));
    expect(count).toBe(weightedLength);
    if (valid !== undefined) expect(count <= 280).toBe(valid);
  });

  test.each(examples)('$network: $says', ({ network, text, count, bytes }) => {
    const platform = platforms.get(network);
    expect(platform && countText(joined(text), platform.text.counting)).toBe(count);
    if (bytes !== undefined) expect(byteLength(joined(text))).toBe(bytes);
  });
});

describe('single rules', () => {
  const counting = (fields: object) => countingSchema.parse(fields);

  test('emoji count their bytes, all else its own unit', () => {
    const emojiBytes = counting({ unit: 'codePoints', emojiBytes: true });
    expect(countText('a中𝒳 ❤️ 1️⃣ 🇩🇪', emojiBytes)).toBe(3 + 1 + 6 + 1 + 7 + 1 + 8);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ß', '中', '\n', '§') }), (text) => {
        expect(countText(text, emojiBytes)).toBe([...text].length);
      }),
    );
  });

  test('of paragraphs the longest counts', () => {
    const perParagraph = counting({ unit: 'codePoints', perParagraph: true });
    expect(countText('', perParagraph)).toBe(0);
    const lines = fc.array(fc.string({ unit: fc.constantFrom('a', '😀', ' ') }), { minLength: 1 });
    fc.assert(
      fc.property(lines, (all) => {
        expect(countText(all.join('\n'), perParagraph)).toBe(Math.max(...all.map((line) => [...line].length)));
      }),
    );
  });

  test('code points and bytes agree with what JavaScript counts itself, also for halves of pairs', () => {
    const units = fc.string({ unit: 'binary' });
    const half = fc.constantFrom('', '\ud83d', '\ude00');
    fc.assert(
      fc.property(units, half, units, (a, b, c) => {
        const text = a + b + c;
        expect(countText(text, counting({ unit: 'codePoints' }))).toBe([...text].length);
        expect(countText(text, counting({ unit: 'bytes' }))).toBe(new TextEncoder().encode(text).length);
      }),
    );
  });

  test('without a length of its own a link is a text like any other', () => {
    const { urlLength: _, ...free } =
      weighted.text.counting.unit === 'weighted' ? weighted.text.counting : { urlLength: 0 };
    expect(countText('https://example.com/abc', counting(free))).toBe(23);
    expect(countText('https://example.com/abcd', counting(free))).toBe(24);
  });
});

test.each([['@a@'], ['a.'], ['https://'], ['a.com/('], ['e\u0301'], ['\u{1f1e6}'], ['-_.'], ['😀'], ['#a']])(
  'a megabyte of %j is counted, and what is too long stays too long',
  (part) => {
    const text = part.repeat(1_000_000 / part.length);
    for (const platform of platforms.values()) {
      const { limit, counting } = platform.text;
      if (typeof limit === 'number' && limit < exactUnits / 2) expect(countText(text, counting)).toBeGreaterThan(limit);
    }
  },
);
