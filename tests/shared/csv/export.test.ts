import { describe, expect, test } from 'vitest';
import { Failure } from '../../../src/shared/api/failures';
import { formatExportFile, planExport } from '../../../src/shared/csv/plan-export';
import { type ExportRequest, presetSchema } from '../../../src/shared/csv/preset';
import type { Post } from '../../../src/shared/posts/post';
import { golden, plan, post, preset } from './export-project';

const now = '2026-11-20T10:00:00Z';
const presets = [preset('csv'), preset('buffer')];

function planned(request: ExportRequest, posts: Post[], at = now, project = plan(posts)) {
  return planExport(request, { project, platforms: new Map(), presets, now: at });
}
function texts(request: ExportRequest, posts: Post[]) {
  const { files, preset: used } = planned(request, posts);
  return files.map((file) => formatExportFile(file, used, request));
}
const shorts = (request: ExportRequest, posts: Post[], at = now) =>
  planned(request, posts, at).notes.map(({ short, remedy }) => (remedy ? `${short} → ${remedy}` : short));

describe('the sheet of all fields', () => {
  const posts = [
    post('idea', {
      status: 'draft',
      title: 'Oven tour',
      text: '',
      date: undefined,
      time: undefined,
      dateWords: 'Week 2 Tue',
      labels: ['a, b', 'c'],
      link: '',
    }),
    post('full', {
      date: '2026-12-01',
      title: 'Sourdough',
      text: 'Why it takes 36 hours.\nFlour, "water", salt.',
      channels: ['ig', 'ny'],
      pillar: 'how',
      campaign: 'gift',
      held: { reason: 'wait for Anna' },
      format: 'reel',
      labels: ['bread', 'know-how'],
      link: 'https://lindner.example/a',
      firstComment: '@anna baked it',
      notes: "'tis the season",
      media: [{ url: 'https://cdn.example/1.jpg', alt: 'A loaf' }, { url: 'https://cdn.example/2.jpg' }],
      custom: { budget: 40, paid: true },
      extra: { Location: 'Leipzig', Notes: 'see Anna' },
      variants: { ny: { text: '=Short', shift: -60 }, pin: { format: 'video' } },
    }),
    post('early', { status: 'draft', text: '=SUM(A1)', date: '2026-12-01', time: undefined }),
  ];

  test('is, without a mark, the file written by hand', () => {
    expect(texts({ preset: 'csv', bom: false }, posts)).toEqual([golden('sheet.csv')]);
  });
  test('begins with a byte-order mark unless it is switched off', () => {
    expect(texts({ preset: 'csv' }, posts)).toEqual([`\ufeff${golden('sheet.csv')}`]);
  });
  test('is named after the project and its days', () => {
    expect(planned({ preset: 'csv' }, posts).files[0]?.name).toBe('cafe-lindner-2026-12-01-2026-12-01.csv');
  });
  test('of a span leaves the ideas out and says so', () => {
    const { files, notes } = planned({ preset: 'csv', from: '2026-12-01', to: '2026-12-31' }, posts);
    expect(files[0]?.rows.map((row) => row.post)).toEqual(['early', 'full', 'full']);
    expect(notes).toMatchObject([
      { kind: 'left-out', short: '1 idea', posts: [{ id: 'idea', headline: 'Oven tour' }] },
    ]);
  });
  test('of no post is no file', () => {
    expect(planned({ preset: 'csv', from: '2030-01-01' }, []).files).toEqual([]);
  });
});

