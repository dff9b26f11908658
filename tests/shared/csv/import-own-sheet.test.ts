import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatExportFile, planExport } from '../../../src/shared/csv/plan-export';
import type { Media } from '../../../src/shared/posts/media';
import type { Post } from '../../../src/shared/posts/post';
import { type Project, projectSchema } from '../../../src/shared/project/project';
import { findUnfit } from '../../../src/shared/project/unfit-values';
import { plan as planOf, post as postOf, preset } from './export-project';
import { importFile, platforms } from './import-project';

const sheet = preset('csv');

function exported(project: Project): string {
  const { files } = planExport(
    { preset: 'csv' },
    { project, platforms, presets: [sheet], now: '2026-11-22T09:00:00Z' },
  );
  const [file] = files;
  return file ? formatExportFile(file, sheet, {}) : '';
}

const word = fc.oneof(
  fc.string({ maxLength: 30, unit: 'grapheme' }),
  fc.constantFrom(
    '=SUM(A1)',
    "'quoted",
    '+1',
    '-',
    '@home',
    '#tag',
    'a,b',
    'a;b',
    '"',
    '\n',
    '\r',
    ' x ',
    '2026-01-01',
    'x\r\ny',
    "'=1",
  ),
);
const media: fc.Arbitrary<Media> = fc.record({ url: word, alt: word }, { requiredKeys: ['url'] });
const posts = fc.array(
  fc.record(
    {
      title: word,
      text: word,
      status: word.filter((status) => status !== ''),
      date: fc.constantFrom('2026-03-04', '2026-12-31', undefined),
      time: fc.constantFrom('00:00', '09:30', undefined),
      dateWords: word,
      channels: fc.uniqueArray(fc.constantFrom('ig', 'pin', 'ny')),
      pillar: fc.constant('how'),
      campaign: fc.constant('gift'),
      held: fc.record({ reason: word }),
      format: word,
      labels: fc.array(word, { maxLength: 3 }),
      link: word,
      firstComment: word,
      notes: word,
      media: fc.array(media, { maxLength: 3 }),
      extra: fc.dictionary(
        word.filter((key) => !['__proto__', 'constructor', 'prototype'].includes(key)),
        word,
        { maxKeys: 3 },
      ),
      custom: fc.dictionary(
        fc.constantFrom('a', 'b', '='),
        fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null)),
        { noNullPrototype: true },
      ),
    },
    { requiredKeys: ['title', 'text', 'status', 'channels', 'labels', 'media'] },
  ),
  { minLength: 1, maxLength: 4 },
);

/** Absent keys and empty records of kept columns say the same. */
function plainly(list: Post[]): unknown {
  return JSON.parse(
    JSON.stringify(
      Object.fromEntries(
        list.map(({ createdAt: _, updatedAt: __, extra, ...post }) => [
          post.id,
          {
            ...post,
            channels: [...post.channels].sort(),
            ...(extra && Object.keys(extra).length > 0 ? { extra } : {}),
          },
        ]),
      ),
    ),
  );
}

test('every field that the sheet carries comes back equal, into a new project and into its own', () => {
  fc.assert(
    fc.property(posts, (list) => {
      const project = planOf(
        list.map((fields, at) => postOf(`post-${at}`, { date: undefined, time: undefined, ...fields })),
      );
      const text = exported(project);
      const fresh = importFile('sheet.csv', text);
      expect(plainly(fresh.payload.posts)).toEqual(plainly(Object.values(project.posts)));
      const again = importFile('sheet.csv', text, { project });
      expect(plainly(again.payload.posts)).toEqual(plainly(Object.values(project.posts)));
      expect(again.payload.channels).toEqual([]);
      expect(again.preview.counts).toMatchObject({ posts: 0, ideas: 0, skipped: 0, updates: list.length });
    }),
    { numRuns: 100 },
  );
});

test('a spreadsheet may rewrite dates, move columns and change the delimiter; a new row becomes a new post', () => {
  const project = planOf([
    postOf('a', { date: '2026-12-13', time: '09:00', channels: ['ig', 'ny'], extra: { CTA: 'Order' } }),
  ]);
  const cells = exported(project)
    .replace('\ufeff', '')
    .trimEnd()
    .split('\n')
    .map((line) =>
      line.split(',').reverse().join(';').replaceAll('2026-12-13', '13.12.2026').replaceAll('09:00', '9:00'),
    );
  const blank = cells[0]
    ?.split(';')
    .map((heading) => ({ text: 'Added by hand', date: '14.12.2026', channel: 'Lindner' })[heading] ?? '');
  const plan = importFile('sheet.csv', [...cells, blank?.join(';')].join('\r\n'), { project });
  expect(plan.preview.counts).toMatchObject({ updates: 1, joined: 1, posts: 1 });
  expect(plan.payload.posts[0]).toMatchObject({ id: 'a', date: '2026-12-13', time: '09:00', extra: { CTA: 'Order' } });
  expect(plan.payload.posts[0]?.channels.sort()).toEqual(['ig', 'ny']);
  expect(plan.payload.posts[1]).toMatchObject({ text: 'Added by hand', date: '2026-12-14', channels: ['ig'] });
});

