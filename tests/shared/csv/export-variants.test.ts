import { describe, expect, test } from 'vitest';
import { assetSchema } from '../../../src/shared/assets/asset';
import { publishedMedia } from '../../../src/shared/assets/used-media';
import { planExport } from '../../../src/shared/csv/plan-export';
import { type ExportRequest, type Preset, presetSchema } from '../../../src/shared/csv/preset';
import { platformSchema } from '../../../src/shared/platforms/platform';
import type { Post } from '../../../src/shared/posts/post';
import { settingsSchema } from '../../../src/shared/project/project';
import { plan, post, preset } from './export-project';

const platform = (id: string, fields: object) =>
  platformSchema.parse({
    id,
    name: id,
    short: id.slice(0, 2),
    order: 1,
    colour: '#112233',
    icon: ['M4 4l16 16'],
    text: { counting: { unit: 'characters' } },
    ...fields,
  });
const platforms = new Map([
  ['instagram', platform('instagram', { link: { place: 'nowhere' } })],
  ['pinterest', platform('pinterest', { link: { place: 'field', field: 'destination link' } })],
  ['x', platform('x', {})],
]);
const wide: Preset = presetSchema.parse({
  ...preset('buffer'),
  id: 'wide',
  columns: ['text', 'title', 'link', 'first_comment', 'format', 'media_urls', 'date_time'].map((field) => ({
    heading: field,
    field,
  })),
});
const presets = [preset('buffer'), wide];

function planned(posts: Post[], request: Partial<ExportRequest> = {}, settings: object = {}) {
  const project = plan(posts);
  project.settings = settingsSchema.parse({ ...project.settings, ...settings });
  const { ny } = project.channels;
  if (ny) ny.signature = 'NY';
  return planExport({ preset: 'buffer', ...request }, { project, platforms, presets, now: '2026-11-20T10:00:00Z' });
}
/** Cells by the channel of the file. */
const cells = (...given: Parameters<typeof planned>): Record<string, string[][]> =>
  Object.fromEntries(planned(...given).files.map(({ channelId, rows }) => [channelId, rows.map((row) => row.cells)]));