describe('a publishing file', () => {
  const ready = [
    post('b', {
      date: '2026-12-03',
      time: '12:00',
      text: '=2+2 stays "exact"\non two lines',
      channels: ['ig'],
      status: 'scheduled',
    }),
    post('a', {
      date: '2026-12-01',
      text: 'Why sourdough takes 36 hours. Flour, water.',
      channels: ['ig'],
      labels: ['bread', 'know-how'],
      media: [{ url: 'https://cdn.example/sour.jpg' }],
    }),
    post('p', {
      date: '2026-12-05',
      time: '18:00',
      text: 'A pin',
      channels: ['pin'],
      media: [{ url: 'https://cdn.example/Pin.PNG' }],
      extra: { 'board name': 'Winter baking' },
    }),
  ];

  test('names a post of an archived channel, and one without a time also where the preset does not speak of it', () => {
    const project = plan([post('a', { channels: ['ig', 'pin'] }), post('b', { channels: ['pin'], time: undefined })]);
    const { ig } = project.channels;
    if (ig) ig.archived = true;
    const silent = { ...preset('buffer'), notCarried: [] };
    const { files, notes } = planExport(
      { preset: 'buffer' },
      { project, platforms: new Map(), presets: [silent], now },
    );
    expect(files.map(({ channelId, rows }) => [channelId, rows.map((row) => row.post)])).toEqual([['pin', ['a']]]);
    const leftOut = notes.filter(({ kind }) => kind === 'left-out');
    expect(leftOut.map(({ short, posts }) => [short, posts.map(({ id }) => id)])).toEqual([
      ['1 post without a time', ['b']],
      ['1 post on an archived channel', ['a']],
    ]);
  });

  test('is, per channel, the file written by hand', () => {
    expect(texts({ preset: 'buffer' }, ready)).toEqual([golden('per-channel.csv'), golden('pins.csv')]);
  });
  test('quotes a cell for a lone line break of either kind', () => {
    const broken = [
      post('a', { channels: ['ig'], text: 'one\ntwo' }),
      post('b', { channels: ['ig'], text: 'one\rtwo' }),
    ];
    const [text] = texts({ preset: 'buffer' }, broken);
    expect(text).toContain('"one\ntwo"');
    expect(text).toContain('"one\rtwo"');
  });
  test('has a name of its own where two channels share one', () => {
    const names = planned({ preset: 'buffer', from: '2026-12-01', to: '2026-12-31' }, ready).files.map(
      ({ name }) => name,
    );
    expect(names).toEqual([
      'cafe-lindner-lindner-2026-12-01-2026-12-31-1.csv',
      'cafe-lindner-lindner-2026-12-01-2026-12-31-1-2.csv',
    ]);
  });
  test('has a name that stays in its folder and fits there, whatever the plan and the channel are called', () => {
    const names = [
      '',
      '../../etc',
      '😀',
      'CON',
      '日'.repeat(300),
      'ﷺ'.repeat(300),
      '__proto__',
      'a/b\\c:d\0',
      '\u202egnp.exe',
    ];
    for (const [at, name] of names.entries())
      for (const platform of ['instagram', '../../../evil', '/etc/x', '..', '日'.repeat(300)]) {
        const project = plan([post('a', { channels: ['ig'] })]);
        const hostile = { ...project, name: names.at(-at) ?? '' };
        hostile.channels = { ig: { id: 'ig', name, platform, order: 0 } };
        const [file] = planned({ preset: 'buffer', from: '2026-12-01', to: '2026-12-31' }, [], now, hostile).files;
        expect(file?.name).toMatch(/^[\p{L}\p{N}-]+\.csv$/u);
        expect(Buffer.byteLength(file?.name ?? '')).toBeLessThan(240);
      }
  });
  test('is split at the limit of the tool, in the order of time', () => {
    const many = Array.from({ length: 205 }, (_, at) =>
      post(`p${at}`, { channels: ['ig'], date: `2026-12-${String(31 - (at % 31)).padStart(2, '0')}` }),
    );
    const { files } = planned({ preset: 'buffer' }, many);
    expect(files.map(({ rows }) => rows.length)).toEqual([100, 100, 5]);
    expect(files.map(({ name }) => name.slice(-6))).toEqual(['-1.csv', '-2.csv', '-3.csv']);
    const times = files.flatMap(({ rows }) => rows.map(({ cells }) => cells[3]));
    expect(times).toEqual(times.toSorted());
    expect(planned({ preset: 'buffer', rowLimit: 10 }, many).files).toHaveLength(21);
  });
  test("writes times on the channel's clock, else the request's, else the project's", () => {
    const both = [post('a', { channels: ['ig', 'ny'] })];
    const times = (timeZone?: string) =>
      planned({ preset: 'buffer', timeZone }, both).files.map(({ rows }) => rows[0]?.cells[3]);
    expect(times()).toEqual(['2026-12-10 09:00', '2026-12-10 09:00']);
    expect(times('Asia/Tokyo')).toEqual(['2026-12-10 17:00', '2026-12-10 09:00']);
  });
  test('never holds a time that a change of hour skips', () => {
    const skipped = [post('a', { channels: ['ig'], date: '2027-03-28', time: '02:30' })];
    expect(planned({ preset: 'buffer' }, skipped).files[0]?.rows[0]?.cells[3]).toBe('2027-03-28 03:30');
  });

  test.each<[string, Partial<Post>, string]>([
    ['a draft', { status: 'draft' }, '1 draft → includeUnapproved'],
    ['a post in review', { status: 'in review' }, '1 post in review → includeUnapproved'],
    ['a published post', { status: 'published' }, '1 published post → includeUnapproved'],
    ['a post of another status', { status: 'parked' }, '1 post with a status of its own → includeUnapproved'],
    ['a held post', { held: { reason: '' } }, '1 held post → includeUnapproved'],
    ['a past post', { date: '2026-11-20', time: '11:00' }, '1 past post → includePast'],
    ['a past day', { date: '2026-11-19', time: undefined }, '1 past post → includePast'],
    ['a post without a channel', { channels: [] }, '1 post without a channel'],
    ['a post on a vanished channel', { channels: ['gone'] }, '1 post without a channel'],
    ['an idea', { date: undefined }, '1 idea'],
    ['a post without a time', { time: undefined }, '1 post: a day but no time'],
    ['a blank post', { text: ' ' }, '1 post without a text'],
  ])('leaves out and names %s', (_, fields, says) => {
    const one = [post('one', { channels: ['ig'], ...fields })];
    expect(planned({ preset: 'buffer' }, one).files).toEqual([]);
    expect(shorts({ preset: 'buffer' }, one)).toEqual([says]);
  });
  test('takes in what its switches say', () => {
    const two = [
      post('draft', { channels: ['ig'], status: 'draft' }),
      post('past', { channels: ['ig'], date: '2026-11-01' }),
    ];
    const { files, notes } = planned({ preset: 'buffer', includeUnapproved: true, includePast: true }, two);
    expect(files[0]?.rows.map((row) => row.post)).toEqual(['past', 'draft']);
    expect(notes).toEqual([]);
  });
  test('holds a post of the very next minute', () => {
    const soon = [post('soon', { channels: ['ig'], date: '2026-11-20', time: '11:01' })];
    expect(planned({ preset: 'buffer' }, soon).files).toHaveLength(1);
  });

  test.each<[string, Partial<Post>, string]>([
    ['a first comment', { firstComment: 'hello' }, '1 post: the first comment is not carried'],
    ['a title', { title: 'Hello' }, '1 post: the title is not carried'],
    ['a format', { format: 'reel' }, '1 post: goes in as a plain post'],
    ['a video', { media: [{ url: 'https://a.example/a.mp4' }] }, '1 post: the video is left out'],
    ['a picture on this computer', { media: [{ url: 'oven.jpg' }] }, '1 post: picture without a public address'],
    [
      'a page with a picture',
      { media: [{ url: 'https://a.example/a.jpg?w=1' }] },
      '1 post: picture without a public address',
    ],
    ['a label with a comma', { labels: ['a,b'] }, '1 post: a label with a comma'],
    [
      'two pictures',
      { media: [{ url: 'https://a.example/a.jpg' }, { url: 'https://a.example/b.jpg' }] },
      '1 post: only the first picture goes along',
    ],
  ])('names what it loses of %s', (_, fields, says) => {
    const one = [post('one', { channels: ['ig'], ...fields })];
    expect(planned({ preset: 'buffer' }, one).files).toHaveLength(1);
    expect(shorts({ preset: 'buffer' }, one)).toEqual([says]);
  });
  test('counts a post once, and names it with each of its channels', () => {
    const { notes } = planned({ preset: 'buffer' }, [post('a', { channels: ['ig', 'ny'], firstComment: 'hi' })]);
    expect(notes).toMatchObject([
      { short: '1 post: the first comment is not carried', posts: [{ channel: 'Lindner' }, { channel: 'New York' }] },
    ]);
  });
  test('names pins without a board', () => {
    expect(shorts({ preset: 'buffer' }, [post('a', { channels: ['pin'] })])).toEqual(['1 post: Board Name is empty']);
  });
  test('holds only the channels that were asked for', () => {
    const two = [post('a', { channels: ['ig', 'ny'] }), post('b', { channels: [] })];
    const { files, notes } = planned({ preset: 'buffer', channels: ['ny'] }, two);
    expect(files.map(({ channel }) => channel)).toEqual(['New York']);
    expect(notes).toEqual([]);
  });
});

