import fc from 'fast-check';
import type { Command } from '../../../src/shared/history/command';
import {
  asset,
  assetFile,
  channelId,
  collection,
  customField,
  date,
  occasion,
  pillarId,
  recordId,
  snippet,
  storedFilter,
  tableLayout,
  template,
  text,
  time,
  view,
} from './arbitraries';

export const nullable = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
export const partly = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(model, { requiredKeys: [] });

/** Any command on fields, snippets, templates, views, own dates, assets and collections. */
export const recordCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ name: fc.constant('customFields.create' as const), payload: fc.record({ record: customField }) }),
  fc.record({
    name: fc.constant('customFields.edit' as const),
    payload: fc.record({
      id: recordId,
      fields: partly({ name: text, type: fc.constant('number'), choices: nullable(fc.array(text, { maxLength: 2 })) }),
    }),
  }),
  fc.record({ name: fc.constant('customFields.delete' as const), payload: fc.record({ id: recordId }) }),
  fc.record({ name: fc.constant('snippets.create' as const), payload: fc.record({ record: snippet }) }),
  fc.record({
    name: fc.constant('snippets.edit' as const),
    payload: fc.record({ id: recordId, fields: partly({ name: text, text, order: fc.integer() }) }),
  }),
  fc.record({ name: fc.constant('snippets.delete' as const), payload: fc.record({ id: recordId }) }),
  fc.record({ name: fc.constant('templates.create' as const), payload: fc.record({ record: template }) }),
  fc.record({
    name: fc.constant('templates.edit' as const),
    payload: fc.record({
      id: recordId,
      fields: partly({
        name: text,
        time: nullable(time),
        channels: fc.uniqueArray(channelId, { maxLength: 2 }),
        pillar: nullable(pillarId),
        notes: nullable(text),
      }),
    }),
  }),
  fc.record({ name: fc.constant('templates.delete' as const), payload: fc.record({ id: recordId }) }),
  fc.record({ name: fc.constant('views.create' as const), payload: fc.record({ record: view }) }),
  fc.record({
    name: fc.constant('views.edit' as const),
    payload: fc.record({
      id: recordId,
      fields: partly({ name: text, shape: text, filter: storedFilter, table: nullable(tableLayout) }),
    }),
  }),
  fc.record({ name: fc.constant('views.delete' as const), payload: fc.record({ id: recordId }) }),
  fc.record({ name: fc.constant('occasions.create' as const), payload: fc.record({ record: occasion }) }),
  fc.record({
    name: fc.constant('occasions.edit' as const),
    payload: fc.record({
      id: recordId,
      fields: partly({ name: text, date, until: nullable(date), yearly: fc.boolean(), notes: nullable(text) }),
    }),
  }),
  fc.record({ name: fc.constant('occasions.delete' as const), payload: fc.record({ id: recordId }) }),
  fc.record({
    name: fc.constant('assets.add' as const),
    payload: fc.record({ assets: fc.array(asset, { minLength: 1, maxLength: 2 }) }),
  }),
  fc.record({
    name: fc.constant('assets.edit' as const),
    payload: fc.record({
      edits: fc.array(
        fc.record({
          id: recordId,
          fields: partly({ name: text, alt: nullable(text), tags: fc.array(text, { maxLength: 2 }) }),
        }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
  }),
  fc.record({
    name: fc.constant('assets.replace' as const),
    payload: fc.record({
      id: recordId,
      bytes: fc.record({
        file: assetFile,
        name: text,
        kind: fc.constant('picture'),
        type: fc.constant('image/jpeg'),
        size: fc.nat(),
        width: nullable(fc.constant(10)),
        height: nullable(fc.constant(10)),
        duration: nullable(fc.constant(1.5)),
        pages: nullable(fc.constant(2)),
        takenOn: nullable(date),
        hasLocation: nullable(fc.boolean()),
      }),
    }),
  }),
  fc.record({
    name: fc.constant('assets.delete' as const),
    payload: fc.record({ ids: fc.uniqueArray(recordId, { minLength: 1, maxLength: 2 }) }),
  }),
  fc.record({ name: fc.constant('collections.create' as const), payload: fc.record({ record: collection }) }),
  fc.record({
    name: fc.constant('collections.edit' as const),
    payload: fc.record({ id: recordId, fields: partly({ name: text, order: fc.integer() }) }),
  }),
  fc.record({ name: fc.constant('collections.delete' as const), payload: fc.record({ id: recordId }) }),
);
