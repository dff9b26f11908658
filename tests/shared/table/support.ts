import { platformSchema } from '../../../src/shared/platforms/platform';
import { type Post, postSchema } from '../../../src/shared/posts/post';
import type { TableColumn, TableLookup } from '../../../src/shared/table/table-column';
import { tableColumns } from '../../../src/shared/table/table-columns';

const platform = platformSchema.parse({
  id: 'village',
  name: 'Village board',
  short: 'VB',
  order: 1,
  colour: '#336699',
  icon: ['M4 4h16v16h-16z'],
  text: { limit: 100, counting: { unit: 'characters' } },
});

/** A project's channels, pillars and own fields, as small as the tests of the table need them. */
export const lookup: TableLookup = {
  year: 2026,
  language: 'en-GB',
  timeZone: 'Europe/Berlin',
  platforms: new Map([[platform.id, platform]]),
  channels: {
    c1: { id: 'c1', name: 'Board', platform: 'village', order: 0 },
    c2: { id: 'c2', name: 'Letter, weekly', platform: 'other', handle: 'weekly', order: 1 },
  },
  pillars: {
    p1: { id: 'p1', name: 'Know-how', colour: '#112233', order: 0 },
    p2: { id: 'p2', name: 'Offers', colour: '#332211', order: 1 },
  },
  campaigns: {},
  customFields: {
    budget: { id: 'budget', name: 'Budget', type: 'number', order: 0 },
    paid: { id: 'paid', name: 'Paid', type: 'checkbox', order: 1 },
    kind: { id: 'kind', name: 'Kind', type: 'choice', choices: ['Short', 'Long'], order: 2 },
  },
};

export const allColumns = tableColumns(lookup);

/** Columns by their ids, in this order. */
export function columnsOf(...ids: string[]): TableColumn[] {
  return ids.map((id) => {
    const column = allColumns.find((each) => each.id === id);
    if (!column) throw new Error(`no column ${id}`);
    return column;
  });
}

export function post(id: string, fields: Partial<Post> = {}): Post {
  return postSchema.parse({ id, title: `Post ${id}`, ...fields });
}
