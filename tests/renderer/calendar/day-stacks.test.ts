import { describe, expect, test } from 'vitest';
import { DayStacks } from '../../../src/renderer/calendar/day-stacks';
import { postSchema } from '../../../src/shared/posts/post';

const post = (id: string, date: string) => postSchema.parse({ id, date });
const [a, b, c] = [post('a', '2026-12-01'), post('b', '2026-12-01'), post('c', '2026-12-02')];

describe('the month as days with their cards', () => {
  test('is the same while only what a post says changes', () => {
    const month = new DayStacks();
    const { stacks, events } = month.of([a, b, c]);
    const after = month.of([{ ...a, title: 'Bread' }, b, c]);
    expect(after.stacks).toBe(stacks);
    expect(after.events).toBe(events);
  });

  test('changes the two days of a post that moves, and tells the library nothing', () => {
    const month = new DayStacks();
    const third = post('d', '2026-12-03');
    const { stacks, events } = month.of([a, b, c, third]);
    const after = month.of([a, { ...b, date: '2026-12-02' }, c, third]);
    expect(after.events).toBe(events);
    expect(after.stacks.get('2026-12-01')).toEqual(['a']);
    expect(after.stacks.get('2026-12-02')).toEqual(['b', 'c']);
    expect(after.stacks.get('2026-12-03')).toBe(stacks.get('2026-12-03'));
  });

  test('tells the library of days that come and go', () => {
    const month = new DayStacks();
    const [first] = month.of([a, b]).events;
    const { events, stacks } = month.of([a, { ...b, date: '2026-12-09' }]);
    expect(events.map(({ id }) => id)).toEqual(['2026-12-01', '2026-12-09']);
    expect(events[0]).toBe(first);
    expect([...month.of([a]).stacks.keys()]).toEqual(['2026-12-01']);
    expect(stacks.get('2026-12-09')).toEqual(['b']);
  });
});
