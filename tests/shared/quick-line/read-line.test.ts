import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineTime } from '../../../src/shared/quick-line/line-time';
import { lineWords } from '../../../src/shared/quick-line/line-words';
import { lineTokens, readLine } from '../../../src/shared/quick-line/read-line';
import { writeLine } from '../../../src/shared/quick-line/write-line';
import { platforms, project, words } from './words';

describe('a quick line', () => {
  it('fills time, channels, title, labels and pillar', () => {
    expect(readLine('12:00 vb fm Poll: rye or spelt? #bread /offers', words)).toEqual({
      time: '12:00',
      channels: ['c1', 'c2'],
      title: 'Poll: rye or spelt?',
      labels: ['bread'],
      pillar: 'p2',
      notes: [],
    });
  });

  it.each([
    ['12:00', '12:00'],
    ['9.30', '09:30'],
    ['9h30', '09:30'],
    ['21h', '21:00'],
    ['9am', '09:00'],
    ['12am', '00:00'],
    ['12:15PM', '12:15'],
    ['18uhr', '18:00'],
  ])('reads the time %s', (typed, time) => {
    expect(lineTime(typed)).toEqual({ time, words: 1 });
  });

  it.each(['9', '930', '2026', '24:00', '12:60', '13pm', '24.12', '9:00-10:00', '3x'])('has no time in %s', (typed) => {
    expect(lineTime(typed)).toBeUndefined();
    expect(readLine(`${typed} things`, words).title).toBe(`${typed} things`);
  });

  it('takes a bare hour for a time where a channel follows it', () => {
    expect(readLine('9 vb fm Opera night', words)).toMatchObject({ time: '09:00', channels: ['c1', 'c2'] });
    expect(readLine('25 vb Opera night', words)).not.toHaveProperty('time');
    expect(readLine('9 ideas vb', words)).not.toHaveProperty('time');
    expect(readLine('9 village stories', words, { bare: false })).not.toHaveProperty('time');
  });

  it('takes "am" and "pm" also behind a space, and a time at the start only', () => {
    expect(readLine('9 pm Opera night', words)).toMatchObject({ time: '21:00', title: 'Opera night' });
    expect(readLine('Open until 12:00', words)).toMatchObject({ title: 'Open until 12:00' });
    expect(readLine('Open until 12:00', words)).not.toHaveProperty('time');
  });

  it('knows channels by all their names, before the title bare and anywhere behind @', () => {
    expect(readLine('village, market Bread', words)).toMatchObject({ channels: ['c1', 'c3'], title: 'Bread' });
    expect(readLine('vb,fm+market Bread', words).channels).toEqual(['c1', 'c2', 'c3']);
    expect(readLine('Bread for the market vb', words)).toMatchObject({
      channels: [],
      title: 'Bread for the market vb',
    });
    expect(readLine('Bread for the @market @lindner.fm', words)).toMatchObject({ channels: ['c3', 'c2'] });
    expect(readLine('#bread vb Rolls', words)).toMatchObject({ channels: ['c1'], labels: ['bread'], title: 'Rolls' });
    expect(readLine('Radio: a talk', words)).toMatchObject({ channels: [], title: 'Radio: a talk' });
  });

  it('keeps what is ambiguous, unknown or once too often in the title, and says so', () => {
    expect(readLine('@cafélindner Bread /o @anna /offers /know #1', words)).toEqual({
      title: '@cafélindner Bread /o @anna /know #1',
      channels: [],
      labels: [],
      pillar: 'p2',
      notes: [
        { word: '@cafélindner', kind: 'channel', why: 'ambiguous', could: ['Café Lindner', 'Café Lindner'] },
        { word: '/o', kind: 'pillar', why: 'ambiguous', could: ['Offers', 'Open days'] },
        { word: '@anna', kind: 'channel', why: 'unknown', could: [] },
        { word: '/know', kind: 'pillar', why: 'second', could: ['Know-how'] },
      ],
    });
  });

  it('does not name what is archived', () => {
    expect(readLine('@old Bread', words)).toMatchObject({ channels: [], title: '@old Bread' });
  });

  it('takes names of several words, signs only, and the spelling of a label that is in use', () => {
    expect(readLine('Bread /know-how ~christmas =recipe !review', words)).toMatchObject({
      title: 'Bread',
      pillar: 'p1',
      campaign: 'g1',
      template: 't1',
      status: 'in review',
    });
    expect(readLine('Bread /🎄 #CAFE #gift-boxes, #new!', words)).toMatchObject({
      title: 'Bread',
      pillar: 'p4',
      labels: ['Café', 'gift boxes', 'new'],
    });
  });

  it('takes a word behind a backslash as it is', () => {
    expect(readLine('\\12:00 \\vb \\#bread \\/offers \\\\ and/or', words)).toMatchObject({
      title: '12:00 vb #bread /offers \\ and/or',
      channels: [],
      labels: [],
    });
  });

  it('reads right-to-left texts and emoji', () => {
    expect(readLine('12:00 vb خبز الجاودار 🥖 #خبز', words)).toMatchObject({
      time: '12:00',
      channels: ['c1'],
      title: 'خبز الجاودار 🥖',
      labels: ['خبز'],
    });
  });

  it('of a pasted list takes marks only, not the names of channels that begin a sentence', () => {
    expect(readLine('Market day is back @market', words, { bare: false })).toMatchObject({
      title: 'Market day is back',
      channels: ['c3'],
    });
  });
});

const marked = fc.constantFrom(
  ...['12:00', '9am', '9', 'vb', 'fm', 'vb,fm', 'market', '@market', '@anna', '#bread', '#', '#1', '/off', '/o', '/'],
  ...[
    '~gift',
    '=rec',
    '!app',
    '\\',
    '\\#x',
    '\\\\',
    'Poll:',
    'قهوة',
    '👩‍👩‍👧',
    'am',
    '\u200f',
    '__proto__',
    'constructor',
  ],
);
const line = fc.oneof(
  fc
    .array(fc.oneof(marked, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 12 })
    .map((all) => all.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

describe('any line', () => {
  it('loses no word: each is in the title, or is the time, or is a mark that was understood', () => {
    fc.assert(
      fc.property(line, (text) => {
        const reading = readLine(text, words);
        const left = reading.title.split(' ').filter(Boolean);
        const tokens = lineTokens(text).map(({ word }) => word);
        const time = tokens[0] ? lineTime(tokens[0], tokens[1]) : undefined;
        for (const word of tokens.slice(time?.words ?? 0)) {
          const kept = word.startsWith('\\') && word.length > 1 ? word.slice(1) : word;
          if (left[0] === kept) left.shift();
          else expect(word).toMatch(/^([@#/~=!]|vb|fm|market|ra|vil|board|radio|village)/i);
        }
        expect(left).toEqual([]);
      }),
    );
  });

  it('reads the same once it was written out', () => {
    fc.assert(
      fc.property(line, (text) => {
        const { notes: _, ...reading } = readLine(text, words);
        const { notes: __, ...again } = readLine(writeLine(reading, words), words);
        expect(again).toEqual(reading);
      }),
      // A number that would be an hour, once the mark before it stands at the end.
      { examples: [['!app 9 fm']] },
    );
  });

  it('is read whatever the project calls its records', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), line, (name, other, text) => {
        const market = project.channels.c3;
        if (!market) throw new Error('the project has no market');
        const odd = lineWords({ ...project, channels: { c3: { ...market, name, handle: other } } }, platforms, [name]);
        expect(() => writeLine(readLine(`${text} @${name} #${other}`, odd), odd)).not.toThrow();
      }),
    );
  });
});
