import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillPattern, linkMarks, unknownNames } from '../../../src/shared/links/link-marks';
import { linkTaggingSchema } from '../../../src/shared/links/link-tagging';
import { hostOf, isAmongHosts, tagLink } from '../../../src/shared/links/tag-link';

const source = [{ key: 'utm_source', value: 'board' }];

test.each([
  ['https://a.example', 'https://a.example?utm_source=board'],
  ['https://a.example/', 'https://a.example/?utm_source=board'],
  ['https://a.example/b?c=1&d', 'https://a.example/b?c=1&d&utm_source=board'],
  ['https://a.example/b?', 'https://a.example/b?utm_source=board'],
  ['https://a.example/b?c=1&', 'https://a.example/b?c=1&utm_source=board'],
  ['https://a.example/b#c?d', 'https://a.example/b?utm_source=board#c?d'],
  ['https://a.example/b?x=%2F#:~:text=hi', 'https://a.example/b?x=%2F&utm_source=board#:~:text=hi'],
  ['https://a.example/?utm_source=mine', 'https://a.example/?utm_source=mine'],
  ['https://a.example/?UTM_Source', 'https://a.example/?UTM_Source'],
  ['https://a.example/?utm%5Fsource=', 'https://a.example/?utm%5Fsource='],
  ['https://a.example/?%=1', 'https://a.example/?%=1&utm_source=board'],
  ['a.example/b', 'a.example/b?utm_source=board'],
])('%s goes out as %s', (link, marked) => expect(tagLink(link, source)).toBe(marked));

test('values are percent-encoded, so that none can end the link, begin another parameter or leave it', () => {
  const value = 'a b&c=d#e%f?g/é.';
  const marked = tagLink('https://a.example/', [{ key: 'utm_campaign', value }]);
  expect(marked).toBe('https://a.example/?utm_campaign=a%20b%26c%3Dd%23e%25f%3Fg%2F%C3%A9%2E');
  expect(new URL(marked).searchParams.get('utm_campaign')).toBe(value);
  expect(tagLink('https://a.example/', [{ key: 'utm_term', value: "(it's)!*~\ud800" }])).toBe(
    'https://a.example/?utm_term=%28it%27s%29%21%2A%7E%EF%BF%BD',
  );
});

const marks = fc.uniqueArray(
  fc.record({
    key: fc.constantFrom('utm_source', 'utm_medium', 'utm_campaign', 'utm_content'),
    value: fc.string({ unit: 'binary', maxLength: 8 }),
  }),
  { selector: ({ key }) => key },
);
const parameter = fc
  .tuple(
    fc.oneof(
      fc.constantFrom('a', 'ref', 'utm_source', 'UTM_MEDIUM', 'utm_id', ''),
      fc.webQueryParameters().map((words) => words.replaceAll('&', '')),
    ),
    fc.constantFrom('', '=', '=1', '=%20x', '=a=b'),
  )
  .map((parts) => parts.join(''));
const links = fc
  .tuple(
    fc.webAuthority(),
    fc.webPath(),
    fc.option(fc.array(parameter, { maxLength: 4 })),
    fc.option(fc.webFragments()),
  )
  .map(
    ([host, path, query, fragment]) =>
      `https://${host}${path}${query ? `?${query.join('&')}` : ''}${fragment === null ? '' : `#${fragment}`}`,
  );

test('twice is once; what a link had stays in its place and order, and only marks that it lacked are added', () => {
  fc.assert(
    fc.property(links, marks, (link, wanted) => {
      const marked = tagLink(link, wanted);
      expect(tagLink(marked, wanted)).toBe(marked);
      const [before = '', fragment] = link.split(/(#.*)/s);
      expect(marked.startsWith(before)).toBe(true);
      expect(marked.endsWith(fragment ?? '')).toBe(true);
      const added = marked.slice(before.length, marked.length - (fragment ?? '').length);
      const keys = (text: string) =>
        text
          .split(/[?&]/)
          .filter(Boolean)
          .map((part) => part.split('=', 1)[0]?.toLowerCase());
      const had = new Set(keys(before.includes('?') ? before.slice(before.indexOf('?')) : ''));
      const due = wanted.filter(({ key, value }) => value !== '' && !had.has(key)).map(({ key }) => key);
      expect(keys(added)).toEqual(due);
    }),
  );
});

test.each([
  ['https://Shop.Example/a', 'shop.example'],
  ['http://me:secret@shop.example:8080?x', 'shop.example'],
  ['shop.example', 'shop.example'],
  ['https://bücher.example#x', 'bücher.example'],
  ['mailto:me@shop.example', undefined],
  ['https://localhost/a', undefined],
  ['https://.example', undefined],
  ['javascript://shop.example', undefined],
  ['words', undefined],
])('the host of %s is %s', (link, host) => expect(hostOf(link)).toBe(host));

test('a host holds what lies below it; an entry may be a whole address', () => {
  expect(isAmongHosts('a.example', [])).toBe(true);
  expect(isAmongHosts('a.example', ['https://A.example/shop'])).toBe(true);
  expect(isAmongHosts('www.a.example', ['a.example'])).toBe(true);
  expect(isAmongHosts('bada.example', ['a.example'])).toBe(false);
  expect(isAmongHosts('a.example', ['not a host'])).toBe(false);
});

test('names fill the patterns small and with hyphens; what comes out empty leaves its parameter out', () => {
  const tagging = linkTaggingSchema.parse({ on: true, content: '{channel} {label}' });
  const names = { platform: 'board', channel: 'Café  Lindner', campaign: 'Gift boxes', label: undefined };
  expect(linkMarks(tagging, names)).toEqual([
    { key: 'utm_source', value: 'board' },
    { key: 'utm_medium', value: 'social' },
    { key: 'utm_campaign', value: 'gift-boxes' },
    { key: 'utm_content', value: 'café-lindner' },
  ]);
  expect(linkMarks(tagging, { platform: 'board' }).map(({ key }) => key)).toEqual(['utm_source', 'utm_medium']);
  expect(linkMarks({ ...tagging, on: false }, names)).toEqual([]);
});

test('what is written beside the names stays, and a name that leads nowhere is written as it stands', () => {
  expect(fillPattern('Kalends_{label}-{campaign}', { campaign: 'X' })).toBe('Kalends_x');
  expect(fillPattern('--{campaign}--', { campaign: 'X' })).toBe('--x--');
  expect(fillPattern('{chanel}', { channel: 'A' })).toBe('{chanel}');
  expect(unknownNames('{chanel} {label} {}')).toEqual(['chanel', '']);
  expect(fillPattern('{campaign}', { campaign: '😀'.repeat(5000) })).toBe('😀'.repeat(100));
});
