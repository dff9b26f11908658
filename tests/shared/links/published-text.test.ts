import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channelSchema } from '../../../src/shared/channels/channel';
import { publishedPost, publishedText } from '../../../src/shared/links/published-text';
import { findLinks } from '../../../src/shared/platforms/find-links';
import { type Platform, platformSchema } from '../../../src/shared/platforms/platform';
import { postSchema } from '../../../src/shared/posts/post';
import { emptyProject } from '../../../src/shared/project/empty-project';
import { settingsSchema } from '../../../src/shared/project/project';

const platform = (fields: object = {}): Platform =>
  platformSchema.parse({
    id: 'board',
    name: 'Board',
    short: 'B',
    order: 1,
    colour: '#112233',
    icon: ['M4 4l16 16'],
    text: { limit: 100, counting: { unit: 'characters' } },
    ...fields,
  });
const project = (tagging?: object) => ({
  settings: settingsSchema.parse(tagging ? { linkTagging: { on: true, ...tagging } } : {}),
  campaigns: { gift: { id: 'gift', name: 'Gift boxes', order: 0 } },
});
const about = (fields: { platform?: object; tagging?: object; signature?: string } = {}) => ({
  channel: channelSchema.parse({ id: 'b', name: 'Lindner', platform: 'board', signature: fields.signature }),
  platform: platform(fields.platform),
  project: project(fields.tagging),
});
const post = (fields: object = {}) => postSchema.parse({ id: 'p', channels: ['b'], ...fields });
const link = 'https://lindner.example/boxes';

describe('the link', () => {
  test('stands below the text where the network takes it there, once, and the signature below it', () => {
    const signed = about({ signature: ' Yours ' });
    expect(publishedText(post({ text: 'Buy\n', link: ` ${link} ` }), signed)).toBe(`Buy\n\n${link}\n\nYours`);
    expect(publishedText(post({ link }), signed)).toBe(`${link}\n\nYours`);
    expect(publishedText(post({ text: ' Buy \n' }), about())).toBe(' Buy \n');
    expect(publishedPost(post({ text: 'Buy', link }), signed).below).toEqual([link, 'Yours']);
  });

  test.each([
    `See ${link}.`,
    `See ${link}/ now`,
    `(${link})`,
    'See LINDNER.example/boxes'.replace('LINDNER.example', 'https://LINDNER.example'),
    `${link}?utm_source=mine`,
    `${link.replace('https', 'http')}`,
  ])('is not put below a text that holds it already: %s', (text) => {
    expect(publishedText(post({ text, link }), about())).toBe(text);
  });

  test.each([`${link}-2`, `${link}/christmas`, `${link}?size=2`, 'lindner', 'https://lindner.example'])(
    'is put below a text that holds another one: %s',
    (text) => expect(publishedText(post({ text, link }), about())).toBe(`${text}\n\n${link}`),
  );

  test('without a scheme is found in the text all the same', () => {
    expect(publishedText(post({ text: 'See lindner.de/boxes', link: 'https://lindner.de/boxes' }), about())).toBe(
      'See lindner.de/boxes',
    );
    expect(publishedText(post({ text: 'See lindner.example/boxes.', link: 'lindner.example/boxes' }), about())).toBe(
      'See lindner.example/boxes.',
    );
  });

  test('has a field of its own, or no place, as the file of the platform says, by format', () => {
    const field = about({ platform: { link: { place: 'field', field: 'button' } }, tagging: {} });
    expect(publishedPost(post({ text: 'Buy', link }), field)).toMatchObject({
      text: 'Buy',
      link: `${link}?utm_source=board&utm_medium=social`,
      linkPlace: { place: 'field', field: 'button' },
    });
    const nowhere = about({ platform: { link: { place: 'nowhere', formats: { story: { place: 'field' } } } } });
    expect(publishedPost(post({ text: 'Buy', link }), nowhere)).toMatchObject({
      text: 'Buy',
      linkPlace: { place: 'nowhere' },
    });
    expect(publishedPost(post({ link, format: 'story' }), nowhere).linkPlace).toEqual({ place: 'field' });
    expect(publishedPost(post({ link, format: 'constructor' }), nowhere).linkPlace.place).toBe('nowhere');
  });

  test('beside the text of a tool’s file is not in the text as well', () => {
    expect(publishedPost(post({ text: 'Buy', link }), about(), { linkBeside: true })).toMatchObject({
      text: 'Buy',
      link,
    });
  });

  test('of a channel’s own stands in for the common one, and an empty one takes it away', () => {
    const of = (own: string) => publishedText(post({ text: 'Buy', link, variants: { b: { link: own } } }), about());
    expect(of('https://own.example')).toBe('Buy\n\nhttps://own.example');
    expect(of('')).toBe('Buy');
  });
});

