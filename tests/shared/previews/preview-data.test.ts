import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { loadResources } from '../../../src/main/resources/load-resources';
import { channelSchema } from '../../../src/shared/channels/channel';
import type { Platform } from '../../../src/shared/platforms/platform';
import { lookOf, previewSchema } from '../../../src/shared/platforms/preview';
import { formats, postSchema } from '../../../src/shared/posts/post';
import { channelPreview } from '../../../src/shared/previews/channel-preview';
import { settingsSchema } from '../../../src/shared/project/project';

let platforms: Platform[];
beforeAll(async () => {
  platforms = (await loadResources(resolve(import.meta.dirname, '../../../resources'))).platforms;
});

/** The paths of all numbers, and of the texts that hold numbers (ratios), below a key. */
function numbersIn(value: unknown, path: string): string[] {
  if (typeof value === 'number' || (typeof value === 'string' && /^\d/.test(value))) return value === 0 ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, `${path}.${key}`));
}

/** The fact that says most exactly where a number is from. */
function factOf({ facts }: Platform, path: string) {
  const about = facts.filter((fact) => path === fact.about || path.startsWith(`${fact.about}.`));
  return about.sort((a, b) => b.about.length - a.about.length)[0];
}

test('every number has a source and a date, and places of a fold are never sure', () => {
  const without: string[] = [];
  for (const platform of platforms)
    for (const path of numbersIn(platform.preview, 'preview')) {
      const fact = factOf(platform, path);
      if (!fact || fact.source === '') without.push(`${platform.id} ${path}`);
      if (/[fF]old\./.test(path) && fact?.confidence !== 'repeated') without.push(`${platform.id} ${path}: not sure`);
    }
  expect(without).toEqual([]);
});

test('every platform that is offered has a look, and every format that a file names is one of ours', () => {
  for (const { id, archived, preview } of platforms) {
    if (!archived) expect(preview, id).toBeDefined();
    for (const format of Object.keys(preview?.formats ?? {})) expect(formats, id).toContain(format);
  }
});

test('networks whose posts can go on in a thread say how its parts are numbered', () =>
  expect(
    platforms
      .filter(({ preview }) => preview?.thread)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['bluesky', 'farcaster', 'mastodon', 'threads', 'x']));

test('a chosen thread is a thread, and each of its parts is bounded like a post', () => {
  const project = { settings: settingsSchema.parse({}), campaigns: {} };
  for (const platform of platforms) {
    if (!platform.preview?.thread) continue;
    const channel = channelSchema.parse({ id: 'c', platform: platform.id });
    const post = postSchema.parse({ id: 'p', channels: ['c'], text: 'bread '.repeat(300), format: 'thread' });
    const { thread, counting } = channelPreview(post, { channel, platform, project });
    expect([platform.id, thread, counting.limit]).toEqual([platform.id, 'chosen', platform.text.limit]);
  }
});

test('a format that becomes another one there looks like that one', () => {
  const platform = platforms.find(({ id }) => id === 'instagram');
  if (!platform) throw new Error('the platform is missing');
  const project = { settings: settingsSchema.parse({}), campaigns: {} };
  const channel = channelSchema.parse({ id: 'c', platform: 'instagram' });
  const look = (format: string) =>
    channelPreview(postSchema.parse({ id: 'p', text: 'x', format }), { channel, platform, project }).look;
  expect(look('Short')).toEqual(look('reel'));
  expect(look('reel').layout).toBe('upright');
  expect(look('carousel').layout).toBe('caption');
});

test('a format takes what it leaves open from the platform, but no frame of another layout', () => {
  const preview = previewSchema.parse({
    layout: 'caption',
    ratio: '4:5',
    pictures: 'carousel',
    fold: { characters: 100 },
    linkCard: 'shown',
    formats: { Story: { layout: 'upright', hides: ['text'] }, square: { ratio: '1:1' } },
  });
  expect(lookOf(preview, ' story ')).toMatchObject({
    layout: 'upright',
    ratio: '9:16',
    fold: undefined,
    linkCard: 'shown',
    hides: ['text'],
  });
  expect(lookOf(preview, 'square')).toMatchObject({ layout: 'caption', ratio: '1:1', fold: { characters: 100 } });
  expect(lookOf(preview, 'constructor')).toEqual(lookOf(preview, undefined));
  expect(lookOf(undefined, 'reel')).toMatchObject({ layout: 'feed', ratio: '4:5', linkCard: 'none' });
});

test.each([
  [{ ratio: '4/5' }],
  [{ ratio: '0:1' }],
  [{ thread: { mark: '{part}/{count}' } }],
  [{ thread: { mark: '{text}{text}' } }],
  [{ safeArea: { top: 80 } }],
  [{ fold: { characters: 0 } }],
  [{ layout: 'hologram' }],
])('%j is refused', (preview) => expect(previewSchema.safeParse(preview).success).toBe(false));
