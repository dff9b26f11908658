import fc from 'fast-check';
import type { Command } from '../../../src/shared/history/command';
import { contentFields } from '../../../src/shared/series/series';
import { channelId, date, postId, recordId, series, text, time } from './arbitraries';
import { nullable } from './arbitrary-record-commands';

/** Posts of a series with their days. */
const made = fc.uniqueArray(fc.record({ id: postId, date }), { maxLength: 2, selector: ({ id }) => id });
const some = fc.uniqueArray(postId, { minLength: 1, maxLength: 2 });

const shifts = fc.option(fc.dictionary(channelId, nullable(fc.constantFrom(-90, 360)), { maxKeys: 2 }), {
  nil: undefined,
});

/** Any command on series, and the change of zones that moves them. */
export const seriesCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({
    name: fc.constant('series.create' as const),
    payload: fc.record({ series, first: fc.record({ id: postId, date }), made }),
  }),
  fc.record({
    name: fc.constant('series.make' as const),
    payload: fc.record({ id: recordId, made, madeUntil: fc.option(date, { nil: undefined }) }),
  }),
  fc.record({
    name: fc.constant('series.use' as const),
    payload: fc.record({
      id: recordId,
      from: postId,
      fields: fc.uniqueArray(fc.constantFrom(...contentFields), { minLength: 1, maxLength: 4 }),
      posts: fc.uniqueArray(postId, { maxLength: 3 }),
    }),
  }),
  fc.record({
    name: fc.constant('series.move' as const),
    payload: fc.record({
      id: recordId,
      moves: fc.array(fc.record({ id: postId, date, time: nullable(time) }), { minLength: 1, maxLength: 3 }),
      offset: fc.integer({ min: -3, max: 3 }),
    }),
  }),
  fc.record({ name: fc.constant('series.skip' as const), payload: fc.record({ posts: some }) }),
  fc.record({
    name: fc.constant('series.end' as const),
    payload: fc.record({ id: recordId, posts: some, rule: text, madeUntil: date }),
  }),
  fc.record({
    name: fc.constant('series.rhythm' as const),
    payload: fc.record({
      id: recordId,
      rule: text,
      madeUntil: date,
      series,
      moves: made,
      made,
      remove: fc.uniqueArray(postId, { maxLength: 1 }),
      leave: fc.uniqueArray(postId, { maxLength: 1 }),
    }),
  }),
  fc.record({ name: fc.constant('series.leave' as const), payload: fc.record({ posts: some }) }),
  fc.record({
    name: fc.constant('zone.change' as const),
    payload: fc.record({
      channel: fc.option(channelId, { nil: undefined }),
      zone: nullable(fc.constantFrom('Asia/Kolkata', 'Mars/Olympus')),
      moves: fc.array(fc.record({ id: postId, date, time, shifts }), { maxLength: 2 }),
      series: fc.array(fc.record({ id: recordId, time, offset: fc.integer({ min: -1, max: 1 }), shifts }), {
        maxLength: 1,
      }),
    }),
  }),
);
