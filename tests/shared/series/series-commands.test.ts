import { describe, expect, it } from 'vitest';
import { applyCommand } from '../../../src/shared/history/apply-command';
import type { Command } from '../../../src/shared/history/command';
import { ProjectHistory } from '../../../src/shared/history/project-history';
import { postSchema } from '../../../src/shared/posts/post';
import { emptyProject } from '../../../src/shared/project/empty-project';
import type { Project } from '../../../src/shared/project/project';
import {
  contentOf,
  postsOfSeries,
  type Series,
  type SeriesPost,
  seriesSchema,
} from '../../../src/shared/series/series';
import {
  differingFields,
  planContent,
  planEnd,
  planRhythm,
  planShift,
  type Reason,
  shiftAll,
  shiftBetween,
} from '../../../src/shared/series/series-plan';

const at = '2026-11-20T10:00:00.000Z';
const mondays = ['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28', '2027-01-04'];
const source = postSchema.parse({
  id: 'p0',
  title: 'Rye',
  text: 'Fresh rye',
  status: 'approved',
  date: '2026-12-07',
  time: '09:00',
  channels: ['ig'],
  labels: ['bread'],
  variants: { ig: { text: 'Rye on IG' } },
});
const record = seriesSchema.parse({
  id: 'rye',
  name: 'Rye',
  rule: 'FREQ=WEEKLY;BYDAY=MO',
  start: '2026-12-07',
  time: '09:00',
  madeUntil: '2027-01-04',
  content: contentOf(source),
});
const create: Command = {
  name: 'series.create',
  payload: {
    series: record,
    first: { id: 'p0', date: '2026-12-07' },
    made: mondays.slice(1).map((date, index) => ({ id: `p${index + 1}`, date })),
  },
};

function history(...commands: Command[]) {
  const project = { ...emptyProject({ id: 'project', name: '', timeZone: 'Europe/Berlin' }), posts: { p0: source } };
  const made = new ProjectHistory(project);
  for (const command of [create, ...commands]) made.run({ command, at });
  return made;
}
const series = ({ series: all }: Project): Series => {
  const found = all.rye;
  if (!found) throw new Error('the series is gone');
  return found;
};
const posts = (project: Project, id = 'rye') => postsOfSeries(project.posts, id);
const dates = (project: Project, id = 'rye') => posts(project, id).map(({ date }) => date);
function post(project: Project, id: string): SeriesPost {
  const found = posts(project).find((each) => each.id === id);
  if (!found) throw new Error(`${id} is not of the series`);
  return found;
}
const edit = (id: string, fields: object): Command => ({ name: 'posts.edit', payload: { id, fields } });
const none: ReadonlySet<Reason> = new Set();
const ids = (list: readonly { id: string }[] = []) => list.map(({ id }) => id);

