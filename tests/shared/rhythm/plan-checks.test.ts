import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/shared/calendar-time/local-date';
import { channelSchema } from '../../../src/shared/channels/channel';
import { contextOf } from '../../../src/shared/checks/check-context';
import type { PlanCheck } from '../../../src/shared/checks/check-plan';
import type { Finding } from '../../../src/shared/checks/finding';
import { comparePosts, type Post, postSchema } from '../../../src/shared/posts/post';
import { emptyProject } from '../../../src/shared/project/empty-project';
import { settingsSchema } from '../../../src/shared/project/project';
import { checkAlike } from '../../../src/shared/rhythm/alike-posts';
import { checkCloseness } from '../../../src/shared/rhythm/close-posts';
import { likeness, sketchText } from '../../../src/shared/rhythm/text-sketch';

const post = (id: string, fields: object = {}): Post =>
  postSchema.parse({ id, title: id, channels: ['photos'], ...fields });
const channels = {
  photos: channelSchema.parse({ id: 'photos', name: 'Photos' }),
  news: channelSchema.parse({ id: 'news', name: 'News', timeZone: 'America/New_York' }),
};

function findings(check: PlanCheck, posts: readonly Post[], settings: object = {}): Finding[] {
  const project = {
    ...emptyProject({ id: 'p', name: 'Plan', timeZone: 'Europe/Berlin' }),
    settings: settingsSchema.parse({ timeZone: 'Europe/Berlin', language: 'en-GB', ...settings }),
    channels,
  };
  const steps = check([...posts].sort(comparePosts), contextOf(project, new Map()));
  for (;;) {
    const { done, value } = steps.next();
    if (done) return [...value];
  }
}
const said = (found: readonly Finding[]) => found.map(({ post: id, says }) => `${id}: ${says}`);

describe('posts too close on one channel', () => {
  const at = (id: string, time: string, fields: object = {}) => post(id, { date: '2026-12-10', time, ...fields });

  it('are told of the later one: at the same minute as a warning, nearer than wanted as a hint', () => {
    const posts = [at('a', '09:00'), at('b', '09:00'), at('c', '09:09'), at('d', '09:19')];
    const found = findings(checkCloseness, posts);
    expect(said(found)).toEqual([
      'b: Photos has “a” at the same minute, 09:00.',
      'c: Photos has “b” only 9 minutes before, at 09:00; 10 should lie between two posts.',
    ]);
    expect(found.map(({ severity, otherPost }) => `${severity} ${otherPost}`)).toEqual(['warning a', 'hint b']);
    expect(findings(checkCloseness, posts, { rhythm: { minutesApart: 0 } })).toHaveLength(1);
    expect(findings(checkCloseness, posts, { rhythm: { minutesApart: 60 } })).toHaveLength(3);
  });

  it('are looked at on each channel, over midnight, and where a variant goes out', () => {
    expect(findings(checkCloseness, [at('a', '09:00'), at('b', '09:00', { channels: ['news'] })])).toEqual([]);
    const late = at('a', '23:58');
    const early = post('b', { date: '2026-12-11', time: '00:03' });
    expect(said(findings(checkCloseness, [late, early]))[0]).toMatch(/^b: .* 5 minutes before, at 23:58/);
    const shifted = at('b', '12:00', { variants: { photos: { shift: -175 } } });
    expect(said(findings(checkCloseness, [at('a', '09:00'), shifted]))[0]).toMatch(/^b: .* 5 minutes before/);
  });

  it('count the minutes that pass on the days of a change of hour, on the clock of the channel', () => {
    const night = (id: string, date: string, time: string, channel: string) =>
      post(id, { date, time, channels: [channel] });
    // 02:30 does not exist in Berlin on that night: it is 03:30.
    const spring = (channel: string) => [
      night('a', '2026-03-29', '02:30', channel),
      night('b', '2026-03-29', '03:00', channel),
      night('c', '2026-03-29', '03:30', channel),
    ];
    expect(said(findings(checkCloseness, spring('photos')))).toEqual(['c: Photos has “a” at the same minute, 02:30.']);
    expect(findings(checkCloseness, spring('news'))).toEqual([]);
    const american = [night('a', '2026-03-08', '02:30', 'news'), night('b', '2026-03-08', '03:30', 'news')];
    expect(findings(checkCloseness, american)).toHaveLength(1);
    expect(
      findings(
        checkCloseness,
        american.map((one) => ({ ...one, channels: ['photos'] })),
      ),
    ).toEqual([]);
  });

  it('are none without a time, without a channel of the project, or of what is out already', () => {
    const posts = [at('a', '09:00'), post('b', { date: '2026-12-10' }), at('c', '09:00', { status: 'published' })];
    expect(findings(checkCloseness, posts)).toEqual([]);
    const gone = [at('a', '09:00', { channels: ['gone'] }), at('b', '09:00', { channels: ['gone', 'gone'] })];
    expect(findings(checkCloseness, gone)).toEqual([]);
  });

  it('are found whatever their order and number: each that has a neighbour within the minutes before it', () => {
    const minute = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(fc.array(minute, { maxLength: 40 }), (minutes) => {
        const posts = minutes.map((of, n) => {
          const clock = `${String(9 + Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`;
          return at(`p${n}`, clock);
        });
        const sorted = [...minutes].sort((a, b) => a - b);
        const close = sorted.filter((of, n) => n > 0 && of - (sorted[n - 1] ?? 0) < 10);
        expect(findings(checkCloseness, posts)).toHaveLength(close.length);
      }),
    );
  });
});

