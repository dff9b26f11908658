import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Post, postSchema } from '../../../src/shared/posts/post';
import {
  fromStoredFilter,
  isFiltering,
  noFilter,
  type PostFilter,
  postMatcher,
  storedFilterSchema,
  toStoredFilter,
  withoutGone,
} from '../../../src/shared/posts/post-filter';
import { foldText, searchWords } from '../../../src/shared/posts/search-text';

const few = (...values: string[]) => fc.constantFrom(...values);
const setOf = (...values: string[]) => fc.uniqueArray(few(...values), { maxLength: 3 }).map((list) => new Set(list));
const anyText = few(
  '',
  'Größe',
  'groesse',
  'Bread',
  'rye BREAD',
  'Straße 5',
  'İstanbul',
  'été',
  'שלום עולם',
  '🥖 bread',
  'a b',
);

const anyPost: fc.Arbitrary<Post> = fc
  .record({
    title: anyText,
    text: anyText,
    notes: fc.option(anyText, { nil: undefined }),
    link: fc.option(few('https://a.example/rye'), { nil: undefined }),
    status: few('draft', 'approved', 'waiting'),
    channels: fc.uniqueArray(few('a', 'b'), { maxLength: 2 }),
    pillar: fc.option(few('p', 'q'), { nil: undefined }),
    campaign: fc.option(few('k'), { nil: undefined }),
    labels: fc.uniqueArray(few('bread', 'offer'), { maxLength: 2 }),
    media: few('', 'x.jpg').map((url) => (url === '' ? [] : [{ url }])),
    variants: few('none', 'a', 'empty').map((one) => {
      if (one === 'none') return {};
      return { a: one === 'a' ? { media: [{ url: 'y.jpg' }] } : { media: [] } };
    }),
  })
  .map((fields) => postSchema.parse({ id: 'post', ...JSON.parse(JSON.stringify(fields)) }));

const anyFilter: fc.Arbitrary<PostFilter> = fc.record({
  channels: setOf('a', 'b', 'gone'),
  pillars: setOf('p', 'gone'),
  campaigns: setOf('k', 'gone'),
  statuses: setOf('draft', 'waiting'),
  labels: setOf('bread', 'nowhere'),
  text: few('', ' ', 'BREAD', 'bread rye', 'grosse', 'strasse', 'istanbul', 'ete', '🥖', 'עולם', 'nothing at all'),
  picture: fc.constantFrom('with', 'without', null),
  attention: fc.boolean(),
});

/** Stands in for the checks: what the short texts of these posts can say is not what they are about. */
const marked = ({ title }: Post) => title === 'Bread';

/** The same question, asked the slow way: each condition by itself, on the whole text. */
function naive(filter: PostFilter, post: Post): boolean {
  const some = (wanted: ReadonlySet<string>, held: readonly (string | undefined)[]) =>
    wanted.size === 0 || held.some((value) => value !== undefined && wanted.has(value));
  const all = [post.title, post.text, ...post.labels, post.notes, post.firstComment, post.link]
    .map((part) => foldText(part ?? ''))
    .join('\n');
  return [
    some(filter.channels, post.channels),
    some(filter.pillars, [post.pillar]),
    some(filter.campaigns, [post.campaign]),
    some(filter.statuses, [post.status]),
    some(filter.labels, post.labels),
    !filter.attention || marked(post),
    filter.picture === null ||
      (filter.picture === 'with') ===
        [post.media, ...Object.values(post.variants ?? {}).map(({ media = [] }) => media)].flat().length > 0,
    foldText(filter.text)
      .split(/\s/)
      .every((word) => all.includes(word)),
  ].every(Boolean);
}

describe('the filter', () => {
  it('lets through what meets every condition, as asked one by one', () => {
    fc.assert(
      fc.property(anyFilter, anyPost, (filter, post) => {
        expect(postMatcher(filter, marked)(post)).toBe(naive(filter, post));
      }),
    );
  });

  it('hides nothing when it says that it does not filter', () => {
    fc.assert(
      fc.property(anyFilter, anyPost, (filter, post) => {
        if (!isFiltering(filter)) expect(postMatcher(filter, marked)(post)).toBe(true);
      }),
    );
    expect(isFiltering(noFilter)).toBe(false);
    expect(isFiltering({ ...noFilter, campaigns: new Set(['k']) })).toBe(true);
  });

  it('comes back from a file as it was stored', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const stored = storedFilterSchema.parse(JSON.parse(JSON.stringify(toStoredFilter(filter))));
        expect(fromStoredFilter(stored)).toEqual(filter);
      }),
    );
  });

  it('reads the files of the time when only the length of texts was looked at', () => {
    expect(fromStoredFilter(storedFilterSchema.parse({ overLimit: true })).attention).toBe(true);
    expect(fromStoredFilter(storedFilterSchema.parse({ overLimit: true, attention: false })).attention).toBe(false);
  });

  it('loses what the project has lost, and is the same object when that is nothing', () => {
    const project = { channels: { a: {}, b: {} }, pillars: { p: {} }, campaigns: { k: {} } };
    const filter = { ...noFilter, channels: new Set(['a', 'gone']), pillars: new Set(['gone', 'toString']) };
    const kept = withoutGone(filter, project);
    expect([...kept.filter.channels]).toEqual(['a']);
    expect(kept.filter.pillars.size).toBe(0);
    expect(kept.gone).toEqual({ channels: 1, pillars: 2, campaigns: 0 });
    expect(withoutGone(kept.filter, project).filter).toBe(kept.filter);
  });
});

describe('words', () => {
  it('are found without regard to case, accents and letters of their own', () => {
    expect(foldText('Größe ÉTÉ İstanbul Łódź Œuvre')).toBe('grosse ete istanbul lodz oeuvre');
    expect(foldText('plain ASCII text')).toBe('plain ascii text');
  });

  it('that lie in others say nothing more', () => {
    expect(searchWords('  Bread bread breadcrumbs ')).toEqual(['breadcrumbs']);
    expect(searchWords('   ')).toEqual([]);
  });
});
