import { describe, expect, test } from 'vitest';
import { channelSchema } from '../../../src/shared/channels/channel';
import { type Platform, platformSchema } from '../../../src/shared/platforms/platform';
import { postSchema } from '../../../src/shared/posts/post';
import { channelPreview, drawnUnits } from '../../../src/shared/previews/channel-preview';
import { settingsSchema } from '../../../src/shared/project/project';

/** A network that exists only here; `changes` say what is different about it. */
function network(preview: object = {}, changes: object = {}): Platform {
  return platformSchema.parse({
    id: 'pigeon',
    name: 'Pigeon Post',
    short: 'PP',
    order: 1,
    colour: '#112233',
    icon: ['M3 17l9 -12l9 12z'],
    text: { limit: 60, counting: { unit: 'characters' } },
    preview: { linked: ['hashtags'], ...preview },
    ...changes,
  });
}

const channel = channelSchema.parse({ id: 'c', name: 'Our loft', platform: 'pigeon', handle: '@@loft' });
const project = { settings: settingsSchema.parse({}), campaigns: {} };
const preview = (fields: object, platform: Platform | undefined = network(), own = channel) =>
  channelPreview(postSchema.parse({ id: 'p', channels: ['c'], ...fields }), { channel: own, platform, project });
const marked = (drawn: { text: string; marks: { start: number; end: number }[] } | undefined) =>
  drawn?.marks.map(({ start, end }) => drawn.text.slice(start, end));

test('the text is what is published on the channel, at the time that it goes out there', () => {
  const own = channelSchema.parse({ ...channel, signature: 'Coo.' });
  const variants = { c: { text: 'Only here #bread', shift: 90, title: 'Mine' } };
  const shown = preview({ text: 'For all', date: '2026-12-12', time: '23:00', variants }, network(), own);
  expect(shown).toMatchObject({
    name: 'Our loft',
    handle: '@loft',
    date: '2026-12-13',
    time: '00:30',
    published: 'Only here #bread\n\nCoo.',
    body: { text: 'Only here #bread\n\nCoo.', left: 0 },
    count: { count: 22, limit: 60, over: false },
    notShown: ['the title'],
  });
});

test('what is a link there, by the file of the network', () => {
  const text = 'Ask @anna about #bread on example.org or https://example.org/a';
  expect(marked(preview({ text }).body)).toEqual(['#bread', 'example.org', 'https://example.org/a']);
  expect(marked(preview({ text }, network({ linked: ['mentions'] }, { links: { clickable: false } })).body)).toEqual([
    '@anna',
  ]);
  expect(marked(preview({ text }, network({ linked: [], bareLinks: false })).body)).toEqual(['https://example.org/a']);
});

test('the fold, and where the text is too long', () => {
  const text = 'Twenty words of bread and then some more words that are too many for it';
  const { body } = preview({ text }, network({ fold: { characters: 20, upTo: 40 } }));
  expect(body?.text.slice(0, body.fold)).toBe('Twenty words of');
  expect(body?.text.slice(body.over)).toBe('too many for it'.slice(4));
});

describe('the card of a link', () => {
  const card = (fields: object, linkCard: string) => preview(fields, network({ linkCard })).card;
  const link = 'https://www.Example.org/gift%20boxes?utm_source=x#top';
  const shown = { host: 'example.org', path: '/gift boxes' };

  test('shows host and path, from the first link of the text or the link field', () => {
    expect(card({ link }, 'shown')).toEqual(shown);
    expect(card({ link, text: 'See bäcker.example.com/' }, 'shown')).toEqual({ host: 'bäcker.example.com', path: '' });
    expect(card({ text: 'none' }, 'shown')).toBeUndefined();
    expect(card({ link: 'no link at all' }, 'shown')).toBeUndefined();
    expect(card({ link: 'javascript:alert(1)' }, 'shown')).toBeUndefined();
  });
  test('is replaced by a picture where the network does so', () => {
    const media = [{ url: 'a.jpg' }];
    expect(card({ link, media }, 'without-picture')).toBeUndefined();
    expect(card({ link }, 'without-picture')).toEqual(shown);
    expect(card({ link, media }, 'shown')).toEqual(shown);
  });
  test('or only names the target of the link field', () => {
    expect(card({ link, media: [{ url: 'a.jpg' }] }, 'host')).toEqual(shown);
    expect(card({ text: 'See example.org' }, 'host')).toBeUndefined();
    expect(card({ link }, 'none')).toBeUndefined();
  });
});

