import { describe, expect, test } from 'vitest';
import { monthRoom, perDayBelow } from '../../../src/renderer/calendar/month-room';

describe('the room that a month has', () => {
  // Heights of the calendar as they come about in windows of 1440 × 900, 1024 × 700 and 1920 × 1080.
  test.each([
    { height: 753, weeks: 5, density: 'full', perDay: 2 },
    { height: 753, weeks: 6, density: 'line', perDay: 3 },
    { height: 553, weeks: 5, density: 'line', perDay: 3 },
    { height: 553, weeks: 6, density: 'line', perDay: 2 },
    { height: 933, weeks: 5, density: 'full', perDay: 3 },
  ])('$height pixels and $weeks weeks: $perDay cards, $density', ({ height, weeks, ...room }) => {
    expect(monthRoom(height, weeks)).toMatchObject(room);
  });

  test('a day shows at least one card, however low the window is', () => {
    expect(monthRoom(100, 6).perDay).toBe(1);
  });

  test('every card is drawn where nothing is laid out', () => {
    expect(monthRoom(0, 5).perDay).toBe(Number.POSITIVE_INFINITY);
  });

  test('bars of campaigns take room from the cards, the first of them none at the sizes that are drawn', () => {
    const room = monthRoom(753, 5);
    expect([0, 1, 2, 3].map((lanes) => perDayBelow(room, lanes))).toEqual([2, 2, 1, 1]);
    expect(perDayBelow(monthRoom(0, 5), 3)).toBe(Number.POSITIVE_INFINITY);
    expect(perDayBelow(monthRoom(100, 6), 3)).toBe(1);
  });
});
