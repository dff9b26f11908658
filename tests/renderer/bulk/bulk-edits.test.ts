import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setAll, setEntry, sharedBy } from '../../../src/renderer/bulk/bulk-edits';
import { type Post, postSchema } from '../../../src/shared/posts/post';

const entry = fc.constantFrom('a', 'b', 'c');
const posts = fc
  .array(fc.record({ labels: fc.uniqueArray(entry), status: fc.constantFrom('draft', 'approved') }), { maxLength: 20 })
  .map((all) => all.map((fields, at): Post => postSchema.parse({ id: `p${at}`, ...fields })));
const apply = (all: readonly Post[], edits: ReturnType<typeof setEntry>) =>
  all.map((post) => ({ ...post, ...edits.find(({ id }) => id === post.id)?.fields }));

describe('changes of many posts', () => {
  it('give every post the entry, or none, touch no other entry, and name only posts that change', () => {
    fc.assert(
      fc.property(posts, entry, fc.boolean(), (all, label, wanted) => {
        const edits = setEntry(all, 'labels', label, wanted);
        expect(edits.every(({ id }) => all.find((post) => post.id === id)?.labels.includes(label) !== wanted)).toBe(
          true,
        );
        for (const [at, after] of apply(all, edits).entries()) {
          expect(after.labels.includes(label)).toBe(wanted);
          const others = (labels: readonly string[]) => labels.filter((each) => each !== label);
          expect(others(after.labels)).toEqual(others(all[at]?.labels ?? []));
        }
      }),
    );
  });

  it('set a status only where it is another one', () => {
    fc.assert(
      fc.property(posts, (all) => {
        const edits = setAll(all, 'status', 'approved');
        expect(edits).toHaveLength(all.filter(({ status }) => status !== 'approved').length);
        expect(edits.every(({ fields }) => fields.status === 'approved')).toBe(true);
      }),
    );
  });

  it('say whether all, some or none have something', () => {
    const all = [postSchema.parse({ id: 'a', labels: ['x'] }), postSchema.parse({ id: 'b' })];
    expect(sharedBy(all, ({ labels }) => labels.includes('x'))).toBe('some');
    expect(sharedBy(all, ({ status }) => status === 'draft')).toBe('all');
    expect(sharedBy(all, ({ pillar }) => pillar === 'p')).toBe('none');
    expect(sharedBy([], () => true)).toBe('none');
  });

  it('taking the pillar away leaves posts without one alone', () => {
    const all = [postSchema.parse({ id: 'a', pillar: 'p' }), postSchema.parse({ id: 'b' })];
    expect(setAll(all, 'pillar', null)).toEqual([{ id: 'a', fields: { pillar: null } }]);
  });
});
