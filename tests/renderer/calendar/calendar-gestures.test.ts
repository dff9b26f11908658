import { describe, expect, it } from 'vitest';
import { timeAt } from '../../../src/renderer/calendar/calendar-gestures';
import { shownHours } from '../../../src/renderer/calendar/calendar-options';
import { CalendarEvents, toCalendarEvent } from '../../../src/renderer/calendar/to-calendar-event';
import { postSchema } from '../../../src/shared/posts/post';

const post = postSchema.parse({ id: 'a', title: 'A', date: '2026-03-29', time: '02:30' });

describe('an event of the library', () => {
  it('is the same object while its post stays in its place, and the array while all do', () => {
    const events = new CalendarEvents();
    const other = { ...post, id: 'o' };
    const before = events.of([post, other]);
    expect(events.of([{ ...post, title: 'Renamed' }, other])).toBe(before);
    const after = events.of([{ ...post, time: '10:00' }, other]);
    expect(after[0]).toMatchObject({ id: 'a', start: '2026-03-29T10:00:00' });
    expect(after[1]).toBe(before[1]);
    expect(events.of([other])).toEqual([before[1]]);
  });

  it('carries date and time as they stand, in an hour that Berlin skips too', () => {
    expect(toCalendarEvent(post)).toMatchObject({ id: 'a', start: '2026-03-29T02:30:00', allDay: false });
    expect(toCalendarEvent(postSchema.parse({ id: 'b', date: '2026-03-29' }))).toMatchObject({
      start: '2026-03-29',
      allDay: true,
    });
  });
});

describe('the hours of the week', () => {
  it('are those of the settings, and more where a post lies outside', () => {
    expect(shownHours([], '06:00', '22:00')).toEqual({ first: 6, last: 22 });
    expect(shownHours([], '22:00', '06:00')).toEqual({ first: 0, last: 24 });
    expect(shownHours([], '08:00', '00:00')).toEqual({ first: 0, last: 24 });
    expect(shownHours([post], '06:30', '21:30')).toEqual({ first: 2, last: 22 });
    const late = postSchema.parse({ id: 'c', date: '2026-03-29', time: '23:45' });
    expect(shownHours([late], '06:00', '22:00')).toEqual({ first: 6, last: 24 });
  });

  it('give the half hour under the mouse', () => {
    const hours = { first: 6, last: 22 };
    expect([0, 0.5, 0.52, 0.99, 1, -1].map((part) => timeAt(part, hours))).toEqual([
      '06:00',
      '14:00',
      '14:00',
      '21:30',
      '21:30',
      '06:00',
    ]);
  });
});
