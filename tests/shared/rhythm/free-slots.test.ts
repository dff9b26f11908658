import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/shared/calendar-time/local-date';
import { type Channel, channelSchema } from '../../../src/shared/channels/channel';
import { occasionSchema } from '../../../src/shared/occasions/occasion';
import { type Post, postSchema } from '../../../src/shared/posts/post';
import { SlotCalendar, type SlotContext } from '../../../src/shared/rhythm/free-slots';
import { countSlots, slotTimes, withoutSlot, withSlot } from '../../../src/shared/rhythm/slots';
import { slotFor, takeSlots } from '../../../src/shared/rhythm/take-slots';

const channel = (id: string, fields: object = {}): Channel => channelSchema.parse({ id, name: id, ...fields });
const keyed = <T extends { id: string }>(records: T[]) => Object.fromEntries(records.map((one) => [one.id, one]));
const post = (id: string, fields: object = {}): Post => postSchema.parse({ id, ...fields });

/** 2026-12-16 is a Wednesday. */
const wednesday = '2026-12-16';
const photos = channel('photos', {
  order: 1,
  slots: [
    { weekday: 3, time: '12:00' },
    { weekday: 3, time: '18:00' },
  ],
});
const news = channel('news', {
  order: 2,
  slots: [
    { weekday: 3, time: '09:00' },
    { weekday: 5, time: '09:00' },
  ],
});
const silent = channel('silent', { order: 3 });
const calendar = (changes: Partial<SlotContext> = {}) =>
  new SlotCalendar({
    channels: keyed([photos, news, silent]),
    timeZone: 'Europe/Berlin',
    occasions: {},
    now: '2026-12-10T09:00:00Z',
    ...changes,
  });
const free = (posts: Post[], date = wednesday, changes: Partial<SlotContext> = {}) =>
  calendar(changes)
    .free(date, posts)
    .map(({ channel: id, time }) => `${id} ${time}`);