describe('a series', () => {
  it('is made of a post in one step: drafts of its content on the days of the rule', () => {
    const { project, state } = history();
    expect(dates(project)).toEqual(mondays);
    expect(project.posts.p0?.status).toBe('approved');
    expect(project.posts.p3).toMatchObject({
      title: 'Rye',
      status: 'draft',
      time: '09:00',
      channels: ['ig'],
      labels: ['bread'],
      variants: { ig: { text: 'Rye on IG' } },
      series: { id: 'rye', date: '2026-12-28' },
      createdAt: at,
    });
    expect(state.undo).toBe('Repeat “Rye”: 5 posts');
    const undone = history();
    undone.undo();
    expect(undone.project.posts).toEqual({ p0: source });
    expect(undone.project.series).toEqual({});
  });

  it('takes its post to the first day of the rule', () => {
    const { project } = history();
    const payload = {
      series: { ...record, id: 'thursdays', time: '18:00' },
      first: { id: 'own', date: '2026-12-10' },
      made: [],
    };
    const own = postSchema.parse({ id: 'own', date: '2026-12-08', dateWords: 'Week 2' });
    const after = applyCommand({ ...project, posts: { own } }, { name: 'series.create', payload }, { now: at }).project;
    expect(after.posts.own).toEqual({
      ...own,
      date: '2026-12-10',
      time: '18:00',
      dateWords: undefined,
      series: { id: 'thursdays', date: '2026-12-10' },
      updatedAt: at,
    });
  });

  it('does not take a post of another series, nor a day twice', () => {
    const made = history({ name: 'series.make', payload: { id: 'rye', made: [{ id: 'twice', date: '2026-12-14' }] } });
    expect(made.project.posts.twice).toBeUndefined();
    const again: Command = {
      name: 'series.create',
      payload: { series: { ...record, id: 'b' }, first: { id: 'p1', date: '2026-12-14' }, made: [] },
    };
    expect(() => made.run({ command: again, at })).toThrow('This post belongs to a series already.');
  });

  it('remembers the days of deleted and skipped posts, and makes them again only when asked to', () => {
    const made = history(
      { name: 'posts.delete', payload: { ids: ['p2'] } },
      { name: 'series.skip', payload: { posts: ['p1'] } },
    );
    expect(made.state.undo).toBe('Skip “Rye”');
    expect(series(made.project).skipped).toEqual(['2026-12-14', '2026-12-21']);
    made.run({
      command: {
        name: 'series.make',
        payload: {
          id: 'rye',
          made: [
            { id: 'new', date: '2026-12-14' },
            { id: 'more', date: '2027-01-11' },
          ],
          madeUntil: '2027-01-15',
        },
      },
      at,
    });
    expect(series(made.project)).toMatchObject({ skipped: ['2026-12-21'], madeUntil: '2027-01-15' });
    expect(made.project.posts.new).toMatchObject({ date: '2026-12-14', title: 'Rye', status: 'draft' });
  });

  it('goes with its last post, and comes back with it', () => {
    const made = history({ name: 'posts.delete', payload: { ids: ['p0', 'p1', 'p2', 'p3'] } });
    expect(made.project.series).toHaveProperty('rye');
    made.run({ command: { name: 'posts.delete', payload: { ids: ['p4'] } }, at });
    expect(made.project.series).toEqual({});
    made.undo();
    expect(dates(made.project)).toEqual(['2027-01-04']);
  });

  it('lets a post go its own way', () => {
    const { project } = history({ name: 'series.leave', payload: { posts: ['p1'] } });
    expect(project.posts.p1).toMatchObject({ date: '2026-12-14', title: 'Rye' });
    expect(project.posts.p1?.series).toBeUndefined();
    expect(series(project).skipped).toEqual(['2026-12-14']);
  });

  it('without content of its own makes further posts like its first', () => {
    const made = history();
    const { content: _, ...bare } = series(made.project);
    const project = { ...made.project, series: { rye: bare } };
    const payload = { id: 'rye', made: [{ id: 'p5', date: '2027-01-11' }] };
    const after = applyCommand(project, { name: 'series.make', payload }, { now: at }).project;
    expect(after.posts.p5).toMatchObject({ title: 'Rye', date: '2027-01-11', time: '09:00' });
  });
});

describe('content', () => {
  it('that was changed on one post differs from the series, whatever way it was written', () => {
    const { project } = history(
      edit('p2', { text: 'Today with seeds', link: '', notes: 'x' }),
      edit('p2', { notes: null }),
    );
    expect(differingFields(series(project), post(project, 'p2'), posts(project))).toEqual(['text']);
    expect(differingFields(series(project), post(project, 'p1'), posts(project))).toEqual([]);
  });

  it('is taken over by later posts; such as were changed, approved or published are left alone unless wanted', () => {
    const { project } = history(
      edit('p1', { text: 'New' }),
      edit('p2', { text: 'By hand' }),
      edit('p3', { status: 'scheduled' }),
      edit('p4', { status: 'published' }),
    );
    const plan = (scope: 'later' | 'all', wanted = none) =>
      planContent(series(project), posts(project), post(project, 'p1'), ['text'], scope, wanted);
    const later = plan('later');
    expect(ids(later.taken)).toEqual([]);
    expect([...later.left].map(([reason, left]) => [reason, ids(left)])).toEqual([
      ['changed', ['p2']],
      ['settled', ['p3']],
      ['published', ['p4']],
    ]);
    expect(ids(plan('later', new Set<Reason>(['changed', 'settled'])).taken)).toEqual(['p2', 'p3']);
    // The first one was approved before it was repeated.
    expect(ids(plan('all', new Set<Reason>(['settled'])).taken)).toEqual(['p0', 'p3']);
  });

  it('that was changed by hand in another field does not keep a post from taking this one', () => {
    const { project } = history(edit('p1', { text: 'New' }), edit('p2', { title: 'By hand' }));
    const { taken } = planContent(series(project), posts(project), post(project, 'p1'), ['text'], 'later', none);
    expect(ids(taken)).toEqual(['p2', 'p3', 'p4']);
  });

  it('is copied field by field, for posts made later as well', () => {
    const made = history(edit('p1', { text: 'New', labels: [], variants: { ig: null }, title: 'Own title' }), {
      name: 'series.use',
      payload: { id: 'rye', from: 'p1', fields: ['text', 'labels', 'variants'], posts: ['p2', 'p3'] },
    });
    expect(made.state.undo).toBe('Change 2 posts of “Rye”');
    expect(made.project.posts.p2).toMatchObject({ title: 'Rye', text: 'New', labels: [] });
    expect(made.project.posts.p2?.variants).toBeUndefined();
    expect(made.project.posts.p4).toMatchObject({ text: 'Fresh rye', labels: ['bread'] });
    expect(series(made.project).content).toMatchObject({ title: 'Rye', text: 'New', labels: [] });
    expect(differingFields(series(made.project), post(made.project, 'p1'), posts(made.project))).toEqual(['title']);
  });

  it('forgets a channel, pillar and campaign that is deleted, so that further posts name none', () => {
    const made = history(
      { name: 'channels.create', payload: { channel: { id: 'ig', name: 'Photos', platform: 'instagram', order: 0 } } },
      { name: 'pillars.create', payload: { pillar: { id: 'craft', name: 'Craft', colour: '#aa5500', order: 0 } } },
      { name: 'campaigns.create', payload: { campaign: { id: 'advent', name: 'Advent', order: 0 } } },
      edit('p1', { pillar: 'craft', campaign: 'advent' }),
      { name: 'series.use', payload: { id: 'rye', from: 'p1', fields: ['pillar', 'campaign'], posts: [] } },
    );
    expect(series(made.project).content).toMatchObject({ channels: ['ig'], pillar: 'craft', campaign: 'advent' });
    made.run({ command: { name: 'channels.delete', payload: { id: 'ig' } }, at });
    made.run({ command: { name: 'pillars.delete', payload: { id: 'craft' } }, at });
    made.run({ command: { name: 'campaigns.delete', payload: { id: 'advent' } }, at });
    const content = series(made.project).content;
    expect(content).toMatchObject({ title: 'Rye', channels: [] });
    expect(content).not.toHaveProperty('pillar');
    expect(content).not.toHaveProperty('campaign');
    expect(content).not.toHaveProperty('variants');
  });
});

