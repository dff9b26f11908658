import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadResources } from '../../../src/main/resources/load-resources';
import { addDays, daysBetween } from '../../../src/shared/calendar-time/local-date';
import { type Campaign, campaignSchema } from '../../../src/shared/campaigns/campaign';
import { barsBetween, campaignsBetween, lanesByWeek, phaseOn } from '../../../src/shared/campaigns/campaign-bars';
import { campaignTemplateSchema } from '../../../src/shared/campaigns/campaign-template';
import { layOut, phasesOf } from '../../../src/shared/campaigns/lay-out';
import { planReschedule } from '../../../src/shared/campaigns/reschedule';
import { applyCommand, patchProject } from '../../../src/shared/history/apply-command';
import type { Command } from '../../../src/shared/history/command';
import { postSchema } from '../../../src/shared/posts/post';
import { emptyProject } from '../../../src/shared/project/empty-project';
import { placeholdersOf } from '../../../src/shared/snippets/placeholders';
import { date } from '../support/arbitraries';

const { campaigns: templates } = await loadResources(resolve(import.meta.dirname, '../../../resources'));
const named = (id: string) => {
  const template = templates.find((each) => each.id === id);
  if (!template) throw new Error(`no template ${id}`);
  return template;
};
const campaign = (id: string, fields: object): Campaign => campaignSchema.parse({ id, name: id, ...fields });
const words = { campaign: 'Winter quiz', answers: { prize: 'a loaf', task: ' ' }, language: 'en-GB' };
const winter = { start: '2026-12-01', end: '2026-12-10' };

describe('plans that are data', () => {
  test('ask for every placeholder that a campaign does not know, but for what only the end will tell', () => {
    const known = ['campaign', 'start', 'end', 'winner'];
    for (const { id, steps, asks } of templates) {
      const used = new Set(steps.flatMap(({ title, text }) => placeholdersOf(`${title} ${text}`)));
      const offered = new Set([...known, ...asks.map(({ placeholder }) => placeholder)]);
      expect([id, [...used].filter((name) => !offered.has(name))]).toEqual([id, []]);
      expect([id, asks.filter(({ placeholder }) => !used.has(placeholder))]).toEqual([id, []]);
    }
  });

  test('fit into the length that they suggest', () => {
    for (const template of templates) {
      const span = { start: '2026-03-02', end: addDays('2026-03-02', template.length - 1) };
      expect([template.id, layOut(template, span, words).filter(({ crowded }) => crowded)]).toEqual([template.id, []]);
      expect(phasesOf(template, span)).toHaveLength(template.phases.length);
    }
  });

  test('need only a name, an offset and a title for a step', () => {
    const template = campaignTemplateSchema.parse({
      id: 'fair',
      name: 'Fair',
      about: 'A stand',
      order: 1,
      length: 3,
      steps: [{ id: 'come', name: 'Come', anchor: 'end', days: -1, title: 'Come to {campaign}' }],
    });
    expect(layOut(template, winter, words)).toEqual([
      {
        step: 'come',
        name: 'Come',
        date: '2026-12-09',
        time: undefined,
        title: 'Come to Winter quiz',
        text: '',
        format: undefined,
        labels: [],
        crowded: false,
      },
    ]);
  });
});

