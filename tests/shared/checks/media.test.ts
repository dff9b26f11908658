import { resolve } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadResources } from '../../../src/main/resources/load-resources';
import { type Asset, assetSchema } from '../../../src/shared/assets/asset';
import { channelSchema } from '../../../src/shared/channels/channel';
import { contextOf } from '../../../src/shared/checks/check-context';
import { checkPost } from '../../../src/shared/checks/check-post';
import type { Finding } from '../../../src/shared/checks/finding';
import { type Platforms, platformSchema } from '../../../src/shared/platforms/platform';
import { isNear, ratioValue, ratioWords } from '../../../src/shared/platforms/ratio';
import { postSchema } from '../../../src/shared/posts/post';
import { emptyProject } from '../../../src/shared/project/empty-project';

let platforms: Platforms;
beforeAll(async () => {
  const resources = await loadResources(resolve(import.meta.dirname, '../../../resources'));
  platforms = new Map(resources.platforms.map((platform) => [platform.id, platform]));
});

const project = emptyProject({ id: 'p', name: '', timeZone: 'UTC' });

function asset(id: string, fields: object = {}): Asset {
  const usual = { name: `${id}.jpg`, type: 'image/jpeg', size: 400_000, width: 1080, height: 1350, alt: 'Bread' };
  return assetSchema.parse({ id, file: `${'a'.repeat(64)}.jpg`, ...usual, ...fields });
}
const video = (id: string, fields: object = {}) =>
  asset(id, {
    name: `${id}.mp4`,
    kind: 'video',
    type: 'video/mp4',
    width: 1080,
    height: 1920,
    duration: 30,
    ...fields,
  });

interface Plan {
  on?: string;
  assets?: readonly Asset[];
  fields?: object;
  limits?: Record<string, number | null>;
  missing?: readonly string[];
  known?: Platforms;
}

/** What is found about media, of a post with all of the assets. */
function found({ on = 'instagram', assets = [], fields, limits, missing = [], known = platforms }: Plan): Finding[] {
  const channel = channelSchema.parse({
    id: on,
    name: known.get(on)?.name ?? on,
    platform: on,
    ...(limits && { limits }),
  });
  const library = Object.fromEntries(assets.map((each) => [each.id, each]));
  const parts = { ...project, channels: { [on]: channel }, assets: library };
  const media = assets.map(({ id }) => ({ asset: id }));
  const post = postSchema.parse({ id: 'a', title: 'A title', channels: [on], status: 'approved', media, ...fields });
  return checkPost(post, contextOf(parts, known, new Set(missing))).filter(({ rule }) => /media/.test(rule));
}
const says = (plan: Plan) => found(plan).map((each) => each.says);
const pictures = (count: number) => Array.from({ length: count }, (_, at) => asset(`p${at}`));

describe('what a post has', () => {
  test.each<[Plan, string]>([
    [{}, 'Instagram needs a picture or video.'],
    [
      { fields: { format: 'carousel' }, assets: pictures(1) },
      'Instagram needs at least 2 pictures or videos for a carousel.',
    ],
    [{ fields: { format: 'reel' }, assets: [asset('a', { height: 1920 })] }, 'Instagram needs a video for a reel.'],
    [{ on: 'youtube', assets: pictures(1) }, 'YouTube needs a video.'],
    [{ on: 'linkedin', fields: { format: 'document' } }, 'LinkedIn needs a document for a document.'],
    [{ assets: pictures(11) }, 'Instagram takes 10 pictures, this post has 11.'],
    [{ on: 'x', assets: pictures(5) }, 'X takes 4 pictures, this post has 5.'],
    [{ on: 'x', assets: [video('a'), video('b')] }, 'X takes 1 video, this post has 2.'],
    [
      { on: 'google-business', assets: [video('a')] },
      'Google Business Profile takes no videos, this post has 1 video.',
    ],
    [{ on: 'x', assets: [asset('a'), video('b')] }, 'X takes pictures or a video, not both in one post.'],
    [{ on: 'tiktok', assets: [asset('a'), video('b')] }, 'TikTok takes pictures or a video, not both in one post.'],
    [
      { on: 'mastodon', assets: [asset('a', { type: 'image/gif' }), asset('b')] },
      'A GIF stands alone on Mastodon: it takes nothing beside it.',
    ],
  ])('%j: %s', (plan, sentence) => {
    const all = found(plan);
    expect(all.map((each) => each.says)).toEqual([sentence]);
    // Every rule is somebody's: it says whose, and of when.
    expect(all[0]).toMatchObject({ severity: 'warning', source: { checkedOn: '2026-11-29' } });
    expect(all[0]?.source?.source).toMatch(/./);
  });

  test('is only a hint while a draft may still get its picture', () => {
    for (const status of ['draft', 'in review'])
      expect(found({ fields: { status } })).toMatchObject([{ rule: 'media.least', severity: 'hint' }]);
    expect(found({ fields: { status: 'published' } })).toEqual([]);
  });

  test.each<Plan>([
    { assets: pictures(10) },
    { assets: [asset('a'), video('b', { width: 1080, height: 1350 })] },
    { on: 'x', assets: pictures(4) },
    { on: 'x', assets: [asset('a', { type: 'image/gif', size: 14_000_000 })] },
    { on: 'x', fields: { format: 'thread' }, assets: [...pictures(6), video('b')] },
    { on: 'xing', assets: [asset('a', { type: 'image/avif', size: 90_000_000 })] },
    { fields: { format: 'reel' }, assets: [video('a'), asset('cover', { width: 1080, height: 1920 })] },
  ])('%j is fine', (plan) => expect(says(plan)).toEqual([]));
});