describe('moving', () => {
  const move = (id: string, date: string, time?: string): Command => ({
    name: 'posts.move',
    payload: { moves: [{ id, date, ...(time ? { time } : {}) }] },
  });

  it('one post leaves the others; the later ones follow by the same shift, and posts made later too', () => {
    const made = history(
      move('p1', '2026-12-15', '10:30'),
      move('p3', '2026-12-30'),
      edit('p4', { status: 'approved' }),
    );
    expect(dates(made.project)).toEqual(['2026-12-07', '2026-12-15', '2026-12-21', '2026-12-30', '2027-01-04']);
    const one = post(made.project, 'p1');
    const shift = shiftBetween({ date: '2026-12-14', time: '09:00' }, one);
    expect(shift).toEqual({ days: 1, time: { by: 90 } });
    if (!shift) return;
    const plan = planShift(series(made.project), posts(made.project), one, shift);
    expect(plan.moves).toEqual([{ id: 'p2', date: '2026-12-22', time: '10:30' }]);
    expect([...plan.left].map(([reason, left]) => [reason, ids(left)])).toEqual([
      ['moved', ['p3']],
      ['settled', ['p4']],
    ]);
    expect(plan).toMatchObject({ offset: 1, time: '10:30' });
    const others = shiftAll([...plan.left.values()].flat(), shift);
    expect(others.map(({ date, time }) => [date, time])).toEqual([
      ['2026-12-31', '10:30'],
      ['2027-01-05', '10:30'],
    ]);

    const { left: _, ...payload } = plan;
    made.run({ command: { name: 'series.move', payload: { id: 'rye', ...payload } }, at });
    expect(made.state.undo).toBe('Move 1 post of “Rye”');
    made.run({
      command: { name: 'series.make', payload: { id: 'rye', made: [{ id: 'p5', date: '2027-01-11' }] } },
      at,
    });
    expect(made.project.posts.p5).toMatchObject({ date: '2027-01-12', time: '10:30', series: { date: '2027-01-11' } });
    made.undo();
    made.undo();
    expect(series(made.project)).not.toHaveProperty('offset');
    expect(made.project.posts.p2?.date).toBe('2026-12-21');
  });

  it.each([
    [{ date: '2026-12-14', time: '09:00' }, { date: '2026-12-14', time: '09:00' }, null],
    [{ date: '2026-12-14', time: '09:00' }, { time: '09:00' }, null],
    [{ date: '2026-12-14', time: '09:00' }, { date: '2026-12-12', time: '09:00' }, { days: -2 }],
    [{ date: '2026-12-14', time: '09:00' }, { date: '2026-12-14' }, { days: 0, time: { to: null } }],
    [{ date: '2026-12-14' }, { date: '2026-12-14', time: '08:00' }, { days: 0, time: { to: '08:00' } }],
  ])('from %o to %o is a shift of %o', (from, to, shift) => {
    expect(shiftBetween(from, to)).toEqual(shift);
  });

  it('by minutes over midnight takes the day along', () => {
    const late = history(edit('p1', { time: '23:30' }), edit('p2', { time: '23:30' }));
    const { project } = late;
    const record = { ...series(project), time: '23:30' };
    const plan = planShift(record, posts(project), post(project, 'p1'), { days: 0, time: { by: 45 } });
    expect(plan.moves[0]).toEqual({ id: 'p2', date: '2026-12-22', time: '00:15' });
  });
});

