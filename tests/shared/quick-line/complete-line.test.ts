import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completed, completionsAt } from '../../../src/shared/quick-line/complete-line';
import { readLine } from '../../../src/shared/quick-line/read-line';
import { words } from './words';

const names = (line: string) => completionsAt(line, line.length, words)?.options.map(({ name }) => name);

describe('completions', () => {
  it('are offered for every kind of mark', () => {
    expect(names('Bread /')).toEqual(['Know-how', 'Offers', 'Open days', '🎄']);
    expect(names('Bread /o')).toEqual(['Offers', 'Open days']);
    expect(names('Bread /ow')).toEqual(['Know-how']);
    expect(names('Bread #caf')).toEqual(['Café']);
    expect(names('Bread ~gift')).toEqual(['Christmas gift boxes']);
    expect(names('Bread =')).toEqual(['Recipe card']);
    expect(names('Bread !rev')).toEqual(['in review']);
    expect(names('Bread #boxes')).toEqual(['gift boxes']);
  });

  it('hold channels before the title without a mark, and not in it', () => {
    expect(names('12:00 vb mar')).toEqual(['Market']);
    expect(names('12:00 vb')).toBeUndefined();
    expect(names('12:00 Bread mar')).toBeUndefined();
    expect(names('')).toBeUndefined();
  });

  it('are needed where the word would stay in the title, but never for a new label', () => {
    expect(completionsAt('Bread /o', 8, words)?.needed).toBe(true);
    expect(completionsAt('Bread /off', 10, words)?.needed).toBe(false);
    expect(completionsAt('Bread #br', 9, words)?.needed).toBe(false);
  });

  it('take the place of the word at the caret only', () => {
    const line = 'Rye /o or spelt';
    const found = completionsAt(line, 6, words);
    if (!found?.options[0]) throw new Error('nothing is offered');
    expect(completed(line, found, found.options[0])).toEqual({ line: 'Rye /Offers or spelt', caret: 12 });
  });

  it('tell two channels of one name apart', () => {
    const found = completionsAt('@caf', 4, words);
    expect(found?.options.map(({ insert }) => insert)).toEqual(['@vb', '@@lindner.fm']);
  });

  it('are understood once they are taken, wherever the caret stands', () => {
    const text = fc.array(fc.constantFrom('vb', 'ma', 'Bread', '/', '/o', '@c', '#g', '~', '=r', '!', '12:00'));
    fc.assert(
      fc.property(text, fc.nat(60), (parts, caret) => {
        const line = parts.join(' ');
        const found = completionsAt(line, caret, words);
        for (const option of found?.options ?? []) {
          const reading = readLine(completed(line, found ?? { from: 0, to: 0 }, option).line, words);
          const ids = [...reading.channels, ...reading.labels, reading.pillar, reading.campaign];
          const all = [...ids, reading.template, reading.status];
          expect(all.includes(option.id) || reading.notes.some(({ why }) => why === 'second')).toBe(true);
        }
      }),
    );
  });
});