test('what a format does not show is said in words', () => {
  const story = network({
    linkCard: 'shown',
    formats: { story: { layout: 'upright', hides: ['text', 'link', 'firstComment'] } },
  });
  const fields = { title: 'A name', text: 'Hello', link: 'https://example.org', firstComment: 'More' };
  const shown = preview({ ...fields, format: 'Story' }, story);
  expect(shown.notShown).toEqual(['the text', 'the link', 'the first comment']);
  expect(shown).toMatchObject({ body: undefined, card: undefined, firstComment: undefined });
  expect(preview({ format: 'story' }, story).notShown).toEqual([]);
  expect(
    preview(fields, network({}, { firstComment: { available: false }, link: { place: 'nowhere' } })).notShown,
  ).toEqual(['the link', 'the first comment']);
  expect(preview({ ...fields, text: 'See https://example.org' }, network()).notShown).toEqual([]);
});

test('a title stands where the network has one', () => {
  const titled = network({ titleFold: { characters: 8 } }, { title: { limit: 100 } });
  const { title } = preview({ title: ' The bread #1 ', text: 'x' }, titled);
  expect(title).toMatchObject({ text: 'The bread #1', marks: [], fold: 3 });
  expect(preview({ title: 'The bread' }, network({ layout: 'article' })).title?.text).toBe('The bread');
  expect(preview({ title: 'The bread' }).title).toBeUndefined();
});

describe('a thread', () => {
  const threaded = network({ thread: { mark: '{text} {part}/{count}' } });
  test('is offered where the text is too long or has breaks of its own', () => {
    expect(preview({ text: 'a '.repeat(40) }, threaded).thread).toBe('offered');
    expect(preview({ text: 'a\n---\nb' }, threaded).thread).toBe('offered');
    expect(preview({ text: 'a' }, threaded).thread).toBeUndefined();
  });
  test('is chosen by the format, of the post or of the variant', () => {
    expect(preview({ text: 'a', format: 'Thread' }, threaded).thread).toBe('chosen');
    expect(preview({ text: 'a', variants: { c: { format: 'thread' } } }, threaded).thread).toBe('chosen');
  });
  test('is nothing where the network has none', () =>
    expect(preview({ text: 'a '.repeat(40), format: 'thread' }).thread).toBeUndefined());
});

test('media are named by their address, note or asset, and their kind is known by the name', () => {
  const media = [
    { url: 'https://cdn.example.org/a/five%20am.MP4?x=1', alt: 'The oven' },
    { url: 'C:\\pictures\\gift.jpg' },
    { url: 'data:image/png;base64,AAAA' },
    { url: `${'A note about the picture '.repeat(9)}` },
    { url: '%E0%A4%A' },
    { url: 'menu.pdf' },
    { asset: 'x' },
    { asset: 'gone' },
  ];
  const assets = {
    x: {
      id: 'x',
      name: 'oven.mov',
      kind: 'video',
      alt: 'Fire',
      type: 'video/quicktime',
      size: 1,
      tags: [],
      collections: [],
    },
  };
  const post = postSchema.parse({ id: 'p', media });
  const shown = channelPreview(post, { channel, platform: network(), project: { ...project, assets } }).media;
  expect(shown.map(({ name, kind, alt }) => [name.slice(0, 20), kind, alt])).toEqual([
    ['five am.MP4', 'video', 'The oven'],
    ['gift.jpg', 'picture', ''],
    ['Picture', 'picture', ''],
    ['A note about the pic', 'picture', ''],
    ['%E0%A4%A', 'picture', ''],
    ['menu.pdf', 'document', ''],
    ['oven.mov', 'video', 'Fire'],
    ['Picture', 'picture', ''],
  ]);
});

test('a text of a megabyte is drawn up to a bound, and the rest is counted', () => {
  const { body } = preview({ text: '👩‍🍳 bread '.repeat(80_000) });
  expect(body?.text.length).toBeLessThanOrEqual(drawnUnits);
  expect(body?.left).toBe('👩‍🍳 bread '.length * 80_000 - (body?.text.length ?? 0));
});

test('a platform that no file describes has a plain look', () =>
  expect(preview({ text: '#bread', title: 'x' }, undefined)).toMatchObject({
    name: 'Our loft',
    look: { layout: 'feed' },
    count: { count: 6, over: false },
    thread: undefined,
  }));