test('rows of one post that were edited apart are told, and the first is taken', () => {
  const project = planOf([postOf('a', { channels: ['ig', 'ny'] })]);
  const lines = exported(project).trimEnd().split('\n');
  const plan = importFile('sheet.csv', [lines[0], lines[1], lines[2]?.replace('Text of a', 'Other text')].join('\n'), {
    project,
  });
  expect(plan.payload.posts).toHaveLength(1);
  expect(plan.payload.posts[0]?.text).toBe('Text of a');
  expect(plan.preview.rows[1]?.reason).toContain('differs from');
});

test('fields that the sheet does not carry stay on a post that is in the project', () => {
  const before = planOf([postOf('a', { channels: ['ig'], later: { kept: true }, createdAt: '2026-01-01T00:00:00Z' })]);
  const project = projectSchema.parse(before);
  const plan = importFile('sheet.csv', exported(project), { project });
  expect(plan.payload.posts[0]).toMatchObject({ later: { kept: true } });
});

test('a sheet of one channel takes no other channel away, and a cell that cannot be read takes no value away', () => {
  const project = planOf([
    postOf('a', { date: '2026-12-13', time: '09:00', channels: ['ig', 'ny'], custom: { price: 4 } }),
  ]);
  const [header, row] = exported(project).trimEnd().split('\n');
  const broken = row?.replace('2026-12-13', 'soon').replace('09:00', 'early').replace('{""price"":4}', 'oops');
  const plan = importFile('sheet.csv', `${header}\n${broken}\n`, { project });
  expect(plan.payload.posts[0]).toMatchObject({
    date: '2026-12-13',
    time: '09:00',
    channels: ['ig', 'ny'],
    custom: { price: 4 },
  });
  for (const cell of ['“soon” is not a date', '“early” is not a time', 'The cell “custom”'])
    expect(plan.preview.rows[0]?.reason).toContain(cell);
});

test('what no file could hold is kept as text or under another name, and told', () => {
  const deep = `[{"url":"u","x":${'['.repeat(5_000)}${']'.repeat(5_000)}}]`;
  const csv = (cells: string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const headings = ['post_id', 'channel_id', 'title', 'custom', 'media_urls', 'constructor', 'extra: __proto__'];
  const text = [
    csv(headings),
    csv(['a', '', 'A', '{"__proto__":1,"constructor":"x"}', '[{"url":"u","prototype":1}]', 'one', 'two']),
    csv(['b', '', 'B', '', deep, '', '']),
  ].join('\n');
  const { payload, preview } = importFile('sheet.csv', text);
  expect(findUnfit(payload)).toEqual([]);
  expect(payload.posts[0]).toMatchObject({
    media: [{ url: '[{"url":"u","prototype":1}]' }],
    extra: { 'constructor (column)': 'one', '__proto__ (column)': 'two' },
  });
  expect(payload.posts[1]?.media[0]?.url).toContain('[[[');
  expect(preview.rows[0]?.reason).toContain('The cell “custom” does not hold what Kalends wrote there');
  expect(preview.notes).toEqual(
    expect.arrayContaining([
      '“constructor” cannot be the name of a field; the column is kept as “constructor (column)”.',
      '“extra: __proto__” cannot be the name of a field; the column is kept as “__proto__ (column)”.',
    ]),
  );
});

test('what a channel gets instead goes with its row; a cell that cannot be read takes nothing away', () => {
  const variants = { ig: { text: 'Short' }, ny: { shift: 60 }, pin: { title: 'Kept' } };
  const project = planOf([postOf('a', { channels: ['ig', 'ny'], variants })]);
  const [header, first, second] = exported(project).trimEnd().split('\n');
  const read = (...rows: (string | undefined)[]) => importFile('sheet.csv', [header, ...rows].join('\n'), { project });
  expect(read(first, second).payload.posts[0]?.variants).toEqual(variants);
  expect(read(first, second).preview.rows.map(({ reason }) => reason)).toEqual([undefined, undefined]);
  expect(read(second).payload.posts[0]?.variants).toEqual(variants);
  const cleared = first?.replace('"{""text"":""Short""}"', '');
  expect(read(cleared, second).payload.posts[0]?.variants).toEqual({ ny: variants.ny, pin: variants.pin });
  const broken = second?.replace('"{""shift"":60}"', 'soon').replace('"{""pin"":{""title"":""Kept""}}"', '[]');
  const plan = read(broken);
  expect(plan.payload.posts[0]?.variants).toEqual(variants);
  expect(plan.preview.rows[0]?.reason).toContain('The cell “variant” does not hold what Kalends wrote there');
  expect(plan.preview.rows[0]?.reason).toContain('The cell “kept_variants” does not hold');
  const gone = [first, second].map((row) => row?.replace('"{""pin"":{""title"":""Kept""}}"', ''));
  expect(read(...gone).payload.posts[0]?.variants).toEqual({ ig: variants.ig, ny: variants.ny });
});
