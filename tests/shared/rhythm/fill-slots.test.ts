import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, weekdayOf } from '../../../src/shared/calendar-time/local-date';
import { type Channel, channelSchema } from '../../../src/shared/channels/channel';
import { type Occasion, occasionSchema } from '../../../src/shared/occasions/occasion';
import { type Post, postSchema } from '../../../src/shared/posts/post';
import { familyIn } from '../../../src/shared/rhythm/evergreen';
import { type FillPlan, type FillTask, planFill, type SlotChoice } from '../../../src/shared/rhythm/fill-slots';
import { SlotCalendar } from '../../../src/shared/rhythm/free-slots';
import { SpacedPosts } from '../../../src/shared/rhythm/spaced-posts';

const post = (id: string, fields: object = {}): Post => postSchema.parse({ id, ...fields });
const channel = (id: string, slots: [number, string][], fields: object = {}): Channel =>
  channelSchema.parse({ id, slots: slots.map(([weekday, time]) => ({ weekday, time })), ...fields });
const keyed = <T extends { id: string }>(records: readonly T[]) =>
  Object.fromEntries(records.map((one) => [one.id, one]));

interface Setting {
  channels: readonly Channel[];
  posts?: readonly Post[];
  ideas: readonly Post[];
  occasions?: readonly Occasion[];
  span?: { from: string; to: string };
  minutes?: number;
  choices?: FillTask['choices'];
  now?: string;
}

