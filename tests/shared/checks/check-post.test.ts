import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadResources } from '../../../src/main/resources/load-resources';
import { channelSchema } from '../../../src/shared/channels/channel';
import { type CheckContext, contextOf } from '../../../src/shared/checks/check-context';
import { checkPost, needsAttention } from '../../../src/shared/checks/check-post';
import type { Finding } from '../../../src/shared/checks/finding';
import { customFieldSchema } from '../../../src/shared/custom-fields/custom-field';
import type { Platforms } from '../../../src/shared/platforms/platform';
import { postSchema } from '../../../src/shared/posts/post';
import { emptyProject } from '../../../src/shared/project/empty-project';

let platforms: Platforms;
beforeAll(async () => {
  const resources = await loadResources(resolve(import.meta.dirname, '../../../resources'));
  platforms = new Map(resources.platforms.map((platform) => [platform.id, platform]));
});

const project = emptyProject({ id: 'p', name: '', timeZone: 'UTC' });

/** A channel of every platform, named after it, with the limits given for all of them. */
function context(channel: object = {}, parts: Partial<CheckContext> = {}): CheckContext {
  const channels = [...platforms.values()].map(({ id, name }) =>
    channelSchema.parse({ id, name, platform: id, ...channel }),
  );
  const keyed = Object.fromEntries(channels.map((each) => [each.id, each]));
  return contextOf({ ...project, channels: keyed, ...parts }, platforms);
}

/** All but what is said about pictures, which media.test.ts is about: these posts need none. */
function found(on: string, fields: object, about = context()): readonly Finding[] {
  const all = checkPost(postSchema.parse({ id: 'a', title: 'A title', channels: [on], ...fields }), about);
  return all.filter(({ rule }) => !/(^|\.)media\./.test(rule));
}

const rules = (on: string, fields: object, about?: CheckContext) => found(on, fields, about).map(({ rule }) => rule);
const says = (on: string, fields: object, about?: CheckContext) => found(on, fields, about).map((each) => each.says);
const a = (times: number) => 'a'.repeat(times);
const picture = [{ url: 'a.jpg', alt: 'Bread' }];

describe('length, on each network in its own unit', () => {
  test.each([
    ['instagram', a(2200), a(2201), 'text.limit'],
    ['x', a(280), a(281), 'text.limit'],
    ['x', '本'.repeat(140), '本'.repeat(141), 'text.limit'],
    ['bluesky', '👨‍👩‍👧‍👦'.repeat(120), '👨‍👩‍👧‍👦'.repeat(121), 'text.maxBytes'],
    ['bluesky', a(300), a(301), 'text.limit'],
    ['mastodon', `${a(476)} https://example.com/${a(99)}`, `${a(477)} https://example.com/`, 'text.limit'],
    ['threads', '😀'.repeat(125), `${'😀'.repeat(125)}a`, 'text.limit'],
    ['youtube', 'ö'.repeat(2500), `${'ö'.repeat(2500)}a`, 'text.limit'],
    ['tumblr', `${a(4096)}\n${'😀'.repeat(4096)}`, `${a(4097)}\n${a(5)}`, 'text.limit'],
    ['tumblr', '\n'.repeat(999), '\n'.repeat(1000), 'text.paragraphs'],
    ['weibo', `${a(2000)}${'中'.repeat(1000)}`, `${a(2002)}${'中'.repeat(1000)}`, 'text.limit'],
    ['telegram', a(4096), a(4097), 'text.limit'],
  ])('%s', (on, fits, over, rule) => {
    expect(rules(on, { text: fits })).toEqual([]);
    expect(rules(on, { text: over })).toEqual([rule]);
  });

  test('of what is published: with the link and the signature', () => {
    const about = context({ signature: 'Café Lindner' });
    expect(rules('x', { text: a(260) })).toEqual([]);
    expect(says('x', { text: a(260), link: 'https://example.com/a/long/way' })).toEqual(['X is 5 characters over.']);
    expect(says('x', { text: a(270) }, about)).toEqual(['X is 4 characters over.']);
  });

  test('of a variant where the channel has one', () => {
    const fields = { text: a(281), channels: ['x', 'facebook'], variants: { x: { text: 'Short' } } };
    expect(rules('x', fields)).toEqual([]);
    expect(rules('x', { ...fields, text: 'Short', variants: { x: { text: a(281) } } })).toEqual(['text.limit']);
  });

  test('as it is in a format, and under a picture', () => {
    expect(rules('tiktok', { text: a(3000) })).toEqual(['text.limit']);
    expect(rules('tiktok', { text: a(3000), format: 'carousel' })).toEqual([]);
    expect(rules('tiktok', { text: a(4001), format: 'carousel' })).toEqual(['formats.carousel.text.limit']);
    expect(rules('x', { text: a(900), format: 'thread' })).toEqual([]);
    expect(says('telegram', { text: a(1025), media: picture })).toEqual([
      'Telegram is 1 character over for a text under a picture or video.',
    ]);
  });

  test('a text that fits by hand and not through a tool is a hint', () => {
    const [finding, ...others] = found('linkedin', { text: `${a(2980)}((((()))))#*_` });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'text.escaped', severity: 'hint', count: 3006, limit: 3000 });
    expect(rules('linkedin', { text: `${a(2970)}((((()))))#*_` })).toEqual([]);
  });
});

