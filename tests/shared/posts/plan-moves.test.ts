import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../src/shared/calendar-time/local-date';
import {
  asCopies,
  movesByDays,
  movesByMinutes,
  movesTo,
  movesTogether,
  shiftTime,
} from '../../../src/shared/posts/plan-moves';
import { type Post, postSchema } from '../../../src/shared/posts/post';

const post = (id: string, fields: object = {}): Post => postSchema.parse({ id, ...fields });
const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));
const posts = fc
  .array(fc.option(day, { nil: undefined }), { minLength: 1, maxLength: 20 })
  .map((days) => days.map((date, at) => post(`p${at}`, date ? { date } : {})));

describe('moving posts together', () => {
  it('keeps the distance of dated ones from the grabbed one, and puts ideas on its day', () => {
    fc.assert(
      fc.property(posts, day, (all, target) => {
        const grabbed = all.find(({ date }) => date !== undefined);
        fc.pre(grabbed?.date !== undefined);
        if (grabbed?.date === undefined) return;
        const moves = movesTogether(grabbed, all, { date: target });
        expect(moves.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
        for (const [at, { date }] of moves.entries()) {
          const from = all[at]?.date;
          expect(date).toBe(from === undefined ? target : addDays(target, daysBetween(grabbed.date, from)));
        }
      }),
    );
  });

  it('to a day puts the earliest there and none before it', () => {
    fc.assert(
      fc.property(posts, day, (all, target) => {
        const days = movesTo(all, target).map(({ date }) => date ?? '');
        expect(days).toHaveLength(all.length);
        expect([...days].sort()[0]).toBe(target);
      }),
    );
  });

  it('by days leaves ideas alone and is taken back by as many the other way', () => {
    fc.assert(
      fc.property(posts, fc.integer({ min: -400, max: 400 }), (all, days) => {
        const there = movesByDays(all, days);
        const dated = all.filter(({ date }) => date !== undefined);
        expect(there).toHaveLength(dated.length);
        const back = movesByDays(
          there.map(({ id, date }) => post(id, { date })),
          -days,
        );
        expect(back.map(({ date }) => date)).toEqual(dated.map(({ date }) => date));
      }),
    );
  });

  it('by minutes stays within the day and leaves out what has no time or is at the edge', () => {
    const all = [
      post('none', { date: '2026-12-10' }),
      post('noon', { date: '2026-12-10', time: '12:00' }),
      post('late', { date: '2026-12-10', time: '23:50' }),
      post('last', { date: '2026-12-10', time: '23:59' }),
      post('idea', { time: '09:00' }),
    ];
    expect(movesByMinutes(all, 15)).toEqual([
      { id: 'noon', date: '2026-12-10', time: '12:15' },
      { id: 'late', date: '2026-12-10', time: '23:59' },
    ]);
    expect(shiftTime('00:10', -15)).toBe('00:00');
  });

  it('as copies carries the same places under new ids', () => {
    let at = 0;
    expect(asCopies([{ id: 'a', date: '2026-12-10', time: null }], () => `new${at++}`)).toEqual([
      { from: 'a', id: 'new0', date: '2026-12-10', time: null },
    ]);
  });
});