/** December 2026 begins on a Tuesday. */
function fill(setting: Setting): FillPlan {
  const { channels, posts = [], ideas, occasions = [], minutes = 10, choices = new Map() } = setting;
  const context = { channels: keyed(channels), timeZone: 'Europe/Berlin', occasions: keyed(occasions) };
  const all = keyed([...posts, ...ideas]);
  const steps = planFill({
    candidates: ideas.map((idea) => ({ post: idea, family: familyIn(all, idea) })),
    span: setting.span ?? { from: '2026-12-01', to: '2026-12-31' },
    calendar: new SlotCalendar({ ...context, now: setting.now ?? '2026-11-30T09:00:00Z' }),
    onDay: (date) => posts.filter((one) => one.date === date),
    spaced: new SpacedPosts(minutes, context.channels, context.timeZone),
    choices,
  });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
const where = ({ filled }: FillPlan) =>
  filled.map(({ candidate, slot }) => `${candidate.post.id} ${slot.date} ${slot.time}`);
const whyNot = ({ unfilled }: FillPlan) => unfilled.map(({ candidate, why }) => `${candidate.post.id}: ${why}`);

const photos = channel('photos', [
  [2, '09:00'],
  [4, '18:00'],
]);
const news = channel('news', [[3, '12:00']]);

describe('filling free slots', () => {
  it('puts ideas in their order on the slots of their first channel, else of another', () => {
    const ideas = [
      post('a', { channels: ['photos', 'news'] }),
      post('b', { channels: ['news'] }),
      post('c', { channels: ['photos'] }),
      post('d', { channels: ['unknown', 'news'] }),
    ];
    const plan = fill({ channels: [photos, news], ideas });
    expect(where(plan)).toEqual([
      'a 2026-12-01 09:00',
      'b 2026-12-02 12:00',
      'c 2026-12-03 18:00',
      'd 2026-12-09 12:00',
    ]);
    expect(plan.free[0]).toEqual({ channel: 'photos', date: '2026-12-08', time: '09:00' });
    expect(plan.others({ post: post('b', { channels: ['news'] }) }).map(({ date }) => date)).toEqual([
      '2026-12-16',
      '2026-12-23',
      '2026-12-30',
    ]);
  });

  it('gives an idea without channels the channel of its slot', () => {
    const plan = fill({ channels: [photos, news], ideas: [post('a'), post('b')] });
    expect(plan.filled.map(({ slot, channels }) => `${slot.date} ${channels}`)).toEqual([
      '2026-12-01 photos',
      '2026-12-02 news',
    ]);
  });

  it('says why an idea gets none', () => {
    const short = { from: '2026-12-01', to: '2026-12-02' };
    const plan = fill({
      channels: [photos, news],
      span: short,
      ideas: [post('a', { channels: ['photos'] }), post('b', { channels: ['photos'] }), post('c', { channels: ['x'] })],
    });
    expect(whyNot(plan)).toEqual(['b: none free', 'c: no slots']);
    expect(whyNot(fill({ channels: [], ideas: [post('a')] }))).toEqual(['a: no slots']);
  });

  it('takes what was chosen by hand first and plans the others around it', () => {
    const ideas = ['a', 'b', 'c'].map((id) => post(id, { channels: ['photos'] }));
    const first = { channel: 'photos', date: '2026-12-01', time: '09:00' };
    const plan = fill({
      channels: [photos],
      ideas,
      choices: new Map<string, SlotChoice>([
        ['c', first],
        ['b', 'left out'],
      ]),
    });
    expect(where(plan)).toEqual(['c 2026-12-01 09:00', 'a 2026-12-03 18:00']);
    expect(whyNot(plan)).toEqual(['b: left out']);
    // A choice that is not free any more counts for nothing.
    const gone = { channel: 'photos', date: '2026-12-01', time: '10:00' };
    expect(where(fill({ channels: [photos], ideas: ideas.slice(0, 1), choices: new Map([['a', gone]]) }))).toEqual([
      'a 2026-12-01 09:00',
    ]);
  });

  it('passes over a slot beside which the post would stand too close on another of its channels', () => {
    const near = post('near', { date: '2026-12-01', time: '09:05', channels: ['news'] });
    const ideas = [post('a', { channels: ['photos', 'news'] })];
    expect(where(fill({ channels: [photos, news], posts: [near], ideas }))).toEqual(['a 2026-12-03 18:00']);
    expect(where(fill({ channels: [photos, news], posts: [near], ideas, minutes: 5 }))).toEqual(['a 2026-12-01 09:00']);
  });

  it('lets an evergreen post rest', () => {
    const once = post('once', { channels: ['photos'], date: '2026-11-20', evergreen: { restDays: 14 } });
    const copy = post('copy', { channels: ['photos'], evergreen: { restDays: 14, of: 'once' } });
    expect(where(fill({ channels: [photos], posts: [once], ideas: [copy] }))).toEqual(['copy 2026-12-08 09:00']);
    const span = { from: '2026-12-01', to: '2026-12-03' };
    expect(whyNot(fill({ channels: [photos], posts: [once], ideas: [copy], span }))).toEqual(['copy: resting']);
  });

  it('stands a span that ends with the last day that can be written', () => {
    const span = { from: '9999-12-01', to: '9999-12-31' };
    const plan = fill({ channels: [photos], ideas: [post('a', { channels: ['photos'] })], span });
    expect(plan.filled).toHaveLength(1);
  });
});

describe('whatever there is to fill', () => {
  const time = fc.constantFrom('02:30', '09:00', '09:05', '12:00', '18:00');
  const slots = fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), time), { maxLength: 8 });
  const ids = ['one', 'two', 'three'];
  const channels = fc.tuple(slots, slots, slots).map((all) => all.map((own, at) => channel(ids[at] ?? '', own)));
  const some = fc.subarray(ids);
  const date = fc.integer({ min: 0, max: 40 }).map((days) => addDays('2026-11-28', days));
  const setting = fc.record({
    channels,
    ideas: fc.array(some, { maxLength: 12 }).map((all) => all.map((own, at) => post(`idea${at}`, { channels: own }))),
    posts: fc
      .array(fc.tuple(date, fc.option(time, { nil: undefined }), some), { maxLength: 12 })
      .map((all) => all.map(([day, at, own], n) => post(`post${n}`, { date: day, time: at, channels: own }))),
    occasions: fc
      .array(fc.tuple(date, fc.nat(5)), { maxLength: 3 })
      .map((all) =>
        all.map(([day, days], at) =>
          occasionSchema.parse({ id: `o${at}`, date: day, until: addDays(day, days), blackout: true }),
        ),
      ),
  });

  it('no slot is taken twice, none on a blackout day or outside of the span, and each is one of the channel', () => {
    fc.assert(
      fc.property(setting, (given) => {
        const plan = fill(given);
        const taken = plan.filled.map(({ slot: { channel: id, date: day, time: at } }) => `${id} ${day} ${at}`);
        expect(new Set(taken).size).toBe(taken.length);
        expect(plan.filled.length + plan.unfilled.length).toBe(given.ideas.length);
        for (const { slot, candidate, channels: own } of plan.filled) {
          const of = given.channels.find(({ id }) => id === slot.channel);
          expect(of?.slots).toContainEqual({ weekday: weekdayOf(slot.date), time: slot.time });
          expect(own).toContain(slot.channel);
          if (candidate.post.channels.length > 0) expect(own).toEqual(candidate.post.channels);
          expect(slot.date >= '2026-12-01' && slot.date <= '2026-12-31').toBe(true);
          for (const { date: from, until = from } of given.occasions)
            expect(slot.date < from || slot.date > until).toBe(true);
        }
        for (const { date: day, channel: id, time: at } of plan.free) expect(taken).not.toContain(`${id} ${day} ${at}`);
      }),
      { numRuns: 200 },
    );
  });

  it('no two posts of a channel come nearer than they may', () => {
    fc.assert(
      fc.property(setting, (given) => {
        const placed = fill(given).filled.map(({ slot, channels: own }) => ({ ...slot, own, idea: true }));
        const there = given.posts.flatMap(({ date: day = '', time: at, channels: own }) =>
          at ? [{ date: day, time: at, own, idea: false }] : [],
        );
        const minutes = (at: { date: string; time: string }) =>
          daysBetween('2026-12-01', at.date) * 1440 + Number(at.time.slice(0, 2)) * 60 + Number(at.time.slice(3));
        for (const a of placed)
          for (const b of [...placed, ...there]) {
            if (a === b || !a.own.some((id) => b.own.includes(id))) continue;
            expect(Math.abs(minutes(a) - minutes(b))).toBeGreaterThanOrEqual(10);
          }
      }),
      { numRuns: 150 },
    );
  });

  it('ideas of one channel keep their order in time', () => {
    fc.assert(
      fc.property(setting, (given) => {
        const ideas = given.ideas.map(({ id }) => post(id, { channels: ['one'] }));
        const order = fill({ ...given, ideas }).filled.map(({ candidate }) => Number(candidate.post.id.slice(4)));
        expect(order).toEqual([...order].sort((a, b) => a - b));
      }),
      { numRuns: 100 },
    );
  });
});
