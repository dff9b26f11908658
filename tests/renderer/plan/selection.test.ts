import { describe, expect, it } from 'vitest';
import { areaBetween, picked, touch } from '../../../src/renderer/plan/selection';

const shown = ['a', 'b', 'c', 'd', 'e'];
const ids = (set: ReadonlySet<string>) => [...set].sort();

describe('what is chosen after a pick', () => {
  it('is one more, or one less', () => {
    expect(ids(picked(new Set(['a']), shown, 'a', 'c', 'toggle'))).toEqual(['a', 'c']);
    expect(ids(picked(new Set(['a', 'c']), shown, 'a', 'c', 'toggle'))).toEqual(['a']);
  });

  it('is the range from the last pick, either way round, in place of what was', () => {
    expect(ids(picked(new Set(['e']), shown, 'b', 'd', 'range'))).toEqual(['b', 'c', 'd']);
    expect(ids(picked(new Set(), shown, 'd', 'b', 'range'))).toEqual(['b', 'c', 'd']);
  });

  it('is the range on top of what was, where it adds', () => {
    expect(ids(picked(new Set(['a']), shown, 'c', 'd', 'add'))).toEqual(['a', 'c', 'd']);
  });

  it('is the picked one alone where the range has no beginning on the screen', () => {
    expect(ids(picked(new Set(['a']), shown, null, 'c', 'range'))).toEqual(['c']);
    expect(ids(picked(new Set(), shown, 'gone', 'c', 'range'))).toEqual(['c']);
  });
});

describe('the area of a band', () => {
  it('is the same from whichever corner it is drawn, and meets what shares a point with it', () => {
    const area = areaBetween({ x: 50, y: 10 }, { x: 20, y: 40 });
    expect(area).toEqual(areaBetween({ x: 20, y: 10 }, { x: 50, y: 40 }));
    const card = { left: 50, top: 40, right: 90, bottom: 60 };
    expect(touch(area, card)).toBe(true);
    expect(touch(area, { ...card, left: 51 })).toBe(false);
    expect(touch(area, { ...card, top: 41 })).toBe(false);
  });
});
