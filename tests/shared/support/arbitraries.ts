import fc from 'fast-check';
import { assetSchema } from '../../../src/shared/assets/asset';
import { collectionSchema } from '../../../src/shared/assets/collection';
import { campaignSchema } from '../../../src/shared/campaigns/campaign';
import { channelSchema } from '../../../src/shared/channels/channel';
import { customFieldSchema } from '../../../src/shared/custom-fields/custom-field';
import { occasionSchema } from '../../../src/shared/occasions/occasion';
import { pillarSchema } from '../../../src/shared/pillars/pillar';
import { type Post, postSchema } from '../../../src/shared/posts/post';
import { storedFilterSchema } from '../../../src/shared/posts/post-filter';
import { variantSchema } from '../../../src/shared/posts/variant';
import { emptyProject } from '../../../src/shared/project/empty-project';
import type { Project } from '../../../src/shared/project/project';
import { seriesSchema } from '../../../src/shared/series/series';
import { snippetSchema } from '../../../src/shared/snippets/snippet';
import { templateSchema } from '../../../src/shared/templates/template';
import { savedViewSchema, tableLayoutSchema } from '../../../src/shared/views/saved-view';

/** Few ids, so that commands often meet records that are there, and often ones that are not. */
const someId = (letter: string) => fc.integer({ min: 0, max: 4 }).map((at) => `${letter}${at}`);
export const postId = someId('post');
export const channelId = someId('channel');
export const pillarId = someId('pillar');
export const campaignId = someId('campaign');
/** One name for fields, snippets, templates, views, series and own dates: they lie in groups of their own. */
export const recordId = someId('record');
export const date = fc.integer({ min: 1, max: 28 }).map((day) => `2026-12-${String(day).padStart(2, '0')}`);
export const time = fc.constantFrom('00:00', '09:00', '23:59');
export const colour = fc.constantFrom('#112233', '#aabbcc');
export const text = fc.oneof(
  fc.constantFrom('', 'Ünï ☕ 🎄 “x”', 'two\nlines\t', '\ud800', '\u2028', '=1+1', '"', '\\', '<b>'),
  fc.string({ maxLength: 6 }),
);
/** Keys of a later version, at a level where this one knows nothing. */
const later = fc
  .dictionary(fc.constantFrom('zLater', 'aLater'), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 2 })
  .filter((value) => !/"(__proto__|constructor|prototype)"/.test(JSON.stringify(value)));

/** What one of the user's own fields may hold; `null` too, as another program may have written it. */
export const customValue = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const without = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

export const variant = fc
  .record({
    text: maybe(text),
    title: maybe(text),
    link: maybe(text),
    format: maybe(fc.constantFrom('reel', 'something else')),
    shift: maybe(fc.integer({ min: -10080, max: 10080 })),
    later,
  })
  .map(({ later: more, ...fields }) => variantSchema.parse(without({ ...more, ...fields })));

export const post = (ids: fc.Arbitrary<string> = postId): fc.Arbitrary<Post> =>
  fc
    .record({
      id: ids,
      title: text,
      text,
      status: fc.constantFrom('draft', 'approved', 'something else'),
      date: maybe(date),
      time: maybe(time),
      channels: fc.uniqueArray(channelId, { maxLength: 3 }),
      pillar: maybe(pillarId),
      campaign: maybe(campaignId),
      held: maybe(fc.record({ reason: text })),
      variants: maybe(fc.dictionary(channelId, variant, { minKeys: 1, maxKeys: 2 })),
      series: maybe(fc.record({ id: recordId, date })),
      evergreen: maybe(fc.record({ restDays: fc.integer({ min: 1, max: 90 }), uses: maybe(fc.nat(5)) })),
      campaignStep: maybe(text),
      labels: fc.array(text, { maxLength: 2 }),
      media: fc.array(
        fc.tuple(text, maybe(recordId), later).map(([url, use, more]) => without({ url, asset: use, ...more })),
        { maxLength: 2 },
      ),
      custom: maybe(fc.dictionary(recordId, customValue, { minKeys: 1, maxKeys: 3 })),
      extra: maybe(fc.dictionary(fc.constantFrom('Column', 'Ünïcode'), text)),
      later,
    })
    .map(({ later: more, ...fields }) => postSchema.parse(without({ ...more, ...fields })));

const keyed = <T extends { id: string }>(records: T[]): Record<string, T> =>
  Object.fromEntries(records.map((record) => [record.id, record]));
const some = <T extends { id: string }>(record: fc.Arbitrary<T>) =>
  fc.uniqueArray(record, { maxLength: 5, selector: ({ id }) => id }).map(keyed);

export const channel = fc
  .record({ id: channelId, name: text, platform: fc.constantFrom('blog', 'unheard-of'), order: fc.integer(), later })
  .map(({ later: more, ...fields }) => channelSchema.parse({ ...more, ...fields }));
export const pillar = fc
  .record({ id: pillarId, name: text, colour, kind: maybe(fc.constantFrom('help', 'something else')), later })
  .map(({ later: more, ...fields }) => pillarSchema.parse(without({ ...more, ...fields })));
