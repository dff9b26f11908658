import { describe, expect, it } from 'vitest';
import { noFilter } from '../../../src/shared/posts/post-filter';
import { savedViewSchema } from '../../../src/shared/views/saved-view';
import { isAsSaved, readView, shownAsView } from '../../../src/shared/views/view-problems';

const project = { channels: {}, pillars: {}, campaigns: {}, customFields: {} };
const view = (fields: object) => savedViewSchema.parse({ id: 'v', name: 'View', ...fields });

describe('a saved view', () => {
  it('without problems is shown as it is', () => {
    const saved = view({ shape: 'board', filter: { statuses: ['draft'], text: 'rye' } });
    const read = readView(saved, project);
    expect(read.problems).toEqual([]);
    expect(read.shape).toBe('board');
    expect(isAsSaved(read, { shape: 'board', filter: read.filter, table: {} })).toBe(true);
    expect(isAsSaved(read, { shape: 'month', filter: read.filter, table: {} })).toBe(false);
    expect(isAsSaved(read, { shape: 'board', filter: noFilter, table: {} })).toBe(false);
  });

  it('that names deleted channels and pillars is shown without them, in words', () => {
    const read = readView(view({ filter: { channels: ['c'], pillars: ['p', 'q'], campaigns: ['k'] } }), project);
    expect(read.filter).toEqual(noFilter);
    expect(read.problems).toEqual([
      'This view named a channel that is no longer in the project.',
      'This view named 2 pillars that are no longer in the project.',
      'This view named a campaign that is no longer in the project.',
    ]);
  });

  it('of an unknown shape is shown as the month', () => {
    const read = readView(view({ shape: `gantt${'x'.repeat(500)}` }), project);
    expect(read.shape).toBe('month');
    expect(read.problems).toHaveLength(1);
    expect(read.problems[0]?.length).toBeLessThan(200);
  });

  it('with unknown columns shows the others; with none left, the usual ones', () => {
    const table = {
      columns: ['title', 'nonsense', 'custom:gone'],
      sort: [{ column: 'custom:gone' }],
      group: 'nonsense',
    };
    const read = readView(view({ shape: 'table', table }), project);
    expect(read.table).toMatchObject({ columns: ['title'], sort: [], group: undefined });
    expect(read.problems).toEqual(['The table of this view named 2 columns that are not there any more.']);
    expect(readView(view({ table: { columns: ['nonsense'] } }), project).table.columns).toBeUndefined();
    expect(readView(view({ table: { columns: ['title', 'extra:Anything'] } }), project).problems).toEqual([]);
  });

  it('keeps the layout of the table alone', () => {
    const table = { columns: ['title'] };
    expect(shownAsView({ shape: 'month', filter: noFilter, table })).not.toHaveProperty('table');
    expect(shownAsView({ shape: 'table', filter: noFilter, table })).toHaveProperty('table', table);
  });

  it('does not count the order of what is chosen as a change', () => {
    const read = readView(
      view({ shape: 'table', filter: { labels: ['a', 'b'] }, table: { widths: { a: 1, b: 2 } } }),
      project,
    );
    const filter = { ...noFilter, labels: new Set(['b', 'a']) };
    expect(isAsSaved(read, { shape: 'table', filter, table: { widths: { b: 2, a: 1 }, sort: [] } })).toBe(true);
    expect(isAsSaved(read, { shape: 'table', filter, table: { widths: { b: 2, a: 3 } } })).toBe(false);
  });
});
