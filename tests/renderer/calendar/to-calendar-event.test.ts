import { describe, expect, test } from 'vitest';
import { CalendarEvents } from '../../../src/renderer/calendar/to-calendar-event';
import { postSchema } from '../../../src/shared/posts/post';

const post = (id: string, date: string, time?: string) => postSchema.parse({ id, date, ...(time ? { time } : {}) });
const first = post('00000000000000000001', '2026-12-01', '09:00');
const second = post('00000000000000000002', '2026-12-02');

describe('the posts as the calendar takes them', () => {
  test('are the same array while nothing moves, whatever else a post changes', () => {
    const events = new CalendarEvents();
    const array = events.of([first, second]);
    expect(events.of([{ ...first, title: 'Bread' }, second])).toBe(array);
    expect(events.of([second, first])).toBe(array);
  });

  test('end with their day, however late they are', () => {
    const [late, last] = new CalendarEvents().of([post('a', '2026-12-31', '23:45'), post('b', '2026-12-31', '23:00')]);
    expect(late).toMatchObject({ start: '2026-12-31T23:45:00', end: '2027-01-01T00:00:00' });
    expect(last).not.toHaveProperty('end');
  });

  test('are another array when a post moves, and its event alone is another object', () => {
    const events = new CalendarEvents();
    const [one, two] = events.of([first, second]);
    const [oneLater, twoLater] = events.of([{ ...first, date: '2026-12-03' }, second]);
    expect(oneLater).not.toBe(one);
    expect(oneLater).toMatchObject({ start: '2026-12-03T09:00:00', allDay: false });
    expect(twoLater).toBe(two);
  });
});