describe('laying out', () => {
  test('counts from the first and the last day, in the order of days, over the turn of the year', () => {
    const posts = layOut(named('sweepstake'), { start: '2026-12-24', end: '2027-01-02' }, words);
    expect(posts.map(({ step, date: day, time }) => `${step} ${day} ${time}`)).toEqual([
      'teaser 2026-12-22 17:00',
      'announce 2026-12-24 09:00',
      'remind 2026-12-28 12:00',
      'last call 2027-01-01 18:00',
      'close 2027-01-02 20:00',
      'winner 2027-01-03 12:00',
      'thanks 2027-01-06 10:00',
    ]);
  });

  test('fills in what is known and leaves the rest in braces', () => {
    const announce = layOut(named('sweepstake'), winter, words).find(({ step }) => step === 'announce');
    expect(announce?.title).toBe('Winter quiz: here we go');
    expect(announce?.text).toContain('giving away a loaf.');
    expect(announce?.text).toContain('{task}');
    expect(announce?.text).toContain('Until: 10 December.');
    const nameless = layOut(named('sweepstake'), winter, { ...words, campaign: ' ' });
    expect(nameless.some(({ title }) => title.includes('{campaign}'))).toBe(true);
  });

  test('says which steps a campaign is too short for', () => {
    const posts = layOut(named('event'), { start: '2026-12-01', end: '2026-12-03' }, words);
    expect(posts.filter(({ crowded }) => crowded).map(({ step }) => step)).toEqual(['programme', 'people', 'remind']);
    expect(phasesOf(named('event'), { start: '2026-12-01', end: '2026-12-03' }).map(({ name }) => name)).toEqual([
      'Countdown',
      'The event',
    ]);
  });

  test('holds at the end of the calendar', () => {
    const posts = layOut(named('sweepstake'), { start: '9999-12-30', end: '9999-12-31' }, words);
    expect(posts.map(({ date: day }) => day).every((day) => day <= '9999-12-31')).toBe(true);
  });
});

describe('other days for a campaign', () => {
  const post = (id: string, fields: object) => postSchema.parse({ id, campaign: 'c', ...fields });
  const posts = [
    post('announce', { date: '2026-12-01', campaignStep: 'announce' }),
    post('close', { date: '2026-12-10', campaignStep: 'close' }),
    post('own', { date: '2026-12-05' }),
    post('out', { date: '2026-12-02', campaignStep: 'remind', status: 'published' }),
    post('idea', {}),
  ];
  const phases = [
    { name: 'A', start: '2026-12-01', end: '2026-12-04' },
    { name: 'B', start: '2026-12-05', end: '2026-12-10' },
  ];
  const plan = (to: object, from: object = winter) =>
    planReschedule({ ...from, phases }, posts, named('sweepstake'), to);

  test('move everything when the campaign moves as a whole; what has gone out stays', () => {
    const { moves, published, phases: moved } = plan({ start: '2026-12-08', end: '2026-12-17' });
    expect(moves).toEqual([
      { id: 'announce', date: '2026-12-08' },
      { id: 'close', date: '2026-12-17' },
      { id: 'own', date: '2026-12-12' },
    ]);
    expect(published).toBe(1);
    expect(moved).toEqual([
      { name: 'A', start: '2026-12-08', end: '2026-12-11' },
      { name: 'B', start: '2026-12-12', end: '2026-12-17' },
    ]);
  });

  test('move what hangs on the end when only the end moves', () => {
    const { moves, phases: moved } = plan({ ...winter, end: '2026-12-14' });
    expect(moves).toEqual([{ id: 'close', date: '2026-12-14' }]);
    expect(moved?.map(({ end }) => end)).toEqual(['2026-12-04', '2026-12-14']);
  });

  test('move what hangs on the start when only the start moves, and leave a phase that would vanish', () => {
    const { moves, published, phases: moved } = plan({ ...winter, start: '2026-12-05' });
    expect([moves, published]).toEqual([[{ id: 'announce', date: '2026-12-05' }], 1]);
    expect(moved).toEqual(phases);
  });

  test('go by the one day that is known, and move nothing where none was', () => {
    expect(plan({ start: '2026-12-02' }, { start: '2026-12-01' }).moves).toHaveLength(3);
    expect(plan({ start: '2026-12-02' }, {}).moves).toEqual([]);
    expect(plan({}, winter).moves).toEqual([]);
    const unknown = planReschedule(winter, posts, undefined, { ...winter, end: '2026-12-14' });
    expect(unknown.moves).toEqual([]);
  });

  test('there and back is as before', () => {
    fc.assert(
      fc.property(date, fc.nat(300), fc.integer({ min: -400, max: 400 }), (start, length, by) => {
        const from = { start, end: addDays(start, length) };
        const to = { start: addDays(start, by), end: addDays(from.end, by) };
        const all = [post('a', { date: start }), post('b', { date: from.end })];
        const there = planReschedule(from, all, undefined, to).moves;
        const moved = all.map((each) => ({ ...each, date: there.find(({ id }) => id === each.id)?.date ?? each.date }));
        expect(planReschedule(to, moved, undefined, from).moves.map((move) => move.date)).toEqual(
          by === 0 ? [] : all.map((each) => each.date),
        );
      }),
    );
  });
});