test('a preset that exists only here gets its own columns, delimiter and dates', () => {
  const own = presetSchema.parse({
    id: 'own',
    name: 'Own',
    summary: '',
    order: 1,
    kind: 'publishing',
    confidence: 'ours',
    checkedOn: '2026-01-01',
    split: 'one-file',
    header: 'forbidden',
    delimiter: ';',
    lineEnd: '\n',
    quote: 'all',
    guardFormulas: false,
    dateTimePattern: 'DD/MM/YYYY HH:mm:ss',
    minimumLeadMinutes: 60,
    columns: [
      { heading: 'When', field: 'date_time' },
      { heading: 'Kind', field: 'fixed', value: 'post' },
      { heading: 'Who', field: 'channel' },
    ],
  });
  const project = plan([
    post('a', { channels: ['ig'] }),
    post('soon', { channels: ['ig'], date: '2026-11-20', time: '11:59' }),
  ]);
  const { files, notes } = planExport({ preset: 'own' }, { project, platforms: new Map(), presets: [own], now });
  const [file] = files;
  expect(file && formatExportFile(file, own, {})).toBe('"10/12/2026 09:00:00";"post";"Lindner"\n');
  expect(notes.map(({ short }) => short)).toEqual(['1 past post']);
});

test('an unknown preset is refused by name', () => {
  expect(() => planned({ preset: 'nope' }, [])).toThrow(Failure);
});
