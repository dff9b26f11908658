import fc from 'fast-check';
import { campaignSchema } from '../../../src/shared/campaigns/campaign';
import { channelSchema } from '../../../src/shared/channels/channel';
import type { Command } from '../../../src/shared/history/command';
import { pillarSchema } from '../../../src/shared/pillars/pillar';
import { type Post, postSchema } from '../../../src/shared/posts/post';
import { emptyProject } from '../../../src/shared/project/empty-project';
import type { Project } from '../../../src/shared/project/project';

/** Few ids, so that commands often meet records that are there, and often ones that are not. */
const someId = (letter: string) => fc.integer({ min: 0, max: 4 }).map((at) => `${letter}${at}`);
export const postId = someId('post');
export const channelId = someId('channel');
export const pillarId = someId('pillar');
export const campaignId = someId('campaign');
export const date = fc.integer({ min: 1, max: 28 }).map((day) => `2026-12-${String(day).padStart(2, '0')}`);
export const time = fc.constantFrom('00:00', '09:00', '23:59');
export const colour = fc.constantFrom('#112233', '#aabbcc');
const text = fc.oneof(
  fc.constantFrom('', 'Ünï ☕ 🎄 “x”', 'two\nlines\t', '\ud800', '\u2028', '=1+1', '"', '\\', '<b>'),
  fc.string({ maxLength: 6 }),
);
/** Keys of a later version, at a level where this one knows nothing. */
const later = fc
  .dictionary(fc.constantFrom('zLater', 'aLater'), fc.jsonValue({ maxDepth: 2 }), { maxKeys: 2 })
  .filter((value) => !/"(__proto__|constructor|prototype)"/.test(JSON.stringify(value)));

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const without = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

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
      labels: fc.array(text, { maxLength: 2 }),
      media: fc.array(
        fc.tuple(text, later).map(([url, more]) => ({ url, ...more })),
        { maxLength: 2 },
      ),
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
  .record({ id: pillarId, name: text, colour, later })
  .map(({ later: more, ...fields }) => pillarSchema.parse({ ...more, ...fields }));
export const campaign = fc
  .record({ id: campaignId, name: text, start: maybe(date), later })
  .map(({ later: more, ...fields }) => campaignSchema.parse(without({ ...more, ...fields })));

/** How often a property is tried: enough to meet every command and every kind of record many times. */
export const runs = { numRuns: 100 };

/** A project with unknown keys at every level; links may lead nowhere, as in a file that others wrote. */
export const project: fc.Arbitrary<Project> = fc
  .record({
    posts: some(post()),
    channels: some(channel),
    pillars: some(pillar),
    campaigns: some(campaign),
    name: text,
    later,
  })
  .map(({ later: more, name, ...records }) => {
    const empty = emptyProject({ id: 'project', name, timeZone: 'Europe/Berlin' });
    return without({ ...more, ...empty, settings: { ...more, ...empty.settings }, ...records });
  });

const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const partly = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { requiredKeys: [] });

/** Any command there is, with a payload that the schema takes; whether it fits the project is left to chance. */
export const command: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ name: fc.constant('posts.create' as const), payload: fc.record({ post: post() }) }),
  fc.record({
    name: fc.constant('posts.edit' as const),
    payload: fc.record({
      id: postId,
      fields: partly({
        title: text,
        status: fc.constant('approved'),
        date: nullable(date),
        time: nullable(time),
        channels: fc.uniqueArray(channelId, { maxLength: 3 }),
        pillar: nullable(pillarId),
        campaign: nullable(campaignId),
        held: nullable(fc.record({ reason: text })),
        labels: fc.array(text, { maxLength: 3 }),
        notes: nullable(text),
      }),
    }),
  }),
  fc.record({
    name: fc.constant('posts.move' as const),
    payload: fc.record({
      moves: fc.array(
        fc.oneof(
          fc.record({ id: postId, date: nullable(date) }),
          fc.record({ id: postId, date: nullable(date), time: nullable(time) }),
        ),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  }),
  fc.record({
    name: fc.constant('posts.duplicate' as const),
    payload: fc.record({ from: postId, id: postId, date: nullable(date) }),
  }),
  fc.record({
    name: fc.constant('posts.delete' as const),
    payload: fc.record({ ids: fc.array(postId, { minLength: 1, maxLength: 3 }) }),
  }),
  fc.record({ name: fc.constant('channels.create' as const), payload: fc.record({ channel }) }),
  fc.record({
    name: fc.constant('channels.edit' as const),
    payload: fc.record({
      id: channelId,
      fields: partly({ name: text, archived: nullable(fc.boolean()), order: fc.integer() }),
    }),
  }),
  fc.record({ name: fc.constant('channels.delete' as const), payload: fc.record({ id: channelId }) }),
  fc.record({ name: fc.constant('pillars.create' as const), payload: fc.record({ pillar }) }),
  fc.record({
    name: fc.constant('pillars.edit' as const),
    payload: fc.record({ id: pillarId, fields: partly({ name: text, colour, target: nullable(fc.constant(50)) }) }),
  }),
  fc.record({
    name: fc.constant('pillars.delete' as const),
    payload: fc.oneof(fc.record({ id: pillarId }), fc.record({ id: pillarId, replacement: pillarId })),
  }),
  fc.record({ name: fc.constant('campaigns.create' as const), payload: fc.record({ campaign }) }),
  fc.record({
    name: fc.constant('campaigns.edit' as const),
    payload: fc.record({ id: campaignId, fields: partly({ name: text, start: nullable(date), end: nullable(date) }) }),
  }),
  fc.record({ name: fc.constant('campaigns.delete' as const), payload: fc.record({ id: campaignId }) }),
  fc.record({ name: fc.constant('project.rename' as const), payload: fc.record({ name: text }) }),
  fc.record({
    name: fc.constant('settings.edit' as const),
    payload: fc.record({ fields: partly({ weekStart: fc.integer({ min: 1, max: 7 }), dayStart: time, dayEnd: time }) }),
  }),
  fc.record({
    name: fc.constant('project.import' as const),
    payload: fc.record({
      source: text,
      channels: fc.array(channel, { maxLength: 2 }),
      pillars: fc.array(pillar, { maxLength: 2 }),
      campaigns: fc.array(campaign, { maxLength: 2 }),
      posts: fc.array(post(), { maxLength: 3 }),
    }),
  }),
);