describe('what else would go wrong', () => {
  test.each([
    ['youtube', { text: 'a < b' }, 'YouTube takes no “<” in the text.'],
    ['youtube', { title: '<3 >' }, 'YouTube takes no “<” and “>” in the title.'],
    ['youtube', { title: ' ' }, 'YouTube needs a title.'],
    ['youtube', { title: a(101) }, 'The title is 1 character too long for YouTube.'],
    ['pinterest', { title: '', extra: { Board: 'Bread' } }, 'Pinterest needs a title.'],
    ['google-business', { title: '', format: 'event' }, 'Google Business Profile needs a title for an event.'],
    ['instagram', { text: '#a #b #c #d #e #f' }, 'Instagram takes 5 hashtags, this text has 6.'],
    ['threads', { text: '#a and #b' }, 'Threads takes 1 hashtag, this text has 2.'],
    ['threads', { text: 'rock #R&B' }, 'On Threads a hashtag ends before “.” and “&”: only “#R” is left of it.'],
    ['mastodon', { text: '#2026 and #a1' }, 'Mastodon makes no hashtag of digits alone: “#2026”.'],
    [
      'instagram',
      { text: 'lindner.example.com/menu' },
      'Links cannot be clicked on Instagram: “lindner.example.com/menu”.',
    ],
    [
      'threads',
      { text: [1, 2, 3, 4, 5, 6].map((n) => `https://example.com/${n}`).join(' ') },
      'Threads takes 5 links, this text has 6.',
    ],
    ['tiktok', { firstComment: 'And more' }, 'TikTok has no first comment; it will not be posted there.'],
    ['linkedin', { firstComment: a(1251) }, 'The first comment is 1 character too long for LinkedIn.'],
    ['x', { media: [{ url: 'a.jpg', alt: a(1001) }] }, 'An alt text is 1 character too long for X.'],
    [
      'x',
      { text: `${a(275)} @anna @b` },
      'X tells nobody of a mention behind the first 280 characters: “@anna” and “@b”.',
      { 'text.limit': 25_000 },
    ],
  ])('%s %j', (on, fields, sentence, limits?: object) => {
    const about = context(limits ? { limits } : {});
    const all = found(on, fields, about);
    expect(all.map((each) => each.says)).toEqual([sentence]);
    expect(needsAttention(all)).toBe(true);
    // Every number is somebody's: it says whose.
    expect(all[0]?.source?.source).toMatch(/./);
  });

  test.each([
    ['threads', { text: '#a. And R&B' }],
    ['mastodon', { text: 'Number 5 of #2026plans' }],
    ['instagram', { text: 'Ende.So war es. Link in bio' }],
    ['x', { text: '@anna look at the bread' }],
    ['tiktok', { firstComment: '  ' }],
    ['youtube', { text: 'Bread', format: 'reel' }],
    ['facebook', { text: 'Bread', format: 'feed post' }],
    ['blog', { text: 'Bread', format: 'feed post' }],
  ])('%s %j is fine', (on, fields) => expect(says(on, fields)).toEqual([]));

  test('is a hint where nobody sure says so, or where nothing breaks', () => {
    for (const [on, fields, rule] of [
      ['tiktok', { text: '#a #b #c #d #e #f' }, 'hashtags.advised'],
      ['youtube', { text: Array.from({ length: 16 }, (_, n) => `#a${n}`).join(' ') }, 'hashtags.limit'],
      ['instagram', { text: 'Bread', format: 'story' }, 'formats.story.text.shown'],
      ['instagram', { link: 'https://example.com' }, 'link.place'],
      ['linkedin', { format: 'story' }, 'formats'],
      ['weibo', { text: 'Bread #rye' }, 'preview.hashtagForm'],
      ['bluesky', { media: [{ url: 'a.jpg' }] }, 'altText.expected'],
    ] as const) {
      const all = found(on, fields);
      expect(all.map((each) => [each.rule, each.severity])).toEqual([[rule, 'hint']]);
      expect(needsAttention(all)).toBe(false);
    }
  });

  test('a story whose words nobody sees is not measured by them', () => {
    expect(rules('instagram', { text: `${a(3000)} #a #b #c #d #e #f https://example.com`, format: 'story' })).toEqual([
      'formats.story.text.shown',
    ]);
  });
});