export const campaign = fc
  .record({ id: campaignId, name: text, start: maybe(date), later })
  .map(({ later: more, ...fields }) => campaignSchema.parse(without({ ...more, ...fields })));

/** What a saved view filters by; it may name records that are gone and values of a later version. */
export const storedFilter = fc
  .record({
    channels: fc.uniqueArray(channelId, { maxLength: 2 }),
    pillars: fc.uniqueArray(pillarId, { maxLength: 2 }),
    statuses: fc.constantFrom([], ['draft'], ['something else']),
    labels: fc.array(text, { maxLength: 2 }),
    text,
    picture: maybe(fc.constantFrom('with', 'without', 'something else')),
    overLimit: fc.boolean(),
    attention: fc.boolean(),
    later,
  })
  .map(({ later: more, ...fields }) => storedFilterSchema.parse(without({ ...more, ...fields })));
export const tableLayout = fc
  .record({
    columns: maybe(fc.array(text, { maxLength: 3 })),
    widths: maybe(fc.dictionary(fc.constantFrom('title', 'custom:record1'), fc.integer({ min: 1, max: 900 }))),
    sort: maybe(fc.array(fc.record({ column: text, descending: fc.boolean() }), { maxLength: 2 })),
    group: maybe(text),
    later,
  })
  .map(({ later: more, ...fields }) => tableLayoutSchema.parse(without({ ...more, ...fields })));
export const customField = fc
  .record({
    id: recordId,
    name: text,
    type: fc.constantFrom('text', 'choice', 'something else'),
    choices: maybe(fc.array(text, { maxLength: 3 })),
    later,
  })
  .map(({ later: more, ...fields }) => customFieldSchema.parse(without({ ...more, ...fields })));
export const snippet = fc
  .record({ id: recordId, name: text, text, later })
  .map(({ later: more, ...fields }) => snippetSchema.parse({ ...more, ...fields }));
export const template = fc
  .record({
    id: recordId,
    name: text,
    text,
    time: maybe(time),
    channels: fc.uniqueArray(channelId, { maxLength: 2 }),
    pillar: maybe(pillarId),
    later,
  })
  .map(({ later: more, ...fields }) => templateSchema.parse(without({ ...more, ...fields })));
export const view = fc
  .record({
    id: recordId,
    name: text,
    shape: fc.constantFrom('month', 'table', 'something else'),
    filter: storedFilter,
    table: maybe(tableLayout),
    later,
  })
  .map(({ later: more, ...fields }) => savedViewSchema.parse(without({ ...more, ...fields })));

const seriesContent = fc
  .record({ title: text, text, channels: fc.uniqueArray(channelId, { maxLength: 2 }), link: maybe(text), later })
  .map(({ later: more, ...fields }) => ({ ...more, ...fields }));
export const series = fc
  .record({
    id: recordId,
    name: text,
    rule: fc.constantFrom('FREQ=WEEKLY;BYDAY=MO', 'FREQ=DAILY;COUNT=3', 'something else'),
    start: date,
    time: maybe(time),
    offset: maybe(fc.integer({ min: -3, max: 3 })),
    skipped: fc.array(date, { maxLength: 2 }),
    madeUntil: date,
    content: maybe(seriesContent),
    later,
  })
  .map(({ later: more, ...fields }) => seriesSchema.parse(without({ ...more, ...fields })));
export const occasion = fc
  .record({ id: recordId, name: text, date, until: maybe(date), yearly: fc.boolean(), blackout: fc.boolean(), later })
  .map(({ later: more, ...fields }) => occasionSchema.parse(without({ ...more, ...fields })));

export const assetFile = fc.constantFrom('jpg', 'mp4').map((ending) => `${'0a'.repeat(32)}.${ending}`);
export const asset = fc
  .record({
    id: recordId,
    name: text,
    file: maybe(assetFile),
    kind: fc.constantFrom('picture', 'video', 'something else'),
    size: fc.nat(),
    width: maybe(fc.integer({ min: 1, max: 5000 })),
    tags: fc.array(text, { maxLength: 2 }),
    permission: maybe(fc.record({ text, until: maybe(date) })),
    later,
  })
  .map(({ later: more, ...fields }) => assetSchema.parse(without({ ...more, ...fields })));
export const collection = fc
  .record({ id: recordId, name: text, later })
  .map(({ later: more, ...fields }) => collectionSchema.parse({ ...more, ...fields }));

/** How often a property is tried: enough to meet every command and every kind of record many times. */
export const runs = { numRuns: 100 };

/** A project with unknown keys at every level; links may lead nowhere, as in a file that others wrote. */
export const project: fc.Arbitrary<Project> = fc
  .record({
    posts: some(post()),
    channels: some(channel),
    pillars: some(pillar),
    campaigns: some(campaign),
    customFields: some(customField),
    snippets: some(snippet),
    templates: some(template),
    views: some(view),
    series: some(series),
    occasions: some(occasion),
    assets: some(asset),
    collections: some(collection),
    name: text,
    later,
  })
  .map(({ later: more, name, ...records }) => {
    const empty = emptyProject({ id: 'project', name, timeZone: 'Europe/Berlin' });
    return without({ ...more, ...empty, settings: { ...more, ...empty.settings }, ...records });
  });
