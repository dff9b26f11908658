import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  extraHeading,
  extraKey,
  guardCell,
  readList,
  readMedia,
  readOptional,
  unguardCell,
  writeAddresses,
  writeAltTexts,
  writeList,
  writeOptional,
} from '../../../src/shared/csv/spreadsheet-cells';
import { forbiddenKeys } from '../../../src/shared/ids';

const starts = ["'", "''", '=', "'=", '+', '-', '@', '\t', '\r', '["', "'["];
/** Texts that begin with what is guarded, with the mark itself, or with what a list is written with. */
const text = fc.oneof(
  fc.string({ unit: fc.constantFrom(...`'=+-@\t\r\n1 ,;"[]{`), maxLength: 6 }),
  fc.tuple(fc.constantFrom(...starts), fc.string()).map((parts) => parts.join('')),
);
const runs = { numRuns: 5000 };

test('every text comes back from a guarded cell, and no guarded cell begins as a formula does', () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(unguardCell(guardCell(value))).toBe(value);
      expect(guardCell(value)).not.toMatch(/^[=+\-@\t\r]/);
    }),
    runs,
  );
});

test('a missing text, an empty one and any other come back as they were', () => {
  fc.assert(
    fc.property(fc.option(text, { nil: undefined }), (value) => {
      expect(readOptional(writeOptional(value))).toBe(value);
    }),
    runs,
  );
});

test('lists come back item by item', () => {
  const separators = fc.constantFrom(', ' as const, '\n' as const);
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), separators, (items, separator) => {
      expect(readList(writeList(items, separator), separator)).toEqual(items);
    }),
    runs,
  );
});

test('media come back with their texts, and with what else they hold', () => {
  const medium = fc.record({ url: text, alt: text, caption: text }, { requiredKeys: ['url'] });
  fc.assert(
    fc.property(fc.array(medium, { maxLength: 4 }), (media) => {
      expect(readMedia(writeAddresses(media), writeAltTexts(media))).toEqual(media);
    }),
    runs,
  );
});

test('the name of a kept column comes back from its heading', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.constantFrom('post_id', 'Text', 'extra: a', 'extra:')), (key) => {
      fc.pre(!forbiddenKeys.includes(key));
      expect(extraKey(extraHeading(key))).toBe(key);
    }),
    runs,
  );
});
