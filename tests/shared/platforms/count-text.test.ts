import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import bluesky from '../../../resources/platforms/bluesky.json';
import instagram from '../../../resources/platforms/instagram.json';
import mastodon from '../../../resources/platforms/mastodon.json';
import x from '../../../resources/platforms/x.json';
import { checkText, countText } from '../../../src/shared/platforms/count-text';
import { platformSchema } from '../../../src/shared/platforms/platform';

const [weighted, graphemes, withServers, plain] = [x, bluesky, mastodon, instagram].map((raw) =>
  platformSchema.parse(raw),
);
if (!weighted || !graphemes || !withServers || !plain) throw new Error('a platform is missing');
const weight = (text: string) => countText(text, weighted.text.counting).count;
const clusters = (text: string) => countText(text, graphemes.text.counting).count;
const toots = (text: string) => countText(text, withServers.text.counting).count;

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

  test('bytes bound it as well', () => {
    expect(countText('ä😀', graphemes.text.counting)).toEqual({ count: 2, bytes: 6 });
    const families = '👨‍👩‍👧‍👦'.repeat(130);
    expect(checkText(families, graphemes)).toEqual({ count: 130, bytes: 3250, limit: 300, over: true });
    expect(checkText('a'.repeat(300), graphemes).over).toBe(false);
    expect(checkText('a'.repeat(301), graphemes).over).toBe(true);
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
    fc.assert(fc.property(fc.string(), (text) => countText(text, plain.text.counting).count === text.length));
    expect(checkText('😀 https://a.de', plain)).toEqual({ count: 15, limit: 2200, over: false });
  });
});

test('without a limit nothing is over', () => {
  const free = platformSchema.parse({ ...instagram, text: { counting: { unit: 'characters' } } });
  expect(checkText('a'.repeat(100_000), free)).toEqual({ count: 100_000, over: false });
});

test.each([['@a@'], ['a.'], ['https://'], ['a.com/('], ['e\u0301'], ['\u{1f1e6}'], ['-_.']])(
  'a long row of %j is counted and does not hang',
  (part) => {
    const text = part.repeat(200_000 / part.length);
    for (const platform of [weighted, graphemes, withServers]) expect(checkText(text, platform).over).toBe(true);
  },
);
