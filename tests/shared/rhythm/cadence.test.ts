import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from '../../../src/shared/calendar-time/local-date';
import { type Channel, channelSchema } from '../../../src/shared/channels/channel';
import { type Post, postSchema } from '../../../src/shared/posts/post';
import { CadenceTally, type ChannelCadence } from '../../../src/shared/rhythm/cadence';
import { cadenceWords, fallsShort, hasAim } from '../../../src/shared/rhythm/cadence-words';

/** It begins on a Tuesday and ends on a Thursday. */
const december = { from: '2026-12-01', to: '2026-12-31' };
const channel = (cadence: object = {}, fields: object = {}): Channel =>
  channelSchema.parse({ id: 'news', name: 'News', cadence, ...fields });
const on = (date: string, fields: object = {}): Post =>
  postSchema.parse({ id: date, date, time: '12:00', channels: ['news'], ...fields });

function cadenceOf(asked: Channel, posts: readonly Post[], span = december): ChannelCadence {
  const tally = new CadenceTally([asked]);
  for (const post of posts) tally.add(post);
  const steps = tally.result([asked], span, 1);
  for (;;) {
    const { done, value } = steps.next();
    if (!done) continue;
    const [only] = value;
    if (!only) throw new Error('one channel was asked for');
    return only;
  }
}
const words = (cadence: ChannelCadence) => cadenceWords(cadence, 'News', 'en-GB');

describe('posts a week', () => {
  it('are counted in whole weeks, also where the span cuts them', () => {
    const posts = ['2026-11-30', '2026-12-04', '2026-12-08', '2026-12-15', '2026-12-17', '2026-12-29', '2027-01-02'];
    const cadence = cadenceOf(
      channel({ perWeek: 2 }),
      posts.map((date) => on(date)),
    );
    expect(cadence).toMatchObject({ wanted: 2, weeks: 5, kept: 3, posts: 5 });
    expect(words(cadence)).toEqual(['News has fewer than 2 posts in 2 of 5 weeks.']);
  });

  it('ask for whole ones, and for none where less than one is meant', () => {
    expect(cadenceOf(channel({ perWeek: 2.5 }), []).wanted).toBe(2);
    const seldom = cadenceOf(channel({ perWeek: 0.5 }), []);
    expect(seldom).toMatchObject({ wanted: undefined, weeks: 5, kept: 5 });
    expect([hasAim(seldom), fallsShort(seldom)]).toEqual([false, false]);
  });

  it('count posts of the channel alone, once each, on the day that its variant gives them', () => {
    const posts = [
      on('2026-12-07', { channels: ['other'] }),
      on('2026-12-08', { channels: ['news', 'news'] }),
      on('2026-12-13', { time: '23:30', variants: { news: { shift: 60 } } }),
      postSchema.parse({ id: 'idea', channels: ['news'] }),
    ];
    const week = { from: '2026-12-07', to: '2026-12-13' };
    const cadence = cadenceOf(channel({ perWeek: 2 }), posts, week);
    expect(cadence).toMatchObject({ posts: 1, weeks: 1, kept: 0 });
    expect(words(cadence)).toEqual(['News has fewer than 2 posts in this week.']);
  });

  it('are the same as when every week is counted by itself', () => {
    const day = fc.integer({ min: -20, max: 80 }).map((days) => addDays(december.from, days));
    fc.assert(
      fc.property(
        fc.array(day, { maxLength: 40 }),
        fc.integer({ min: 1, max: 4 }),
        fc.nat(60),
        (days, perWeek, length) => {
          const span = { from: december.from, to: addDays(december.from, length) };
          const posts = days.map((date, at) => on(date, { id: `p${at}` }));
          let [weeks, kept] = [0, 0];
          for (let start = addDays(span.from, 1 - weekdayOf(span.from)); start <= span.to; start = addDays(start, 7)) {
            weeks += 1;
            if (days.filter((date) => date >= start && date <= addDays(start, 6)).length >= perWeek) kept += 1;
          }
          expect(cadenceOf(channel({ perWeek }), posts, span)).toMatchObject({ weeks, kept });
        },
      ),
    );
  });

  it('of ten thousand years are counted by the posts that are there', () => {
    const cadence = cadenceOf(channel({ perWeek: 1 }), [on('0001-01-01'), on('9999-12-31')], {
      from: '0001-01-01',
      to: '9999-12-31',
    });
    expect(cadence).toMatchObject({ kept: 2, posts: 2 });
    expect(cadence.weeks).toBeGreaterThan(500_000);
  });
});

describe('the longest silence', () => {
  it('is told in its whole length, from the post before the span to the one after it', () => {
    const cadence = cadenceOf(channel({ longestSilence: 7 }), [on('2026-11-20'), on('2026-12-10'), on('2026-12-12')]);
    expect(cadence.longest).toEqual({ from: '2026-11-21', to: '2026-12-09', days: 19 });
    expect(cadence.tooLong.map(({ days }) => days)).toEqual([19, 19]);
    expect(words(cadence)).toEqual([
      'News is silent for 19 days after 20 November, 7 at most are meant; one other silence is too long as well.',
    ]);
  });

  it('is none before the first post, and none of a channel without any', () => {
    expect(cadenceOf(channel({ longestSilence: 1 }), [on('2026-12-31')])).toMatchObject({ longest: null, tooLong: [] });
    const empty = cadenceOf(channel({ perWeek: 1, longestSilence: 1 }), []);
    expect(empty).toMatchObject({ longest: null, kept: 0 });
    expect(words(empty)).toEqual(['News has no post in all 5 weeks.']);
  });

  it('of just as many days as are meant is none too long', () => {
    const cadence = cadenceOf(channel({ longestSilence: 3 }), [on('2026-12-27'), on('2026-12-31')]);
    expect(cadence.longest?.days).toBe(3);
    expect(words(cadence)).toEqual([]);
  });
});