describe('bars', () => {
  // November 30 to January 3, weeks from Monday.
  const month = { from: '2026-11-30', to: '2027-01-03', weekStart: 1 };
  const drawn = (...all: Campaign[]) =>
    [...barsBetween(all, month)].flatMap(([day, { pieces }]) =>
      pieces.map(({ campaign: of, days, lane, starts, ends }) =>
        [day, of.id, days, lane, starts && 'starts', ends && 'ends'].filter((each) => each !== false).join(' '),
      ),
    );

  test('are cut where a week ends, and at the edges of the page', () => {
    expect(drawn(campaign('a', { start: '2026-11-20', end: '2026-12-09' }))).toEqual([
      '2026-11-30 a 7 0',
      '2026-12-07 a 3 0 ends',
    ]);
    expect(drawn(campaign('y', { start: '2020-01-01', end: '2040-01-01' }))).toHaveLength(5);
  });

  test('take the lowest free lane of their week; the day says how many have none', () => {
    const all = [
      campaign('a', { start: '2026-12-07', end: '2026-12-09' }),
      campaign('b', { start: '2026-12-08', end: '2026-12-12' }),
      campaign('c', { start: '2026-12-09', end: '2026-12-10' }),
      campaign('d', { start: '2026-12-10', end: '2026-12-13' }),
    ];
    expect(drawn(...all)).toEqual([
      '2026-12-07 a 3 0 starts ends',
      '2026-12-08 b 5 1 starts ends',
      '2026-12-10 d 4 0 starts ends',
    ]);
    const days = barsBetween(all, month);
    const of = (day: string) => [days.get(day)?.lanes, days.get(day)?.hidden];
    expect([of('2026-12-07'), of('2026-12-08'), of('2026-12-09'), of('2026-12-13'), of('2026-12-14')]).toEqual([
      [1, 0],
      [2, 0],
      [3, 1],
      [1, 0],
      [undefined, undefined],
    ]);
  });

  test('a week needs the lanes of its fullest day, whatever day it begins on', () => {
    const all = [
      campaign('a', { start: '2026-12-05', end: '2026-12-08' }),
      campaign('b', { start: '2026-12-06', end: '2026-12-06' }),
    ];
    expect([...lanesByWeek(barsBetween(all, month), 1)]).toEqual([
      ['2026-11-30', 2],
      ['2026-12-07', 1],
    ]);
    expect([...lanesByWeek(barsBetween(all, { ...month, weekStart: 7 }), 7)]).toEqual([
      ['2026-11-29', 1],
      ['2026-12-06', 2],
    ]);
  });

  test('a bar says the phase of its day, of several the last to begin', () => {
    const phases = [
      { name: 'B', start: '2026-12-03', end: '2026-12-09' },
      { name: 'A', start: '2026-12-01', end: '2026-12-04' },
      { name: ' ', start: '2026-12-08', end: '2026-12-08' },
    ];
    const on = (date: string) => phaseOn({ phases }, date);
    expect([on('2026-12-02'), on('2026-12-04'), on('2026-12-08'), on('2026-12-10')]).toEqual([
      'A',
      'B',
      undefined,
      undefined,
    ]);
    expect(phases[0]?.name).toBe('B');
  });

  test('fifty on one day stand in two lanes', () => {
    const many = Array.from({ length: 50 }, (_, at) => campaign(`c${at}`, { start: '2026-12-15' }));
    expect(barsBetween(many, month).get('2026-12-15')).toMatchObject({ lanes: 3, hidden: 48 });
  });

  test('of a campaign with one day, with an end before its start, or with neither', () => {
    expect(drawn(campaign('s', { start: '2026-12-15' }), campaign('n', {}))).toEqual(['2026-12-15 s 1 0 starts ends']);
    expect(drawn(campaign('e', { end: '2026-12-15' }))).toEqual(['2026-12-15 e 1 0 starts ends']);
    expect(drawn(campaign('b', { start: '2026-12-15', end: '2026-12-01' }))).toEqual(['2026-12-15 b 1 0 starts ends']);
  });

  test('cover exactly the days of their campaign, whatever day a week begins on', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -20, max: 50 }), fc.nat(60)), { maxLength: 2 }),
        fc.integer({ min: 1, max: 7 }),
        (spans, weekStart) => {
          const all = spans.map(([at, length], id) =>
            campaign(`c${id}`, { start: addDays(month.from, at), end: addDays(month.from, at + length) }),
          );
          const covered = new Map<string, number>();
          for (const { pieces } of barsBetween(all, { ...month, weekStart }).values())
            for (const { campaign: of, days } of pieces) covered.set(of.id, (covered.get(of.id) ?? 0) + days);
          for (const { id, start = '', end = '' } of all) {
            const [from, to] = [start < month.from ? month.from : start, end > month.to ? month.to : end];
            expect(covered.get(id) ?? 0).toBe(Math.max(0, daysBetween(from, to) + 1));
          }
        },
      ),
    );
  });

  test('the calendar ends without an error', () => {
    const last = campaign('z', { start: '9999-12-20', end: '9999-12-31' });
    expect(barsBetween([last], { from: '9999-11-29', to: '9999-12-31', weekStart: 1 }).size).toBeGreaterThan(0);
    expect(campaignsBetween([last], '9999-12-31', '9999-12-31')).toEqual([last]);
  });
});

