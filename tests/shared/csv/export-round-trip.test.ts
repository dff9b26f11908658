import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatExportFile, planExport } from '../../../src/shared/csv/plan-export';
import { planImport } from '../../../src/shared/csv/plan-import';
import { applyCommand } from '../../../src/shared/history/apply-command';
import { idSchema, newId } from '../../../src/shared/ids';
import { type Post, postSchema, statuses } from '../../../src/shared/posts/post';
import { emptyProject } from '../../../src/shared/project/empty-project';
import { type Project, projectSchema } from '../../../src/shared/project/project';
import { preset } from './export-project';

const hostile = [
  '"quoted", and; more\tcells',
  "'=1+1",
  '=cmd|calc',
  '+49 341',
  '-',
  '@name',
  '\tindented',
  "'tis",
  "'",
  "''",
  ' spaced ',
  'line\nline',
  'line\r\nline',
  'line\rline',
  '\r',
  '\n',
  '\r\n',
  '😀👩‍👩‍👧',
  'שלום עולם',
  '[a]',
  '["a"]',
  '{"a":1}',
  '__proto__',
  'null',
  '0012',
  '1,5',
  '12/10/2026',
  '\ufeffmark',
  'a, b',
  '\u0000',
  'TRUE',
  'http://a.example/1.jpg\nb',
  'post_id',
];
/** Signs that spreadsheets, lists and quotation take for their own, in any order. */
const signs = fc.string({ unit: fc.constantFrom(...`'=+-@\t\r\n1 ,;"[]{`), maxLength: 5 });
const text = fc.oneof(fc.constantFrom('', ...hostile), signs, fc.string({ unit: 'binary', maxLength: 12 }));
const filled = text.filter((value) => value !== '');
const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,8}$/).filter((value) => idSchema.safeParse(value).success);
const key = filled.filter((value) => !['__proto__', 'constructor', 'prototype'].includes(value));
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const date = fc
  .tuple(fc.integer({ min: 2000, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const records = <T>(fields: (id: string) => fc.Arbitrary<T>) =>
  fc
    .uniqueArray(id, { maxLength: 3 })
    .chain((ids) =>
      fc.tuple(...ids.map(fields)).map((all) => Object.fromEntries(ids.map((own, at) => [own, all[at]]))),
    );

const channels = records((own) =>
  fc.record(
    {
      id: fc.constant(own),
      name: filled,
      platform: fc.constantFrom('instagram', 'x', 'other', 'unheard-of'),
      handle: text,
      timeZone: fc.constantFrom('America/New_York', 'Asia/Kathmandu', 'Nowhere/Known'),
      order: fc.nat(9),
    },
    { requiredKeys: ['id', 'name', 'platform', 'order'] },
  ),
);
const named = records((own) => fc.record({ id: fc.constant(own), name: filled, colour: fc.constant('#2f6fe0') }));
const media = fc.array(
  fc.record(
    {
      url: text,
      alt: text,
      asset: fc.constant('a1'),
      crop: fc.constant({ ratio: '=4:5', x: 0, y: 0.25, width: 1, height: 0.5 }),
      later: fc.constantFrom('square', '=1'),
    },
    { requiredKeys: ['url'] },
  ),
  { maxLength: 3 },
);
const custom = fc.dictionary(key, fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null)), { maxKeys: 3 });
const extra = fc.dictionary(key, text, { minKeys: 1, maxKeys: 3 });

const variant = fc.record(
  {
    title: text,
    text,
    link: text,
    firstComment: text,
    format: text,
    media,
    shift: fc.integer({ min: -10080, max: 10080 }),
    later: fc.constantFrom('kept', '=1'),
  },
  { requiredKeys: [] },
);

const project = fc.tuple(channels, named, named).chain(([ownChannels, pillars, campaigns]) => {
  const oneOf = (ids: string[]) => (ids.length === 0 ? fc.constant(undefined) : optional(fc.constantFrom(...ids)));
  const post = fc.record({
    title: text,
    text,
    status: fc.oneof(fc.constantFrom(...statuses), filled),
    date: optional(date),
    time: optional(time),
    dateWords: optional(text),
    channels: fc.shuffledSubarray(Object.keys(ownChannels)),
    pillar: oneOf(Object.keys(pillars)),
    campaign: oneOf(Object.keys(campaigns)),
    held: optional(fc.record({ reason: text })),
    format: optional(text),
    labels: fc.array(text, { maxLength: 3 }),
    link: optional(text),
    firstComment: optional(text),
    notes: optional(text),
    media,
    custom: optional(custom),
    extra: optional(extra),
    // Also of channels that the post does not go to, and of some that the project does not have.
    variants: optional(
      fc.dictionary(fc.constantFrom(...Object.keys(ownChannels), 'gone', '-'), variant, {
        minKeys: 1,
        maxKeys: 3,
        noNullPrototype: true,
      }),
    ),
  });
  return fc.uniqueArray(id, { minLength: 1, maxLength: 4 }).chain((ids) =>
    fc.tuple(...ids.map(() => post)).map((posts) =>
      projectSchema.parse({
        ...emptyProject({ id: 'plan', name: 'Plan', timeZone: 'Europe/Berlin' }),
        channels: ownChannels,
        pillars,
        campaigns,
        posts: Object.fromEntries(ids.map((own, at) => [own, postSchema.parse({ ...posts[at], id: own })])),
      }),
    ),
  );
});

const now = '2026-11-22T10:00:00.000Z';

function writtenAndRead(from: Project, into: Project): Project {
  const context = { project: from, platforms: new Map(), presets: [preset('csv')], now };
  const { files, preset: used } = planExport({ preset: 'csv' }, context);
  const [file] = files;
  if (!file) throw new Error('no file');
  const bytes = new TextEncoder().encode(formatExportFile(file, used, {}));
  const { payload, preview } = planImport(
    { name: 'plan.csv', bytes },
    { project: into, platforms: new Map(), answers: {}, newId, today: '2026-11-22' },
  );
  expect(preview.questions).toEqual([]);
  expect(preview.rows.filter(({ outcome }) => outcome === 'skipped')).toEqual([]);
  return applyCommand(into, { name: 'project.import', payload }, { now }).project;
}

/** A post without the instants that every change sets, and without keys that hold nothing. */
function content({ createdAt: _, updatedAt: __, ...post }: Post) {
  return JSON.parse(JSON.stringify(post));
}
const contents = ({ posts }: Project) =>
  Object.fromEntries(Object.entries(posts).map(([own, post]) => [own, content(post)]));

test('every field comes back equal into an empty project, with its channels, pillars and campaigns', () => {
  fc.assert(
    fc.property(project, (plan) => {
      const read = writtenAndRead(plan, emptyProject({ id: 'empty', name: '', timeZone: 'Europe/Berlin' }));
      expect(contents(read)).toEqual(contents(plan));
      for (const post of Object.values(plan.posts)) {
        for (const own of post.channels) {
          const { name, platform, handle, timeZone } = plan.channels[own] ?? {};
          expect(read.channels[own]).toMatchObject({ name, platform });
          expect(read.channels[own]?.handle).toBe(handle);
          expect(read.channels[own]?.timeZone).toBe(timeZone);
        }
        if (post.pillar) expect(read.pillars[post.pillar]?.name).toBe(plan.pillars[post.pillar]?.name);
        if (post.campaign) expect(read.campaigns[post.campaign]?.name).toBe(plan.campaigns[post.campaign]?.name);
      }
    }),
    { numRuns: 120 },
  );
});

test('every field comes back equal into the same project, and nothing is added to it', () => {
  fc.assert(
    fc.property(project, (plan) => {
      const read = writtenAndRead(plan, plan);
      expect(contents(read)).toEqual(contents(plan));
      expect(read.channels).toEqual(plan.channels);
      expect(read.pillars).toEqual(plan.pillars);
      expect(read.campaigns).toEqual(plan.campaigns);
    }),
    { numRuns: 120 },
  );
});