describe('an end and another rhythm', () => {
  it('deletes this and later posts but published ones, and no more are made', () => {
    const made = history(edit('p4', { status: 'published' }));
    const { taken, left } = planEnd(posts(made.project), post(made.project, 'p2'));
    expect([ids(taken), ids(left.get('published'))]).toEqual([['p2', 'p3'], ['p4']]);
    made.run({
      command: {
        name: 'series.end',
        payload: { id: 'rye', posts: ids(taken), rule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20261220', madeUntil: '2026-12-20' },
      },
      at,
    });
    expect(made.state.undo).toBe('Delete 2 posts of “Rye”');
    expect(dates(made.project)).toEqual(['2026-12-07', '2026-12-14', '2027-01-04']);
    expect(series(made.project)).toMatchObject({
      rule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20261220',
      madeUntil: '2026-12-20',
    });
  });

  it('lays the posts from one on upon the days of the new rule, and keeps what somebody worked on', () => {
    const { project } = history(edit('p3', { text: 'By hand' }), edit('p4', { status: 'published' }));
    const plan = (days: string[]) => planRhythm(series(project), posts(project), post(project, 'p1'), days);
    expect(plan(['2026-12-16', '2026-12-30', '2027-01-13', '2027-01-27'])).toMatchObject({
      moves: [
        { id: 'p1', date: '2026-12-16' },
        { id: 'p2', date: '2026-12-30' },
        { id: 'p3', date: '2027-01-13' },
      ],
      days: ['2027-01-27'],
      remove: [],
      leave: [],
      published: [{ id: 'p4' }],
    });
    expect(plan(['2026-12-16'])).toMatchObject({ days: [], remove: ['p2'], leave: [{ id: 'p3' }] });
  });

  it('is one step with a series of its own; the part before keeps its days', () => {
    const made = history();
    const payload = {
      id: 'rye',
      rule: 'FREQ=WEEKLY;BYDAY=MO;UNTIL=20261213',
      madeUntil: '2026-12-13',
      series: {
        ...record,
        id: 'new',
        rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE',
        start: '2026-12-16',
        time: '12:00',
        madeUntil: '2027-01-31',
      },
      moves: [
        { id: 'p1', date: '2026-12-16' },
        { id: 'p2', date: '2026-12-30' },
      ],
      made: [{ id: 'p9', date: '2027-01-13' }],
      remove: ['p3'],
      leave: ['p4'],
    };
    made.run({ command: { name: 'series.rhythm', payload }, at });
    expect(made.state.undo).toBe('Change the rhythm of “Rye”');
    expect(dates(made.project)).toEqual(['2026-12-07']);
    expect(dates(made.project, 'new')).toEqual(['2026-12-16', '2026-12-30', '2027-01-13']);
    expect(made.project.posts.p1).toMatchObject({
      time: '12:00',
      title: 'Rye',
      series: { id: 'new', date: '2026-12-16' },
    });
    expect(made.project.posts.p3).toBeUndefined();
    expect(made.project.posts.p4).toMatchObject({ date: '2027-01-04' });
    expect(made.project.posts.p4?.series).toBeUndefined();
    made.undo();
    expect(dates(made.project)).toEqual(mondays);
  });

  it('from the first post on leaves nothing of the old series', () => {
    const made = history();
    const moves = mondays.map((date, index) => ({ id: `p${index}`, date }));
    const payload = {
      id: 'rye',
      rule: 'x',
      madeUntil: '2026-12-06',
      series: { ...record, id: 'new' },
      moves,
      made: [],
      remove: [],
      leave: [],
    };
    made.run({ command: { name: 'series.rhythm', payload }, at });
    expect(Object.keys(made.project.series)).toEqual(['new']);
  });
});