describe('texts that come again', () => {
  const text =
    'Today is the last day to order our gift boxes: stollen, spiced nuts and a loaf of your choice, packed by hand.';
  const on = (id: string, day: number, fields: object = {}) =>
    post(id, { date: addDays('2026-12-01', day), time: '09:00', text, ...fields });

  it('are a warning when they are the very same within three days, and a hint within the days of the settings', () => {
    const found = findings(checkAlike, [on('a', 0), on('b', 3), on('c', 20), on('d', 70)]);
    expect(said(found)).toEqual([
      'b: Photos has the same text in “a” on Tue 1 Dec, 3 days before.',
      'c: Photos has the same text in “b” on Fri 4 Dec, 17 days before.',
    ]);
    expect(found.map(({ severity }) => severity)).toEqual(['warning', 'hint']);
    const never = findings(checkAlike, [on('a', 0), on('b', 3), on('c', 20)], { rhythm: { daysUnlike: 0 } });
    expect(never.map(({ post: id }) => id)).toEqual(['b']);
  });

  it('are found when a few words differ, and not when they are about something else', () => {
    const changed = text.replace('Today', 'Tomorrow').replace('stollen', 'gingerbread');
    const other =
      'How do you keep bread fresh for a week? Three ways that need nothing but a pot, a cloth and a shelf.';
    const found = findings(checkAlike, [on('a', 0), on('b', 5, { text: changed }), on('c', 6, { text: other })]);
    expect(said(found)).toEqual(['b: Photos has nearly the same text in “a” on Tue 1 Dec, 5 days before.']);
    const tagged = findings(checkAlike, [
      on('a', 0),
      on('b', 5, { text: `${text} #gift #bakery https://x.example/1` }),
    ]);
    expect(tagged).toHaveLength(1);
  });

  it('are compared by what each channel gets', () => {
    const both = { channels: ['photos', 'news'] };
    const own = on('b', 1, {
      ...both,
      variants: { news: { text: 'Something else that is said here in other words.' } },
    });
    expect(said(findings(checkAlike, [on('a', 0, both), on('b', 1, both)]))[0]).toMatch(
      /^b: Photos and News have the same/,
    );
    expect(said(findings(checkAlike, [on('a', 0, both), own]))[0]).toMatch(/^b: Photos has the same/);
    expect(findings(checkAlike, [on('a', 0), on('b', 1, { channels: ['news'] })])).toEqual([]);
  });

  it('may come again in a series and of an evergreen post, but not within three days', () => {
    const series = (id: string, day: number) => on(id, day, { series: { id: 's', date: '2026-12-01' } });
    expect(findings(checkAlike, [series('a', 0), series('b', 7)])).toEqual([]);
    expect(findings(checkAlike, [series('a', 0), series('b', 1)])).toHaveLength(1);
    const copy = on('b', 14, { evergreen: { restDays: 14, of: 'a' } });
    expect(findings(checkAlike, [on('a', 0, { evergreen: { restDays: 14 } }), copy])).toEqual([]);
  });

  it('are no matter of a few words, of none, or of what is out already', () => {
    const short = { text: 'Good morning, everyone' };
    expect(findings(checkAlike, [on('a', 0, short), on('b', 10, short)])).toEqual([]);
    expect(findings(checkAlike, [on('a', 0, { text: '' }), on('b', 0, { text: ' ' })])).toEqual([]);
    expect(findings(checkAlike, [on('a', 0), on('b', 1, { status: 'published' })])).toEqual([]);
  });

  it('are found in scripts without spaces between words', () => {
    const bread = '今日は冬の贈り物の箱を注文できる最後の日です。シュトレンとナッツ、お好きなパンを手で詰めます。';
    expect(likeness(sketchText(bread), sketchText(bread.replace('今日', '明日')))).toBeGreaterThan(0.8);
    expect(
      likeness(
        sketchText(bread),
        sketchText('パンを一週間新鮮に保つ方法を三つご紹介します。必要なのは鍋と布だけです。'),
      ),
    ).toBeLessThan(0.3);
  });

  it('a text of a megabyte and a plan of one text over and over are bounded', () => {
    const huge = `${text} `.repeat(10_000);
    expect(sketchText(huge).pairs.length).toBeLessThan(512);
    const many = Array.from({ length: 3000 }, (_, at) => on(`p${at}`, at % 40, { text: `${text} ${at % 7}` }));
    expect(findings(checkAlike, many).length).toBeLessThanOrEqual(3000);
  });
});

it('texts that share most of their pairs of words meet in a band, others seldom do', () => {
  const words = Array.from({ length: 300 }, (_, at) => `word${at}`);
  const some = fc.array(fc.constantFrom(...words), { minLength: 30, maxLength: 60 });
  let [near, met] = [0, 0];
  fc.assert(
    fc.property(some, fc.nat(29), (base, at) => {
      const a = sketchText(base.join(' '));
      const b = sketchText(base.with(at, 'changed').join(' '));
      if (likeness(a, b) < 0.6) return;
      near += 1;
      if (a.bands.some((band) => b.bands.includes(band))) met += 1;
    }),
  );
  expect(near).toBeGreaterThan(50);
  expect(met / near).toBeGreaterThan(0.97);
});
