import { describe, expect, it } from 'vitest';
import { firstAsk, followStart, type RepeatAsk } from '../../../src/renderer/series/repeat-ask';
import { planRepeat, type Repeat } from '../../../src/renderer/series/repeat-plan';
import type { RuleLook } from '../../../src/renderer/series/use-rule-dates';
import { inSeries } from '../../../src/renderer/series/use-series';
import { occasionSchema } from '../../../src/shared/occasions/occasion';
import { type Post, postSchema } from '../../../src/shared/posts/post';
import { emptyProject } from '../../../src/shared/project/empty-project';
import type { Project } from '../../../src/shared/project/project';
import { ruleDates } from '../../../src/shared/series/rule-dates';
import { ruleOf } from '../../../src/shared/series/rule-form';
import { readRule } from '../../../src/shared/series/rule-parts';
import { seriesSchema } from '../../../src/shared/series/series';

/** A Monday. */
const rye = postSchema.parse({ id: 'rye', title: 'Rye', date: '2026-12-07', time: '09:00' });
const bare = emptyProject({ id: 'p', name: '', timeZone: 'Europe/Berlin', language: 'en-GB' });
const project: Project = {
  ...bare,
  occasions: {
    closed: occasionSchema.parse({ id: 'closed', name: 'Stocktaking', date: '2026-12-21', blackout: true }),
  },
};

function look({ start, form, written, upTo }: RepeatAsk): RuleLook {
  const read = readRule(written ?? ruleOf(form, 1));
  if ('problem' in read) return { kind: 'problem', says: read.problem };
  const steps = ruleDates(read.parts, { start, upTo });
  for (;;) {
    const step = steps.next();
    if (step.done) return { kind: 'dates', parts: read.parts, found: step.value };
  }
}

/** What the form would do with a post by itself. */
function repeat(changes: Partial<RepeatAsk>, post: Post = rye): Repeat {
  const ask = { ...firstAsk(post, null, '2026-12-10'), ...changes };
  return planRepeat(look(ask), ask, { post, place: null, project });
}
const form = (changes: object, start = '2026-12-07') => ({
  form: { ...firstAsk({ ...rye, date: start }, null, start).form, ...changes },
});

