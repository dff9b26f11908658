import { describe, expect, it } from 'vitest';
import { type Post, postSchema } from '../../../src/shared/posts/post';
import { evergreenCandidates, ideaCandidates, inFillOrder } from '../../../src/shared/rhythm/candidates';

const post = (id: string, fields: object = {}): Post => postSchema.parse({ id, title: id, ...fields });
const keyed = (...posts: Post[]) => Object.fromEntries(posts.map((one) => [one.id, one]));
const ids = (candidates: readonly { post: Post }[]) => candidates.map(({ post: { id } }) => id);

it('an evergreen post may be planned again once it has a day, while no copy waits and a use is left', () => {
  const on = (id: string, evergreen: object) =>
    post(id, { date: '2026-11-01', evergreen: { restDays: 30, ...evergreen } });
  const posts = keyed(
    on('often', {}),
    on('twice', { uses: 2 }),
    on('used-up', { uses: 0 }),
    post('no-day', { evergreen: { restDays: 30 } }),
    on('waits', {}),
    post('copy', { evergreen: { restDays: 30, of: 'waits' } }),
    post('plain', { date: '2026-11-01' }),
  );
  expect(ids(evergreenCandidates(posts))).toEqual(['often', 'twice']);
});

it('an idea that repeats an evergreen post knows on which days that one stands', () => {
  const bread = post('bread', { date: '2026-11-01', evergreen: { restDays: 30 } });
  const copy = post('copy', { evergreen: { restDays: 30, of: 'bread' } });
  const [first, second] = ideaCandidates([copy, post('idea')], keyed(bread, copy));
  expect(first?.family?.dates).toEqual(['2026-11-01']);
  expect(second?.family).toBeUndefined();
});

describe('the order in which posts take slots', () => {
  const ideas = ideaCandidates(
    [
      post('a', { pillar: 'tips', createdAt: '2026-03-01T08:00:00Z' }),
      post('b', { pillar: 'tips', createdAt: '2026-01-01T08:00:00Z' }),
      post('c', { pillar: 'offers', createdAt: '2026-02-01T08:00:00Z' }),
      post('d', { pillar: 'tips', createdAt: '2026-02-01T08:00:00Z' }),
      post('e'),
    ],
    {},
  );

  it('is that of the list, or of their age; one whose age is not known is the oldest', () => {
    expect(ids(inFillOrder(ideas, 'listed'))).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(ids(inFillOrder(ideas, 'oldest'))).toEqual(['e', 'b', 'c', 'd', 'a']);
  });

  it('goes round the pillars, so that none comes twice in a row while another waits', () => {
    expect(ids(inFillOrder(ideas, 'pillars'))).toEqual(['a', 'c', 'e', 'b', 'd']);
    expect(inFillOrder([], 'pillars')).toEqual([]);
  });
});