describe('what its files are', () => {
  test.each<[Plan, string]>([
    [{ assets: [asset('a', { name: 'a.png', type: 'image/png' })] }, 'Instagram takes JPEG only; “a.png” is PNG.'],
    [
      { on: 'tiktok', assets: [asset('a', { type: 'image/png' }), asset('b', { type: 'image/png' })] },
      'TikTok takes JPEG and WebP only; “a.jpg” and “b.jpg” are PNG.',
    ],
    [{ assets: [asset('a', { size: 8_000_001 })] }, '“a.jpg” is too large for Instagram, which takes 8 MB.'],
    [
      { on: 'x', assets: [asset('a', { type: 'image/gif', size: 16_000_000 })] },
      '“a.jpg” is too large for X, which takes 15 MB.',
    ],
    [
      { on: 'google-business', assets: [asset('a', { size: 9_000 })] },
      '“a.jpg” is too small for Google Business Profile: a picture has at least 10 kB.',
    ],
    [
      { on: 'google-business', assets: [asset('a', { width: 249 })] },
      '“a.jpg” has too few pixels for Google Business Profile: the width is at least 250.',
    ],
    [{ assets: [asset('a', { height: 1440 })] }, '“a.jpg” (3:4) is too tall for Instagram, which takes up to 4:5.'],
    [
      { assets: [asset('a', { width: 3000 })] },
      '“a.jpg” (2.22:1) is too wide for Instagram, which takes up to 1.91:1.',
    ],
    [
      { assets: [asset('a'), asset('b', { width: 1350 })] },
      'Instagram shows all pictures of a post in one ratio; these are 4:5, 1:1.',
    ],
    [
      { on: 'x', assets: [video('a', { duration: 141 })] },
      '“a.mp4” is too long for X, which takes at most 140 seconds.',
    ],
    [
      { on: 'facebook', fields: { format: 'reel' }, assets: [video('a', { duration: 2.5 })] },
      '“a.mp4” is too short for Facebook, which takes at least 3 seconds.',
    ],
    [
      { on: 'bluesky', assets: [video('a', { name: 'a.mov', type: 'video/quicktime' })] },
      'Bluesky takes MP4 only; “a.mov” is MOV.',
    ],
  ])('%j: %s', (plan, sentence) => expect(says(plan)).toEqual([sentence]));

  test('is judged by the part that is shown', () => {
    const assets = [asset('a', { height: 1440 })];
    const crop = { ratio: '4:5', x: 0, y: 0.03125, width: 1, height: 0.9375 };
    expect(says({ assets, fields: { media: [{ asset: 'a', crop }] } })).toEqual([]);
  });

  test('of the wrong shape is a hint', () => {
    const assets = [video('a', { height: 1080 })];
    expect(found({ fields: { format: 'reel' }, assets })).toMatchObject([
      {
        rule: 'formats.reel.media.shape',
        severity: 'hint',
        says: '“a.mp4” is not 9:16, which Instagram shows best for a reel.',
        remedy: 'Crop to 9:16.',
      },
    ]);
  });

  test('of an address is guessed by its ending alone, and a note is left in peace', () => {
    const media = (url: string) => ({ media: [{ url, alt: 'Bread' }] });
    expect(says({ fields: media('https://example.com/a.PNG?w=3') })).toEqual([
      'Instagram takes JPEG only; “a.PNG” is PNG.',
    ]);
    for (const url of ['https://example.com/a.jpg', 'photo of the oven', 'https://drive.example/d/1f', 'data:,'])
      expect(says({ fields: media(url) })).toEqual([]);
    expect(says({ on: 'youtube', fields: media('https://drive.example/d/1f') })).toEqual([]);
  });
});

