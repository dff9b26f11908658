import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/shared/calendar-time/local-date';
import { checkPost } from '../../../src/shared/checks/check-post';
import { type Occasion, occasionSchema } from '../../../src/shared/occasions/occasion';
import { blackoutOn, isLeapDay, occasionsOn } from '../../../src/shared/occasions/occasion-days';
import { postSchema } from '../../../src/shared/posts/post';
import { emptyProject } from '../../../src/shared/project/empty-project';
import { date } from '../support/arbitraries';

const own = (fields: object): Occasion => occasionSchema.parse({ id: 'o', name: 'Own', ...fields });
const keyed = (...all: Occasion[]) => Object.fromEntries(all.map((each) => [each.id, each]));
const daysOf = (occasion: Occasion, from: string, days: number) =>
  Array.from({ length: days }, (_, at) => addDays(from, at)).filter(
    (day) => occasionsOn(keyed(occasion), day).length > 0,
  );

describe('own dates', () => {
  test('a single day and a stretch stand in their year alone', () => {
    expect(daysOf(own({ date: '2026-12-06' }), '2025-01-01', 1500)).toEqual(['2026-12-06']);
    expect(daysOf(own({ date: '2026-12-30', until: '2027-01-02' }), '2026-01-01', 800)).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ]);
  });

  test('a yearly one comes back from its year on, over the turn of the year too', () => {
    const birthday = own({ date: '2024-05-04', yearly: true });
    expect(daysOf(birthday, '2023-01-01', 1460)).toEqual(['2024-05-04', '2025-05-04', '2026-05-04']);
    const closed = own({ date: '2025-12-31', until: '2026-01-01', yearly: true });
    expect(daysOf(closed, '2025-01-01', 730)).toEqual(['2025-12-31', '2026-01-01', '2026-12-31']);
  });

  test('29 February stands on the 28th where there is none', () => {
    const leap = own({ date: '2024-02-29', yearly: true });
    expect(daysOf(leap, '2024-01-01', 1800)).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
    expect([isLeapDay(leap), isLeapDay(own({ date: '2024-02-29' }))]).toEqual([true, false]);
  });

  test('a last day before the first, and stretches of thousands of years, are bounded', () => {
    expect(daysOf(own({ date: '2026-05-04', until: '2026-05-01' }), '2026-04-01', 60)).toEqual(['2026-05-04']);
    const forever = own({ date: '0000-01-01', until: '9999-12-31', yearly: true });
    expect(daysOf(forever, '2026-01-01', 365)).toHaveLength(365);
    expect(occasionsOn(keyed(forever), '9999-12-31')).toEqual([forever]);
    expect(occasionsOn(keyed(own({ date: '9999-12-31' })), '9999-12-31')).toHaveLength(1);
  });

  test('thousands on one day leave fifty, blackouts first', () => {
    const many = Array.from({ length: 5000 }, (_, at) => own({ id: `o${at}`, name: `Own ${at}`, date: '2026-12-06' }));
    const found = occasionsOn(keyed(...many, own({ id: 'b', date: '2026-12-06', blackout: true })), '2026-12-06');
    expect(found).toHaveLength(50);
    expect(found[0]?.id).toBe('b');
  });

  test('the list of a day stays the same object while the record does', () => {
    const record = keyed(own({ date: '2026-12-06' }));
    expect(occasionsOn(record, '2026-12-06')).toBe(occasionsOn(record, '2026-12-06'));
  });

  test('any stretch stands exactly on its days', () => {
    fc.assert(
      fc.property(date, fc.nat(400), fc.integer({ min: -500, max: 500 }), (from, length, off) => {
        const until = addDays(from, length);
        const day = addDays(from, off);
        const stands = occasionsOn(keyed(own({ date: from, until })), day).length > 0;
        expect(stands).toBe(day >= from && day <= until);
      }),
    );
  });
});

describe('a post on a day on which nothing goes out', () => {
  const occasions = keyed(own({ date: '2026-12-24', until: '2026-12-26', name: ' Closed ', blackout: true }));
  const context = {
    ...emptyProject({ id: 'p', name: '', timeZone: 'UTC' }),
    occasions,
    platforms: new Map(),
    missing: new Set<string>(),
  };
  const check = (fields: object) => checkPost(postSchema.parse({ id: 'x', ...fields }), context);

  test('is a warning that names the reason', () => {
    expect(check({ date: '2026-12-25' })).toEqual([
      expect.objectContaining({
        rule: 'blackout',
        severity: 'warning',
        says: 'Nothing is to go out on this day: Closed.',
        post: 'x',
      }),
    ]);
  });

  test('is none when the post is held or published, or stands on another day or on none', () => {
    for (const fields of [
      { date: '2026-12-25', held: { reason: '' } },
      { date: '2026-12-25', status: 'published' },
      { date: '2026-12-27' },
      {},
    ])
      expect(check(fields)).toEqual([]);
    expect(blackoutOn(keyed(own({ date: '2026-12-25' })), '2026-12-25')).toBeUndefined();
  });
});
