import fc from 'fast-check';
import type { Command } from '../../../src/shared/history/command';
import {
  campaign,
  campaignId,
  channel,
  channelId,
  colour,
  customValue,
  date,
  pillar,
  pillarId,
  post,
  postId,
  recordId,
  text,
  time,
} from './arbitraries';
import { nullable, partly, recordCommand } from './arbitrary-record-commands';
import { seriesCommand } from './arbitrary-series-commands';

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
        variants: fc.dictionary(
          channelId,
          nullable(partly({ text: nullable(text), link: nullable(text), shift: nullable(fc.constant(-90)) })),
          { maxKeys: 2 },
        ),
        evergreen: nullable(fc.record({ restDays: fc.constant(30) })),
        labels: fc.array(text, { maxLength: 3 }),
        notes: nullable(text),
        custom: fc.dictionary(recordId, customValue, { maxKeys: 3 }),
      }),
    }),
  }),
  fc.record({
    name: fc.constant('posts.editMany' as const),
    payload: fc.record({
      edits: fc.array(
        fc.record({
          id: postId,
          fields: partly({
            status: fc.constant('approved'),
            date: nullable(date),
            channels: fc.uniqueArray(channelId, { maxLength: 2 }),
            labels: fc.array(text, { maxLength: 2 }),
            custom: fc.dictionary(recordId, customValue, { maxKeys: 3 }),
          }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
  }),
  fc.record({
    name: fc.constant('posts.createMany' as const),
    payload: fc.record({ posts: fc.array(post(), { minLength: 1, maxLength: 3 }) }),
  }),
  fc.record({
    name: fc.constant('posts.copyMany' as const),
    payload: fc.record({
      copies: fc.array(fc.record({ from: postId, id: postId, date: nullable(date), time: nullable(time) }), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  }),
  fc.record({ name: fc.constant('posts.swap' as const), payload: fc.record({ a: postId, b: postId }) }),
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
    name: fc.constant('posts.holdFrom' as const),
    payload: fc.oneof(
      fc.record({ hold: recordId, from: date, reason: text }),
      fc.record({ hold: recordId, from: date, time, reason: text }),
    ),
  }),
  fc.record({ name: fc.constant('posts.releaseHold' as const), payload: fc.record({ hold: recordId }) }),
  fc.record({
    name: fc.constant('posts.markPublished' as const),
    payload: fc.record({ id: postId, channels: fc.uniqueArray(channelId, { maxLength: 2 }), url: nullable(text) }),
  }),
  fc.record({
    name: fc.constant('posts.markUnpublished' as const),
    payload: fc.record({ id: postId, channels: fc.uniqueArray(channelId, { minLength: 1, maxLength: 2 }) }),
  }),
  fc.record({
    name: fc.constant('posts.duplicate' as const),
    payload: fc.record({ from: postId, id: postId, date: nullable(date) }),
  }),
  fc.record({
    name: fc.constant('posts.delete' as const),
    payload: fc.record({ ids: fc.array(postId, { minLength: 1, maxLength: 3 }) }),
  }),
  fc.record({
    name: fc.constant('posts.planAgain' as const),
    payload: fc.record({ from: postId, id: postId, date, time: fc.option(time, { nil: undefined }) }),
  }),
  fc.record({
    name: fc.constant('posts.fillSlots' as const),
    payload: fc.record({
      ideas: fc.array(
        fc.oneof(
          fc.record({ id: postId, date, time }),
          fc.record({ id: postId, date, time, channels: fc.uniqueArray(channelId, { maxLength: 2 }) }),
        ),
        { maxLength: 3 },
      ),
      again: fc.array(fc.record({ from: postId, id: postId, date, time }), { maxLength: 2 }),
    }),
  }),
  fc.record({ name: fc.constant('channels.create' as const), payload: fc.record({ channel }) }),
  fc.record({
    name: fc.constant('channels.edit' as const),
    payload: fc.record({
      id: channelId,
      fields: partly({
        name: text,
        archived: nullable(fc.boolean()),
        slots: nullable(fc.array(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), time }), { maxLength: 2 })),
        limits: nullable(fc.dictionary(fc.constantFrom('text.limit', 'hashtags.limit'), nullable(fc.nat(500)))),
        order: fc.integer(),
      }),
    }),
  }),
  fc.record({ name: fc.constant('channels.delete' as const), payload: fc.record({ id: channelId }) }),
  fc.record({ name: fc.constant('pillars.create' as const), payload: fc.record({ pillar }) }),
  fc.record({
    name: fc.constant('pillars.edit' as const),
    payload: fc.record({
      id: pillarId,
      fields: partly({
        name: text,
        colour,
        target: nullable(fc.constant(50)),
        kind: nullable(fc.constantFrom('promote', 'something else')),
      }),
    }),
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
  fc.record({
    name: fc.constant('campaigns.reschedule' as const),
    payload: fc.record({
      id: campaignId,
      start: nullable(date),
      end: nullable(date),
      moves: fc.array(fc.record({ id: postId, date }), { maxLength: 2 }),
    }),
  }),
  fc.record({
    name: fc.constant('campaigns.layOut' as const),
    payload: fc.record({ campaign, posts: fc.array(post(), { maxLength: 2 }) }),
  }),
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
  // As often as its commands are many.
  { arbitrary: recordCommand, weight: 22 },
  { arbitrary: seriesCommand, weight: 9 },
);
