import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { assetSchema } from '../../../src/shared/assets/asset';
import { postSchema } from '../../../src/shared/posts/post';
import { foldText, searchText } from '../../../src/shared/posts/search-text';
import { foundIn, PostSearch } from '../../../src/shared/search/post-search';

const post = (id: string, fields: object) => postSchema.parse({ id, ...fields });
const bestIds = (posts: ReturnType<typeof post>[], words: string[], limit?: number) => {
  const search = new PostSearch(posts, words, '2026-12-10', limit);
  while (!search.step(Infinity));
  return search.best.map((found) => found.post.id);
};

describe('searching posts', () => {
  it('puts the title before the rest, then what is nearer', () => {
    const posts = [
      post('far', { title: 'Bread day', date: '2025-01-01' }),
      post('text', { title: 'Rye', text: 'about bread', date: '2026-12-10' }),
      post('near', { title: 'Bread day', date: '2026-12-12' }),
      post('inside', { title: 'Why bread', date: '2026-12-10' }),
      post('no', { title: 'Oats' }),
    ];
    expect(bestIds(posts, ['bread'])).toEqual(['near', 'far', 'inside', 'text']);
    expect(bestIds(posts, ['bread'], 2)).toEqual(['near', 'far']);
  });

  it('finds what a look at every post finds, in whatever slices it is done', () => {
    const words = fc.constantFrom('rye', 'bread', 'ry', 'offer');
    const titles = fc.array(fc.constantFrom('Rye bread', 'Offer', 'Bread', '', 'Rye'), { maxLength: 60 });
    fc.assert(
      fc.property(titles, words, fc.integer({ min: 0, max: 3 }), (list, word, budget) => {
        const posts = list.map((title, at) => post(`p${at}`, { title }));
        let now = 0;
        const search = new PostSearch(posts, [word], '2026-12-10', 5, () => (now += 1));
        let steps = 0;
        while (!search.step(budget)) steps += 1;
        const all = posts.filter((each) => searchText(each).includes(word));
        expect(search.total).toBe(all.length);
        expect(search.best.length).toBe(Math.min(5, all.length));
        if (list.length > 48 && budget === 0) expect(steps).toBeGreaterThan(0);
        const fitting = search.best.map(({ fit }) => fit);
        expect(fitting).toEqual([...fitting].sort((a, b) => b - a));
      }),
    );
  });

  it('says where else the words stand', () => {
    const found = post('a', { title: 'Rye', text: 'Bread\nand more', notes: 'ask Anna', labels: ['winter'] });
    expect(foundIn(found, ['rye'])).toBeUndefined();
    expect(foundIn(found, ['anna'])).toEqual({ where: 'Notes', text: 'ask Anna' });
    expect(foundIn(found, ['rye', 'winter'])).toEqual({ where: 'Label', text: 'winter' });
    expect(foldText(foundIn(found, ['more'])?.text ?? '')).toContain('more');
  });

  it('finds every text of a post: own fields, kept columns, pictures, the reason of a hold, words for a day', () => {
    const found = post('a', {
      custom: { budget: 80, baker: 'Lotte', done: true, none: null },
      extra: { 'Approved by': 'Herr Kühn' },
      media: [{ url: 'oven.jpg', alt: 'A glowing oven' }],
      held: { reason: 'waits for the mill' },
      dateWords: 'Week 2 Tue',
    });
    const where = (word: string) => foundIn(found, [word])?.where;
    expect(['80', 'lotte', 'kuhn', 'oven.jpg', 'glowing', 'mill', 'week'].map(where)).toEqual([
      'Field',
      'Field',
      'Approved by',
      'Picture',
      'Picture',
      'Held',
      'Day',
    ]);
    for (const word of ['80', 'lotte', 'kuhn', 'oven.jpg', 'glowing', 'mill', 'week'])
      expect(searchText(found)).toContain(word);
    expect(searchText(found)).not.toContain('true');
  });
});

test('a post is found by the name of the file that it shows, also after that was renamed', () => {
  const post = postSchema.parse({ id: 'p', title: 'Bread', media: [{ asset: 'a' }] });
  const named = (name: string) => ({ a: assetSchema.parse({ id: 'a', name }) });
  expect(searchText(post, named('Oven 5am.jpg'))).toContain('oven 5am');
  expect(searchText(post, named('Cake.jpg'))).not.toContain('oven');
  expect(foundIn(post, ['oven'], named('Oven.jpg'))).toEqual({ where: 'Picture', text: 'Oven.jpg' });
});