describe('commands', () => {
  const project = { ...emptyProject({ id: 'p', name: '', timeZone: 'UTC' }) };
  const now = '2026-11-01T00:00:00Z';
  const run = (command: Command, on = project) => applyCommand(on, command, { now });
  const quiz = campaign('quiz', { ...winter, template: 'sweepstake', note: 'kept' });
  const first = postSchema.parse({ id: 'one', title: 'One', date: '2026-12-01', campaignStep: 'announce' });

  test('lay out is one step with the campaign and its posts', () => {
    const {
      project: after,
      inverse,
      label,
    } = run({ name: 'campaigns.layOut', payload: { campaign: quiz, posts: [first] } });
    expect(after.campaigns.quiz).toMatchObject({ template: 'sweepstake', note: 'kept' });
    expect(after.posts.one).toMatchObject({ campaign: 'quiz', campaignStep: 'announce', createdAt: now });
    expect(label).toBe('Lay out “quiz”: 1 post');
    expect(patchProject(after, inverse)).toEqual(project);
    const again = { name: 'campaigns.layOut' as const, payload: { campaign: { ...quiz, name: 'Quiz' }, posts: [] } };
    expect(run(again, after).project.campaigns.quiz?.name).toBe('Quiz');
    expect(() => run({ name: 'campaigns.layOut', payload: { campaign: quiz, posts: [first] } }, after)).toThrow(
      'already',
    );
  });

  test('reschedule moves the campaign with its posts, and refuses what runs backwards', () => {
    const { project: laid } = run({ name: 'campaigns.layOut', payload: { campaign: quiz, posts: [first] } });
    const to = { id: 'quiz', start: '2026-12-08', end: '2026-12-17', moves: [{ id: 'one', date: '2026-12-08' }] };
    const { project: after, label, inverse } = run({ name: 'campaigns.reschedule', payload: to }, laid);
    expect([after.campaigns.quiz?.start, after.posts.one?.date]).toEqual(['2026-12-08', '2026-12-08']);
    expect(label).toBe('Move campaign “quiz” and 1 post');
    expect(patchProject(after, inverse)).toEqual(laid);
    expect(() => run({ name: 'campaigns.reschedule', payload: { ...to, end: '2026-12-01' } }, laid)).toThrow(
      'last day',
    );
    expect(() => run({ name: 'campaigns.reschedule', payload: { ...to, id: 'gone' } }, laid)).toThrow('no longer');
    const open = run({ name: 'campaigns.reschedule', payload: { ...to, end: null, moves: [] } }, laid).project;
    expect(open.campaigns.quiz).not.toHaveProperty('end');
  });
});