describe('what a network wants to know besides', () => {
  const board = customFieldSchema.parse({ id: 'f', name: 'Pinterest board' });
  const about = () => context({}, { customFields: { f: board } });

  test('is looked for in a field of the user’s own and in imported columns', () => {
    expect(found('pinterest', {}, about())).toMatchObject([
      { rule: 'fields.board', severity: 'warning', remedy: 'Fill in “Pinterest board”.' },
    ]);
    expect(rules('pinterest', { custom: { f: 'Winter' } }, about())).toEqual([]);
    expect(rules('pinterest', { extra: { BOARD: 'Winter' } }, about())).toEqual([]);
  });

  test('is a hint where there is no field for it', () =>
    expect(found('reddit', {})).toMatchObject([
      {
        rule: 'fields.subreddit',
        severity: 'hint',
        remedy: 'To keep it here, add a field “Subreddit” in the settings.',
      },
    ]));
});

describe('numbers of the user’s own', () => {
  const over = { text: a(300) };

  test('stand in for the network’s, also for one format only, and null lifts the bound', () => {
    expect(rules('x', over, context({ limits: { 'text.limit': 300 } }))).toEqual([]);
    expect(rules('x', over, context({ limits: { 'text.limit': null } }))).toEqual([]);
    expect(found('x', over, context({ limits: { 'text.limit': 299 } }))).toMatchObject([
      { severity: 'warning', limit: 299, count: 300 },
    ]);
    const onlyReels = context({ limits: { 'formats.reel.text.limit': 100 } });
    expect(rules('instagram', { ...over, format: 'reel' }, onlyReels)).toEqual(['formats.reel.text.limit']);
    expect(rules('instagram', over, onlyReels)).toEqual([]);
  });

  test('make a bound where the network’s file has none', () =>
    expect(rules('xing', over, context({ limits: { 'text.limit': 250 } }))).toEqual(['text.limit']));

  test('are sure, also where the network’s number was not', () =>
    expect(found('tiktok', { text: '#a #b' }, context({ limits: { 'hashtags.limit': 1 } }))).toMatchObject([
      { rule: 'hashtags.limit', severity: 'warning' },
    ]));

  test('that make no sense change nothing', () => {
    const odd = { 'text.limit': 280.5, 'text.refused': 3, 'no.such.rule': 5, toString: 4, 'links.clickable': 1 };
    expect(rules('x', { text: a(281) }, context({ limits: odd }))).toEqual(['text.limit']);
    expect(rules('youtube', { text: '<' }, context({ limits: odd }))).toEqual([]);
    expect(rules('instagram', { text: 'https://a.com' }, context({ limits: odd }))).toEqual([]);
  });
});

describe('a post', () => {
  test('is said nothing of once it is out', () => {
    expect(found('x', { text: a(999), status: 'published' })).toEqual([]);
  });

  test('on several channels is looked at for each; warnings come first, and name the channel by its platform', () => {
    const channels = {
      x: channelSchema.parse({ id: 'x', name: 'Café Lindner', platform: 'x' }),
      bs: channelSchema.parse({ id: 'bs', name: 'Our Bluesky', platform: 'bluesky' }),
    };
    const all = found(
      'x',
      { channels: ['bs', 'x', 'gone'], text: a(301), media: [{ url: 'a.jpg' }] },
      context({}, { channels }),
    );
    expect(all.map(({ severity, channel, says: sentence }) => [severity, channel, sentence])).toEqual([
      ['warning', 'bs', 'Our Bluesky is 1 character over.'],
      ['warning', 'x', 'Café Lindner (X) is 21 characters over.'],
      ['hint', 'bs', 'Our Bluesky expects an alt text for each picture; 1 has none.'],
      ['hint', 'gone', 'It names the channel gone, which is not in the project.'],
    ]);
  });

  test('is looked at once for a context, and again when something of that has changed', () => {
    const post = postSchema.parse({ id: 'a', channels: ['x'], text: a(281) });
    const first = context();
    expect(checkPost(post, first)).toBe(checkPost(post, first));
    expect(contextOf(first, platforms)).toBe(first);
    expect(checkPost(post, context({ limits: { 'text.limit': 281 } }))).toEqual([]);
    expect(checkPost(post, first)).toHaveLength(1);
  });

  test('of a platform that no file describes is held to nothing', () => {
    const channels = { c: channelSchema.parse({ id: 'c', platform: 'telepathy' }) };
    expect(found('c', { text: a(100_000) }, context({}, { channels }))).toEqual([]);
  });

  test('of a megabyte, or of hostile words, is read to a bound and listed briefly', () => {
    const channels = ['instagram', 'x', 'threads', 'bluesky', 'mastodon', 'youtube'];
    for (const part of ['#a ', '@a ', 'a.com ', '"><script>\u202e\0'])
      for (const finding of found('x', { channels, text: part.repeat(1_000_000 / part.length), title: a(1_000_000) })) {
        expect(finding.says.length).toBeLessThan(400);
        expect((finding.remedy ?? '').length).toBeLessThan(400);
      }
  });
});
