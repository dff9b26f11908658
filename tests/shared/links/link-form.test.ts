import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkProblem } from '../../../src/shared/links/link-form';

test.each([
  '',
  '  ',
  'https://lindner.example',
  'http://lindner.example:8080/a?b=c#d',
  'HTTPS://Lindner.DE/Brot',
  'https://bücher.de/ä',
  'https://xn--bcher-kva.de',
  'https://пример.рф/',
  'https://me:secret@lindner.de/',
  'https://192.168.0.1/a',
  'https://[::1]/a',
  'https://lindner.de/a(b)',
  'https://lindner.de/https://other.de',
])('nothing is wrong with %s', (link) => expect(linkProblem(link)).toBeUndefined());

describe('each fault is named, with what it should be where that is known', () => {
  test.each([
    ['htpp://lindner.de', '“htpp://” should be “https://”.'],
    ['htps://lindner.de', '“htps://” should be “https://”.'],
    ['https:/lindner.de', '“https:/” should be “https://”.'],
    ['https//lindner.de', '“https//” should be “https://”.'],
    ['http;//lindner.de', '“http;//” should be “https://”.'],
    ['https:\\\\lindner.de', '“https:\\\\” should be “https://”.'],
    ['https:lindner.de', 'After “https:” come two slashes: “https://”.'],
    ['htpps:lindner.de', '“htpps:” should be “https://”.'],
    ['//lindner.de', 'The link lacks “https:” in front.'],
    ['/brot', 'The link has no host, such as “example.com”, in front.'],
    ['https:///brot', 'should be'],
    ['https://', 'The link has no host, such as “example.com”.'],
    ['https://https://lindner.de', 'The link begins twice.'],
    ['ftp://lindner.de', 'A link to “ftp:” opens no page.'],
    ['mailto:anna@lindner.de', 'A link to “mailto:” opens no page.'],
    ['javascript:alert(1)', 'A link to “javascript:” opens no page.'],
    ['https://lindner.de and more', 'A link holds no spaces.'],
    ['lindner.de/brot', 'The link has no “https://” in front.'],
    ['lindner.de', 'The link has no “https://” in front.'],
    ['https://lindner', '“lindner” is no host: it lacks an ending such as “.com”.'],
    ['localhost:3000', '“localhost” is no host'],
    ['https://lindner..de', 'cannot be the name of a host'],
    ['https://-lindner.de', 'cannot be the name of a host'],
    ['https://lind,ner.de', 'cannot be the name of a host'],
    ['https://lindner.cmo', 'No host ends on “.cmo”.'],
    ['https://lindner.de.', 'The link ends on “.”'],
    ['https://lindner.de/brot,', 'The link ends on “,”'],
  ])('%s: %s', (link, says) => expect(linkProblem(link)).toContain(says));
});

test('any text has an answer, and a short one', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.webUrl()), (text) => {
      expect((linkProblem(text) ?? '').length).toBeLessThan(200);
    }),
  );
  expect(linkProblem(`https://${'a'.repeat(1_000_000)}`)?.length).toBeLessThan(200);
  expect(linkProblem(`${'a'.repeat(1_000_000)}://x.de`)?.length).toBeLessThan(200);
});

test('every well-formed address of the web passes, but for an ending that does not exist', () => {
  fc.assert(
    fc.property(
      fc.webUrl({ validSchemes: ['http', 'https'], withQueryParameters: true, withFragments: true }),
      (url) => {
        const problem = linkProblem(url);
        if (problem !== undefined) expect(problem).toMatch(/^(No host ends on|The link ends on)/);
      },
    ),
  );
});