describe('marks', () => {
  const marks = 'utm_source=board&utm_medium=social&utm_campaign=gift-boxes';

  test('are put on the link, on links in the text and in the first comment, and are counted', () => {
    const out = publishedPost(
      post({ text: `See ${link}?a=1#top, or https://other.example.`, link, campaign: 'gift', firstComment: link }),
      about({ tagging: {} }),
    );
    expect(out.text).toBe(`See ${link}?a=1&${marks}#top, or https://other.example?${marks}.\n\n${link}?${marks}`);
    expect(out.firstComment).toBe(`${link}?${marks}`);
  });

  test('are put on the hosts of the rule alone', () => {
    const out = publishedText(
      post({ text: 'https://shop.lindner.example https://other.example', campaign: 'gift' }),
      about({ tagging: { hosts: ['lindner.example'] } }),
    );
    expect(out).toBe(`https://shop.lindner.example?${marks} https://other.example`);
  });

  test('are put on the post’s own link where the text has it without a scheme, and on no other such word', () => {
    const text = 'lindner.de/boxes, node.js and other.de';
    expect(publishedText(post({ text, link: 'https://lindner.de/boxes' }), about({ tagging: { campaign: '' } }))).toBe(
      'lindner.de/boxes?utm_source=board&utm_medium=social, node.js and other.de',
    );
  });

  test('stay away from a text whose links nobody can follow, and from a link that is none', () => {
    const dead = about({ platform: { links: { clickable: false }, link: { place: 'nowhere' } }, tagging: {} });
    expect(publishedText(post({ text: link, link }), dead)).toBe(link);
    expect(publishedPost(post({ link: 'see below' }), about({ tagging: {} })).link).toBe('see below');
    expect(publishedPost(post({ link: 'mailto:a@b.example' }), about({ tagging: {} })).link).toBe('mailto:a@b.example');
  });

  test('are those of the channel’s platform and of the first label', () => {
    const tagging = { source: '{channel}', medium: '', campaign: '{label}', content: 'x' };
    expect(publishedPost(post({ link, labels: ['Fresh bread', 'b'] }), about({ tagging })).link).toBe(
      `${link}?utm_source=lindner&utm_campaign=fresh-bread&utm_content=x`,
    );
  });

  test('change nothing of a text but its links, and nothing when they are put on again', () => {
    const words = fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('lindner.de', '(https://a.de/b)', 'https://a.de/?utm_source=x', '\n', ', ', 'http://'),
    );
    const rule = about({ tagging: {} });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (parts) => {
        const text = parts.join(' ');
        const out = publishedText(post({ text }), rule);
        expect(publishedText(post({ text: out }), rule)).toBe(out);
        const unmarked = (whole: string) => whole.replace(/utm_source=board|utm_medium=social|[?&]/g, '');
        expect(unmarked(out)).toBe(unmarked(text));
        for (const { start, end } of findLinks(out, { bare: false, anyEnding: true }))
          expect(out.slice(start, end)).toContain('utm_medium=social');
      }),
    );
  });
});

test('a megabyte of text with ten thousand links is put together in one walk', () => {
  const text = `${'x'.repeat(80)} ${link} `.repeat(9000);
  const out = publishedText(post({ text, link: 'https://new.example' }), about({ tagging: {} }));
  expect(out.match(/utm_medium/g)).toHaveLength(9001);
});

test('a project without a rule for links marks none', () => {
  const { settings, campaigns } = emptyProject({ id: 'p', name: '', timeZone: 'UTC' });
  expect(publishedText(post({ text: link }), { ...about(), project: { settings, campaigns } })).toBe(link);
});
