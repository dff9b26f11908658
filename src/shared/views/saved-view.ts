import { z } from 'zod';
import { idSchema } from '../ids';
import { storedFilterSchema } from '../posts/post-filter';

/** How the table is laid out. Columns and fields are named by text: a file may name some that this version lacks. */
export const tableLayoutSchema = z.looseObject({
  /** Shown columns from left to right: names of post fields, or `custom:` and the id of an own field. */
  columns: z.array(z.string()).optional(),
  widths: z.record(z.string(), z.number().positive()).optional(),
  sort: z.array(z.looseObject({ column: z.string(), descending: z.boolean().default(false) })).optional(),
  group: z.string().optional(),
  /** `month`: only the posts of the month that one is at; anything else shows all. */
  scope: z.string().optional(),
});
export type TableLayout = z.infer<typeof tableLayoutSchema>;

/** A view of the plan under a name: what is shown and how. It holds no place in time; it is shown at the day one is at. */
export const savedViewSchema = z.looseObject({
  id: idSchema,
  name: z.string().default(''),
  /** The area or the view of the calendar, one of `viewShapes`; an unknown one is shown as the month. */
  shape: z.string().default('month'),
  filter: storedFilterSchema.default(() => storedFilterSchema.parse({})),
  table: tableLayoutSchema.optional(),
  order: z.number().default(0),
});
export type SavedView = z.infer<typeof savedViewSchema>;

/** The ways in which the plan can be looked at. */
export const viewShapes = ['month', 'week', 'day', 'list', 'year', 'board', 'table', 'grid'] as const;
export type ViewShape = (typeof viewShapes)[number];