describe('what the library knows', () => {
  const until = (day: string) => [asset('a', { permission: { text: 'Anna', until: day } })];

  test('a permission that ends before the post goes out, also on the channel that goes out later', () => {
    const on = (fields: object) =>
      says({ assets: until('2026-12-24'), fields: { media: [{ asset: 'a' }], ...fields } });
    expect(on({ date: '2026-12-25' })).toEqual([
      'The permission for “a.jpg” ends on 24 Dec 2026, before this post goes out.',
    ]);
    expect(on({ date: '2026-12-24' })).toEqual([]);
    expect(on({})).toEqual([]);
    const later = { date: '2026-12-24', time: '23:00', variants: { instagram: { shift: 120 } } };
    expect(on(later)).toHaveLength(1);
  });

  test('a file that is missing, and an asset that is gone', () => {
    expect(found({ assets: [asset('a')], missing: ['a'] })).toMatchObject([
      { rule: 'media.missing', severity: 'warning', says: 'The file of “a.jpg” is missing.' },
    ]);
    expect(says({ fields: { media: [{ asset: 'gone' }] } })).toEqual([
      '1 picture of this post is not in the library any more.',
    ]);
  });

  test('a picture without a description; that of the use comes before that of the asset', () => {
    const bare = [asset('a', { alt: undefined })];
    expect(found({ assets: bare })).toMatchObject([
      { rule: 'media.alt', severity: 'hint', says: '“a.jpg” has no alt text.' },
    ]);
    expect(found({ assets: bare, fields: { media: [{ asset: 'a', alt: 'A loaf' }] } })).toEqual([]);
    expect(found({ assets: [asset('a')], fields: { media: [{ asset: 'a', alt: '' }] } })).toHaveLength(1);
  });
});

describe('a network of one’s own', () => {
  const loft = platformSchema.parse({
    id: 'loft',
    name: 'Loft',
    short: 'L',
    order: 1,
    colour: '#112233',
    icon: ['M3 3h3'],
    text: { counting: { unit: 'characters' } },
    media: { limit: 2, mixed: false, tallest: '3:4', pictureTypes: 'png', pictureMegabytes: 1, longest: 10 },
    formats: { note: { name: 'Note', media: { limit: 1, pictureTypes: null } } },
    facts: [{ about: 'media', source: 'The dovecote rules', checkedOn: '2026-11-20', confidence: 'repeated' }],
  });
  const known: Platforms = new Map([['loft', loft]]);
  const png = (id: string, fields: object = {}) => asset(id, { type: 'image/png', ...fields });

  test('has all of these rules, by format and by channel; what is only repeated hints', () => {
    const plan = (assets: Asset[], more: Partial<Plan> = {}) =>
      found({ on: 'loft', known, assets, ...more }).map(({ rule, severity }) => [rule, severity]);
    expect(plan([png('a'), png('b')])).toEqual([]);
    expect(plan([png('a'), png('b'), png('c')])).toEqual([['media.limit', 'hint']]);
    expect(plan([png('a'), png('b')], { fields: { format: 'note' } })).toEqual([
      ['formats.note.media.limit', 'warning'],
    ]);
    expect(plan([asset('a')], { fields: { format: 'note' } })).toEqual([]);
    expect(plan([png('a'), png('b'), png('c')], { limits: { 'media.limit': 3 } })).toEqual([]);
    expect(plan([png('a'), png('b')], { limits: { 'media.limit': 1 } })).toEqual([['media.limit', 'warning']]);
    expect(plan([png('a'), video('b')], { limits: { 'media.longest': null } })).toEqual([['media.mixed', 'hint']]);
    expect(plan([asset('a')], { limits: { 'media.pictureTypes': null } })).toEqual([]);
    expect(plan([asset('a')], { limits: { 'media.pictureTypes': 5 } })).toEqual([]);
  });

  test('takes what is within its numbers and nothing else', () => {
    fc.assert(
      fc.property(fc.nat(4), fc.nat(2), fc.nat(2_000_000), (count, videos, size) => {
        const assets = [
          ...Array.from({ length: count }, (_, at) => png(`p${at}`, { size })),
          ...Array.from({ length: videos }, (_, at) => video(`v${at}`, { duration: 5 })),
        ];
        const rules = found({ on: 'loft', known, assets }).map(({ rule }) => rule);
        expect(rules.includes('media.limit')).toBe(count + videos > 2);
        expect(rules.includes('media.mixed')).toBe(count > 0 && videos > 0);
        expect(rules.includes('media.pictureMegabytes')).toBe(count > 0 && size > 1_000_000);
      }),
    );
  });

  test('keeps a hostile name short', () => {
    const name = `${'<script>'.repeat(500)}.png`;
    for (const { says: sentence } of found({ on: 'loft', known, assets: [asset('a', { name }), asset('b', { name })] }))
      expect(sentence.length).toBeLessThan(250);
  });
});

test('a ratio is written as people know it, and reads back near to what it was', () => {
  expect([0.8, 1, 1.905, 0.5625, 2.4, 0.4].map(ratioWords)).toEqual(['4:5', '1:1', '1.91:1', '9:16', '2.4:1', '1:2.5']);
  expect(ratioValue('4:0')).toBeUndefined();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (width, height) => {
      const ratio = width / height;
      fc.pre(ratio > 0.02 && ratio < 50);
      expect(isNear(ratio, ratioValue(ratioWords(ratio)) ?? 0)).toBe(true);
    }),
  );
});