describe('repeating a post', () => {
  it('shows a year of days, leaves out those on which nothing is to go out, and says what it makes', () => {
    const plan = repeat({});
    expect(plan.days).toHaveLength(52);
    expect(plan.days[2]).toEqual({
      date: '2026-12-21',
      out: true,
      marks: [{ blackout: true, says: 'Nothing is to go out: Stocktaking' }],
    });
    expect(plan.says).toEqual([
      'Every Monday at 09:00.',
      '51 posts with this one, up to Mon 29 Nov 2027. More can be made later.',
      'The others are drafts with the same content.',
    ]);
    expect(plan.button).toBe('Make 50 posts');
    const command = plan.command?.();
    if (command?.name !== 'series.create') throw new Error('no series is made');
    expect(command.payload).toMatchObject({
      series: {
        name: 'Rye',
        rule: 'FREQ=WEEKLY;BYDAY=MO',
        start: '2026-12-07',
        time: '09:00',
        skipped: ['2026-12-21'],
        madeUntil: '2027-12-05',
        content: { title: 'Rye' },
      },
      first: { id: 'rye', date: '2026-12-07' },
      made: { length: 50 },
    });
    expect(repeat({ leaveOut: false }).days.filter(({ out }) => out)).toEqual([]);
  });

  it('marks times that a change of hour skips', () => {
    const sunday = postSchema.parse({ id: 'a', date: '2027-03-21', time: '02:30' });
    const marked = repeat({}, sunday).days.filter(({ marks }) => marks.length > 0);
    expect(marked.map(({ date, marks, out }) => [date, marks[0]?.says, out])).toEqual([
      ['2027-03-28', '02:30 does not exist on 28 March in Europe/Berlin; it goes out at 03:30.', false],
      ['2027-10-31', '02:30 happens twice on 31 October in Europe/Berlin; the first is meant.', false],
    ]);
  });

  it('takes the post to the first day of its rule, and says so', () => {
    const { says, command } = repeat(form({ weekdays: [3, 5] }));
    expect(says).toContain('This post goes to Wed 9 Dec 2026, the first of the days.');
    expect(command?.()).toMatchObject({ payload: { first: { id: 'rye', date: '2026-12-09' } } });
    const idea = postSchema.parse({ id: 'idea', title: 'Poll' });
    expect(repeat({}, idea).says).toContain('This post goes to Thu 10 Dec 2026, the first of the days.');
  });

  it('says what an endless, a long and a rare rule is bounded to', () => {
    expect(repeat(form({ every: 'day' })).says[1]).toMatch(/^363 posts .* More can be made later\.$/);
    const many = repeat(form({ every: 'day', end: { kind: 'after', count: 10_000 } }));
    expect(many.says[1]).toMatch(/^399 posts .* At most 400 are made at once; more can be made later\.$/);
    expect(repeat(form({ every: 'year' })).says[1]).toBe(
      '4 posts with this one, up to Fri 7 Dec 2029. More can be made later.',
    );
    expect(repeat({ ...form({ every: 'month' }, '2026-12-31'), start: '2026-12-31' }).says).toContain(
      'Months without day 31 have no post.',
    );
    expect(repeat({ start: '2028-02-29', ...form({ every: 'year' }, '2028-02-29') }).says).toContain(
      'Only leap years have that day.',
    );
  });

  it('makes nothing where there is nothing to make, and says why', () => {
    const ended = repeat(form({ end: { kind: 'on', date: '2026-12-01' } }));
    expect(ended).toMatchObject({ days: [], says: ['The rule ends on Tue 1 Dec 2026, before its first day.'] });
    expect(ended.command).toBeUndefined();
    expect(repeat({ written: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' })).toMatchObject({
      says: ['This gives no day for a post.'],
    });
    expect(repeat({ written: 'FREQ=MINUTELY' }).says[0]).toMatch(/at most one post a day/);
    expect(repeat({ upTo: '2026-12-01' }).command).toBeUndefined();
  });

  it('puts a rule that the form cannot ask for into words all the same', () => {
    expect(repeat({ written: 'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1;COUNT=3' }).says[0]).toBe(
      'Every month on Monday and Tuesday on the last instance, 3 times.',
    );
  });
});

describe('another first day', () => {
  it('takes weekday and number along where they were those of the old one', () => {
    const { form: weekly } = form({});
    expect(followStart(weekly, '2026-12-07', '2026-12-10')).toMatchObject({
      weekdays: [4],
      on: { kind: 'day', day: 10 },
    });
    const own = { ...weekly, weekdays: [1, 5], on: { kind: 'day' as const, day: -1 } };
    expect(followStart(own, '2026-12-07', '2026-12-10')).toEqual(own);
  });
});

describe('another rhythm', () => {
  const series = seriesSchema.parse({
    id: 's',
    name: 'Rye',
    rule: 'FREQ=WEEKLY;BYDAY=MO;COUNT=5',
    start: '2026-12-07',
    time: '09:00',
    madeUntil: '2027-01-04',
    content: { title: 'Rye' },
  });
  const days = ['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28', '2027-01-04'];
  const posts = Object.fromEntries(
    days.map((date, at) => [
      `p${at}`,
      postSchema.parse({ id: `p${at}`, title: 'Rye', date, time: '09:00', series: { id: 's', date } }),
    ]),
  );
  const place = (id: string, changes: object = {}) => {
    const post = posts[id];
    const found = inSeries({ posts: { ...posts, [id]: { ...post, ...changes } as Post }, series: { s: series } }, id);
    if (!found) throw new Error(id);
    return found;
  };

  it('begins with what is left of the old one', () => {
    const at = place('p2');
    expect(firstAsk(at.post, at, '2026-12-10')).toMatchObject({
      start: '2026-12-21',
      form: { every: 'week', weekdays: [1], end: { kind: 'after', count: 3 } },
      written: null,
    });
    const moved = place('p2', { date: '2026-12-23' });
    expect(firstAsk(moved.post, moved, '2026-12-10').form.weekdays).toEqual([3]);
    const own = { ...at, series: { ...series, rule: 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1' } };
    expect(firstAsk(at.post, own, '2026-12-10').written).toBe('FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-1');
    const broken = { ...at, series: { ...series, rule: 'every Monday' } };
    expect(firstAsk(at.post, broken, '2026-12-10')).toMatchObject({ written: null, form: { every: 'week' } });
  });

  it('lays the posts from here on upon the new days and ends the old rule before them', () => {
    const at = place('p2');
    const ask = {
      ...firstAsk(at.post, at, '2026-12-10'),
      ...form({ every: 'week', interval: 2, weekdays: [3] }),
      start: '2026-12-23',
      upTo: '2027-01-31',
    };
    const plan = planRepeat(look(ask), ask, { post: at.post, place: at, project: bare });
    expect(plan.says).toEqual([
      'Every 2 weeks on Wednesday at 09:00.',
      '3 posts from this one on get other days, up to Wed 20 Jan 2027. More can be made later.',
    ]);
    expect(plan.command?.()).toMatchObject({
      name: 'series.rhythm',
      payload: {
        id: 's',
        rule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20261220',
        madeUntil: '2026-12-20',
        moves: [
          { id: 'p2', date: '2026-12-23' },
          { id: 'p3', date: '2027-01-06' },
          { id: 'p4', date: '2027-01-20' },
        ],
        made: [],
        remove: [],
        leave: [],
      },
    });
  });
});
