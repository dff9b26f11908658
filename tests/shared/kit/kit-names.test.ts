import { basename, join, normalize } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KitNames, kitNamePart } from '../../../src/shared/kit/kit-names';

describe('a part of a name', () => {
  it.each([
    ['Last day for gift boxes', 'Last day for gift boxes'],
    ['../../etc/passwd', 'etc passwd'],
    ['C:\\Windows\\x', 'C Windows x'],
    ['5 a.m. in the bakery…', '5 a.m. in the bakery'],
    ['Anna’s <b>“first”</b> cake?', "Anna's b first b cake"],
    ['🎁 Gifts ❤️ 👩🏽‍🍳 now', 'Gifts now'],
    ['Cafe\u0301', 'Café'],
    ['\u202Egpj.exe', 'gpj.exe'],
    ['con\u202E\u0301', 'coń'],
    ['مرحبا بالعالم', 'مرحبا بالعالم'],
    ['a\u0000b\nc\td', 'a b c d'],
    ['\ud83c', ''],
    ['…', ''],
    ['ends with a dot.', 'ends with a dot'],
  ])('%j is %j', (text, name) => expect(kitNamePart(text, 48)).toBe(name));

  it('is cut by characters and by bytes', () => {
    expect(kitNamePart('x'.repeat(10_000), 48)).toHaveLength(48);
    expect(Buffer.byteLength(kitNamePart('漢'.repeat(100), 48))).toBeLessThanOrEqual(96);
  });

  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom('..', '/', '\\', '.', ' ', 'con', 'NUL', ':', '\u202e', '\u0301', 'ß', '漢', '(2)', '\ud800'),
      )
      .map((all) => all.join('')),
  );

  it('leads nowhere, is one line, and every system takes it', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const name = kitNamePart(text, 48);
        const folder = `2026-12-10 ${name}`.trim();
        expect(basename(normalize(join('/kit', folder)))).toBe(folder);
        expect(name).not.toMatch(/[<>:"/\\|?*\p{C}\p{Zl}\p{Zp}]|^[.\s]|[.\s]$|\.\./u);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(96);
        expect(Buffer.from(name).toString()).toBe(name);
      }),
    );
  });

  it('stays the same when it is made again', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(kitNamePart(kitNamePart(text, 48), 48)).toBe(kitNamePart(text, 48));
      }),
    );
  });
});

describe('names of one folder', () => {
  it('are numbered where they are the same, whatever their case and spelling', () => {
    const names = new KitNames();
    expect(['a', 'A', 'a', 'a (2)', 'Café', 'Cafe\u0301', 'Straße', 'STRASSE'].map((name) => names.take(name))).toEqual(
      ['a', 'A (2)', 'a (3)', 'a (2) (2)', 'Café', 'Cafe\u0301 (2)', 'Straße', 'STRASSE (2)'],
    );
  });

  it('differ by any comparison that a disk makes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'A', 'ß', 'SS', 'ſ', 's', 'é', 'e\u0301', 'a (2)', 'İ', 'i'), { maxLength: 40 }),
        (wanted) => {
          const names = new KitNames();
          const given = wanted.map((name) => names.take(name));
          for (const way of [
            (name: string) => name.toLowerCase(),
            (name: string) => name.toUpperCase(),
            (name: string) => name.normalize('NFD'),
          ])
            expect(new Set(given.map(way)).size).toBe(given.length);
        },
      ),
    );
  });
});
