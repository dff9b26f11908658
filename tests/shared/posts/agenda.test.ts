import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/shared/calendar-time/local-date';
import { agenda, daysFrom } from '../../../src/shared/posts/agenda';
import { comparePosts, postSchema } from '../../../src/shared/posts/post';

const post = (id: string, date: string, time?: string) => postSchema.parse({ id, date, time });

it('ends with the last day that can be written', () => {
  expect(daysFrom('9999-12-30', '9999-12-31')).toEqual(['9999-12-30', '9999-12-31']);
  expect(daysFrom('2026-12-02', '2026-12-01')).toEqual([]);
});

describe('agenda', () => {
  it('sums up the days between posts', () => {
    const posts = [post('a', '2026-12-02'), post('b', '2026-12-02', '09:00'), post('c', '2026-12-06')];
    expect(agenda(posts, '2026-12-01', '2026-12-07')).toEqual([
      { kind: 'gap', dates: ['2026-12-01'] },
      { kind: 'day', date: '2026-12-02', posts: posts.slice(0, 2) },
      { kind: 'gap', dates: ['2026-12-03', '2026-12-04', '2026-12-05'] },
      { kind: 'day', date: '2026-12-06', posts: [posts[2]] },
      { kind: 'gap', dates: ['2026-12-07'] },
    ]);
  });

  it('holds each day once in order, each post once in order, and never two gaps in a row', () => {
    const days = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 60 });
    fc.assert(
      fc.property(days, (offsets) => {
        const posts = offsets.map((offset, at) => post(`p${at}`, addDays('2026-12-01', offset))).sort(comparePosts);
        const entries = agenda(posts, '2026-12-01', '2026-12-31');
        const dates = entries.flatMap((entry) => (entry.kind === 'day' ? [entry.date] : entry.dates));
        expect(dates).toEqual(daysFrom('2026-12-01', '2026-12-31'));
        expect(entries.flatMap((entry) => (entry.kind === 'day' ? entry.posts : []))).toEqual(posts);
        for (const [at, { kind }] of entries.entries())
          if (kind === 'gap') expect(entries[at + 1]?.kind).not.toBe('gap');
      }),
    );
  });

  it('has no day when the end lies before the beginning', () => {
    expect(daysFrom('2026-12-02', '2026-12-01')).toEqual([]);
  });
});
