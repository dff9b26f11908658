import { expect, it } from 'vitest';
import { noteWords } from '../../../src/renderer/quick-line/line-note';

it('says why a word stays in the title, in a sentence of bounded length', () => {
  const note = { word: '/o', kind: 'pillar', why: 'ambiguous', could: ['Offers', 'Open', 'Oven', 'Other'] } as const;
  expect(noteWords(note)).toBe('“/o” could be Offers, Open, Oven or 1 more; it stays in the title.');
  expect(noteWords({ ...note, could: ['Café', 'Café'], kind: 'channel' })).toBe(
    'More than one channel answers to “/o”; it stays in the title.',
  );
  expect(noteWords({ ...note, why: 'second' })).toBe('A post has one pillar; “/o” stays in the title.');
  expect(noteWords({ ...note, word: `/${'o'.repeat(9000)}`, why: 'unknown' }).length).toBeLessThan(120);
});
