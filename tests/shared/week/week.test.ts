import { expect, test } from 'vitest';
import { postSchema } from '../../../src/shared/posts/post';
import { emptyProject } from '../../../src/shared/project/empty-project';
import { projectSchema } from '../../../src/shared/project/project';
import { weekOfProject } from '../../../src/shared/week/week';
import { weekSchema } from '../../../src/shared/week/week-schema';

const now = '2026-12-09T23:30:00Z';
const post = (id: string, fields: object) => postSchema.parse({ id, title: id, channels: ['c'], ...fields });
const week = (...posts: ReturnType<typeof post>[]) =>
  weekOfProject(
    projectSchema.parse({
      ...emptyProject({ id: 'p', name: 'Plan', timeZone: 'Europe/Berlin' }),
      channels: {
        c: { id: 'c', name: 'Loft', platform: 'x', order: 0 },
        d: { id: 'd', name: 'Shop', platform: 'x', order: 1 },
      },
      pillars: {
        tips: { id: 'tips', name: 'Tips', colour: '#2f6fde', order: 2 },
        news: { id: 'news', name: 'News', colour: '#12866b', order: 1 },
      },
      posts: Object.fromEntries(posts.map((each) => [each.id, each])),
    }),
    new Map(),
    now,
  );

test('the week is today on the clock of the project and six more days; each post counts once', () => {
  const found = week(
    post('first', { date: '2026-12-10', time: '18:00', status: 'in review', pillar: 'tips' }),
    post('last', { date: '2026-12-16', status: 'approved', pillar: 'news' }),
    post('before', { date: '2026-12-09' }),
    post('after', { date: '2026-12-17' }),
    post('both', { date: '2026-12-10', time: '08:00', channels: ['c', 'd'], pillar: 'gone' }),
    post('held', { date: '2026-12-10', held: { reason: '' } }),
    post('out', { date: '2026-12-10', status: 'published' }),
    post('idea', {}),
  );
  expect(found).toMatchObject({ today: '2026-12-10', posts: 3, inReview: 1, drafts: 1, attention: 0 });
  expect(found.due).toEqual([
    { id: 'both', headline: 'both', date: '2026-12-10', time: '08:00', attention: false },
    { id: 'first', headline: 'first', date: '2026-12-10', time: '18:00', colour: '#2f6fde', attention: false },
    { id: 'last', headline: 'last', date: '2026-12-16', colour: '#12866b', attention: false },
  ]);
  expect(found.pillars, 'in the order of the project, those without a pillar last').toEqual([
    { colour: '#12866b', posts: 1 },
    { colour: '#2f6fde', posts: 1 },
    { posts: 1 },
  ]);
  expect(weekSchema.safeParse(found).success).toBe(true);
});

test('a post stands where it is still to go out, and says when it would go wrong', () => {
  const { due, attention } = week(
    post('half', {
      date: '2026-12-09',
      time: '10:00',
      channels: ['c', 'd'],
      variants: { d: { shift: 3 * 24 * 60 } },
      published: { c: { at: now } },
      link: 'htp://cafe.example',
    }),
  );
  expect(due).toMatchObject([{ id: 'half', date: '2026-12-12', time: '10:00', attention: true }]);
  expect(attention).toBe(1);
});

test('a very full week is counted whole and listed in part', () => {
  const { posts, due } = week(...Array.from({ length: 90 }, (_, at) => post(`p${at}`, { date: '2026-12-11' })));
  expect([posts, due.length]).toEqual([90, 40]);
});