describe('the slots of a day', () => {
  it('are free, the earliest first, until a post of their channel stands on them', () => {
    expect(free([])).toEqual(['news 09:00', 'photos 12:00', 'photos 18:00']);
    const at = (time: string, ...channels: string[]) => post('at', { date: wednesday, time, channels });
    expect(free([at('12:00', 'photos')])).toEqual(['news 09:00', 'photos 18:00']);
    expect(free([at('12:00', 'silent')])).toHaveLength(3);
    expect(free([at('09:00', 'news', 'photos')])).toEqual(['photos 18:00']);
  });

  it('are filled by the nearest post at another time, and by one without a time', () => {
    const at = (time: string | undefined) => post('at', { date: wednesday, time, channels: ['photos'] });
    expect(free([at('17:30')])).toEqual(['news 09:00', 'photos 12:00']);
    expect(free([at(undefined)])).toEqual(['news 09:00', 'photos 18:00']);
    expect(free([at(undefined), at('11:00')])).toEqual(['news 09:00']);
    expect(free([at('06:00'), at('07:00'), at('08:00')])).toEqual(['news 09:00']);
  });

  it('are gone when their time has passed on the clock of their channel, and on blackout days', () => {
    expect(free([], '2026-12-09')).toEqual([]);
    expect(free([], wednesday, { now: '2026-12-16T11:00:00Z' })).toEqual(['photos 18:00']);
    const far = keyed([{ ...photos, timeZone: 'America/New_York' }, news]);
    expect(free([], wednesday, { now: '2026-12-16T11:00:00Z', channels: far })).toEqual([
      'photos 12:00',
      'photos 18:00',
    ]);
    const closed = occasionSchema.parse({
      id: 'o',
      date: '2025-12-15',
      until: '2025-12-17',
      yearly: true,
      blackout: true,
    });
    expect(free([], wednesday, { occasions: { o: closed } })).toEqual([]);
    expect(free([], wednesday, { occasions: { o: { ...closed, blackout: false } } })).toHaveLength(3);
  });

  it('see a variant where it goes out', () => {
    const late = (shift: number) =>
      post('late', { date: wednesday, time: '09:00', channels: ['news', 'photos'], variants: { photos: { shift } } });
    expect(free([late(540)])).toEqual(['photos 12:00']);
    expect(free([late(24 * 60)])).toEqual(['photos 12:00', 'photos 18:00']);
  });

  it('leave archived channels and unknown zones be', () => {
    const channels = keyed([
      { ...photos, archived: true },
      { ...news, timeZone: 'Nowhere/At_all' },
    ]);
    expect(free([], wednesday, { channels })).toEqual(['news 09:00']);
  });

  it('are as many as there are slots, less the posts, whatever stands in the file', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
    const slots = fc.array(fc.record({ weekday: fc.integer({ min: 1, max: 7 }), time }), { maxLength: 500 });
    const posts = fc.array(fc.option(time, { nil: undefined }), { maxLength: 20 });
    fc.assert(
      fc.property(slots, posts, (many, times) => {
        const channels = keyed([channel('busy', { slots: many })]);
        const standing = times.map((at, n) => post(`p${n}`, { date: wednesday, time: at, channels: ['busy'] }));
        const different = new Set(many.filter(({ weekday }) => weekday === 3).map((slot) => slot.time));
        const left = calendar({ channels }).free(wednesday, standing);
        expect(left).toHaveLength(Math.max(0, different.size - times.length));
        expect(left.every((slot) => different.has(slot.time))).toBe(true);
        expect([...left].sort((a, b) => (a.time < b.time ? -1 : 1))).toEqual(left);
        // A slot that is left has no post at its minute.
        expect(left.some((slot) => times.includes(slot.time))).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

it('slots of a channel are added and taken away one by one, each once', () => {
  const once = withSlot(withSlot([], 5, '09:00'), 1, '12:00');
  expect(once).toEqual([
    { weekday: 1, time: '12:00' },
    { weekday: 5, time: '09:00' },
  ]);
  expect(withSlot(once, 5, '09:00')).toBe(once);
  const twice = [...once, { weekday: 5, time: '09:00' }];
  expect(countSlots(twice)).toBe(2);
  expect(slotTimes(twice, 5)).toEqual(['09:00']);
  expect(withoutSlot(twice, 5, '09:00')).toEqual([{ weekday: 1, time: '12:00' }]);
});

describe('what a post takes of a day', () => {
  const day = calendar().free(wednesday, []);

  it('is the free slot of its first channel, else the earliest of its others, else none', () => {
    expect(slotFor(['photos', 'news'], day)?.time).toBe('12:00');
    expect(slotFor(['silent', 'photos', 'news'], day)?.time).toBe('09:00');
    expect(slotFor(['silent'], day)).toBeUndefined();
    expect(slotFor([], day)?.time).toBe('09:00');
  });

  const posts = keyed([
    post('a', { channels: ['photos'] }),
    post('b', { channels: ['photos', 'news'], date: '2026-12-01', time: '07:00' }),
    post('c', { channels: ['photos'], time: '10:00' }),
    post('there', { channels: ['photos'], date: wednesday, time: '12:00' }),
  ]);
  const landing = {
    calendar: calendar(),
    post: (id: string) => posts[id],
    onDay: (date: string) => Object.values(posts).filter((one) => one.date === date),
  };
  const to = (...ids: string[]) => ids.map((id) => ({ id, date: wednesday }));

  it('is what the ones before it leave; the rest keep their own time', () => {
    expect(takeSlots(to('a', 'b', 'c'), landing)).toEqual([
      { id: 'a', date: wednesday, time: '18:00' },
      { id: 'b', date: wednesday, time: '09:00' },
      { id: 'c', date: wednesday },
    ]);
  });

  it('is nothing for a post that is told a time, stays on its day or becomes an idea', () => {
    const moves = [
      { id: 'a', date: wednesday, time: null },
      { id: 'b', date: null },
      { id: 'there', date: wednesday },
    ];
    expect(takeSlots(moves, landing)).toEqual(moves);
  });

  it('may be the slot that one of the moved posts leaves, but not that of a copied one', () => {
    const moves = [
      { id: 'there', date: '2026-12-23' },
      { id: 'a', date: wednesday },
    ];
    expect(takeSlots(moves, landing)[1]?.time).toBe('12:00');
    expect(takeSlots(moves, { ...landing, copy: true })[1]?.time).toBe('18:00');
  });

  it('never is one slot twice', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 30 }), (days) => {
        const all = keyed(days.map((_, at) => post(`p${at}`, { channels: at % 3 ? ['photos'] : ['news', 'photos'] })));
        const moves = days.map((after, at) => ({ id: `p${at}`, date: addDays(wednesday, after) }));
        const landed = takeSlots(moves, { calendar: calendar(), post: (id) => all[id], onDay: () => [] });
        const taken = landed.flatMap(({ date, time }) => (time ? [`${date} ${time}`] : []));
        expect(new Set(taken).size).toBe(taken.length);
      }),
    );
  });
});