describe('the file of a publishing tool', () => {
  test('holds what each channel gets: its words with link and signature, its title, comment, format and pictures', () => {
    const one = post('one', {
      text: 'Long',
      title: 'Rye',
      link: 'https://lindner.example/a',
      channels: ['ig', 'pin', 'ny'],
      media: [{ url: 'https://cdn.example/1.jpg' }],
      variants: {
        ny: { text: 'Short', title: '', firstComment: 'First', media: [{ url: 'https://cdn.example/2.jpg' }] },
        pin: { format: 'video', link: 'https://own.example' },
      },
    });
    expect(cells([one])).toEqual({
      ig: [['Long', 'https://cdn.example/1.jpg', '', '2026-12-10 09:00']],
      pin: [['Long', 'https://cdn.example/1.jpg', '', '2026-12-10 09:00', '']],
      ny: [['Short\n\nhttps://lindner.example/a\n\nNY', 'https://cdn.example/2.jpg', '', '2026-12-10 09:00']],
    });
    // Where the file has a column for the link, the text has none below it.
    expect(cells([one], { preset: 'wide' })).toEqual({
      ig: [['Long', 'Rye', 'https://lindner.example/a', '', '', 'https://cdn.example/1.jpg', '2026-12-10 09:00']],
      pin: [['Long', 'Rye', 'https://own.example', '', 'video', 'https://cdn.example/1.jpg', '2026-12-10 09:00']],
      ny: [
        ['Short\n\nNY', '', 'https://lindner.example/a', 'First', '', 'https://cdn.example/2.jpg', '2026-12-10 09:00'],
      ],
    });
  });

  test('says what is lost by channel: a link that has a field of its own, a title where there is one', () => {
    const one = post('one', {
      title: 'Rye',
      link: 'https://a.example',
      channels: ['ig', 'pin', 'ny'],
      variants: { ny: { title: '' } },
    });
    const said = planned([one]).notes.map(({ short, posts }) => [short, posts.map(({ channel }) => channel)]);
    expect(said).toEqual(
      expect.arrayContaining([
        ['1 post: the link is not carried', ['Lindner']],
        ['1 post: the title is not carried', ['Lindner', 'Lindner']],
      ]),
    );
  });

  test('marks links by the rule of the project, on each channel its own', () => {
    const linkTagging = { on: true, source: '{channel}', medium: '', campaign: '' };
    expect(cells([post('one', { text: 'https://a.example', channels: ['ny'] })], {}, { linkTagging })).toEqual({
      ny: [['https://a.example?utm_source=new-york\n\nNY', '', '', '2026-12-10 09:00']],
    });
  });

  test('tells the time of each channel: shifted, then from its zone to that of the file', () => {
    const one = post('one', {
      date: '2026-12-31',
      time: '23:30',
      channels: ['ig', 'ny'],
      variants: { ny: { shift: 45 } },
    });
    const times = (request: Partial<ExportRequest>) =>
      Object.fromEntries(
        Object.entries(cells([one], request)).map(([channel, rows]) => [channel, rows.map((row) => row[3])]),
      );
    expect(times({})).toEqual({ ig: ['2026-12-31 23:30'], ny: ['2027-01-01 00:15'] });
    // A channel is in the span by the day on which it goes out.
    expect(times({ to: '2026-12-31' })).toEqual({ ig: ['2026-12-31 23:30'] });
    expect(times({ from: '2027-01-01' })).toEqual({ ny: ['2027-01-01 00:15'] });
    expect(planned([one], { from: '2027-01-01' }).notes).toEqual([]);
  });

  test('goes by each channel’s own time and text where it leaves posts out', () => {
    const early = post('early', {
      date: '2026-11-20',
      time: '10:30',
      channels: ['ig', 'pin'],
      variants: { pin: { shift: 120 } },
    });
    const blank = post('blank', { channels: ['ig', 'ny'], variants: { ny: { text: '' } } });
    const { files, notes } = planned([early, blank]);
    expect(files.map(({ channelId, rows }) => [channelId, rows.map((row) => row.post)])).toEqual([
      ['ig', ['blank']],
      ['pin', ['early']],
    ]);
    expect(notes.map(({ short, posts }) => [short, posts.map(({ channel }) => channel)])).toEqual(
      expect.arrayContaining([
        ['1 past post', ['Lindner']],
        ['1 post without a text', ['New York']],
      ]),
    );
  });
});

test('a picture of the library is named by its public address, with the description of the use or of the asset', () => {
  const asset = (id: string, fields: object) => assetSchema.parse({ id, name: `${id}.jpg`, ...fields });
  const assets = {
    a: asset('a', { publicUrl: 'https://cdn.example/a.jpg', alt: 'Bread' }),
    b: asset('b', {}),
  };
  expect(publishedMedia({ url: '', asset: 'a' }, assets)).toMatchObject({
    url: 'https://cdn.example/a.jpg',
    alt: 'Bread',
  });
  expect(publishedMedia({ url: '', asset: 'a', alt: 'A loaf' }, assets).alt).toBe('A loaf');
  expect(publishedMedia({ url: '', asset: 'b' }, assets).url).toBe('b.jpg');
  expect(publishedMedia({ url: 'https://cdn.example/c.jpg' }, assets)).toEqual({ url: 'https://cdn.example/c.jpg' });
  const project = plan([
    post('p', { date: '2026-12-01', time: '09:00', channels: ['ny'], media: [{ url: '', asset: 'a' }] }),
  ]);
  project.assets = assets;
  const about = { project, platforms, presets, now: '2026-11-20T10:00:00Z' };
  const { files } = planExport({ preset: 'wide', includeUnapproved: true }, about);
  expect(files.flatMap(({ rows }) => rows.flatMap((row) => row.cells))).toContain('https://cdn.example/a.jpg');
});
