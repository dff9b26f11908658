import { z } from 'zod';

/**
 * What a column of an export holds. `fixed` writes `value` on each row, `own_field` what the user's own field or the
 * kept column of that heading holds, `extra` stands for as many columns as the posts have kept ones. `variant` is what
 * the row's channel gets instead, `kept_variants` the same for channels that were left out.
 */
export const exportFieldSchema = z.enum([
  'post_id',
  'channel_id',
  'channel',
  'platform',
  'handle',
  'date',
  'time',
  'date_time',
  'time_zone',
  'date_words',
  'status',
  'held',
  'title',
  'text',
  'format',
  'pillar',
  'pillar_id',
  'campaign',
  'campaign_id',
  'labels',
  'link',
  'first_comment',
  'notes',
  'media_urls',
  'alt_texts',
  'first_picture',
  'custom',
  'variant',
  'kept_variants',
  'extra',
  'own_field',
  'fixed',
]);
export type ExportField = z.infer<typeof exportFieldSchema>;

/** What a post can lose on its way into a publishing tool's file. `noTime`: posts with a day only, which are left out. */
export const lossSchema = z.enum([
  'firstComment',
  'moreThanOnePicture',
  'video',
  'pictureAddress',
  'altTexts',
  'title',
  'format',
  'link',
  'labelWithSeparator',
  'noTime',
]);
export type Loss = z.infer<typeof lossSchema>;

/** The description, as data, of the file that one tool accepts (a file in resources/presets). */
export const presetSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().min(1),
  /** One line under the name in the list. */
  summary: z.string(),
  order: z.number(),
  /** `publishing` presets take approved and scheduled posts of the future; `plan` presets take all. */
  kind: z.enum(['plan', 'publishing']),
  /** How sure the format is, as shared with the user. */
  confidence: z.enum(['documented', 'field-tested', 'partly known', 'ours']),
  checkedOn: z.iso.date(),
  sources: z.array(z.string()).default([]),
  /** One row per post and channel, or one file per channel with a row per post. */
  split: z.enum(['one-file', 'file-per-channel']),
  header: z.enum(['required', 'forbidden']),
  columns: z
    .array(
      z.object({
        heading: z.string(),
        field: exportFieldSchema,
        value: z.string().optional(),
        /** Only for channels on these platforms. */
        platforms: z.array(z.string()).optional(),
        /** Said, with the posts named, where the cell stays empty; for columns that the tool insists on. */
        missing: z.string().optional(),
      }),
    )
    .min(1),
  delimiter: z.enum([',', ';', '\t']).default(','),
  quote: z.enum(['all', 'needed']).default('needed'),
  lineEnd: z.enum(['\r\n', '\n']).default('\r\n'),
  bom: z.boolean().default(false),
  /** Pattern letters YYYY MM DD HH mm ss; anything else is written as it is. */
  dateTimePattern: z.string().default('YYYY-MM-DD HH:mm'),
  listSeparator: z.string().default(','),
  /** Whether cells that a spreadsheet would run are neutralised (reversibly). */
  guardFormulas: z.boolean(),
  /** Largest number of rows in one file; more are split over several. */
  rowLimit: z.int().positive().optional(),
  /** Row limits to choose from, where the tool's plans differ. */
  rowLimits: z.array(z.object({ rows: z.int().positive(), says: z.string() })).default([]),
  /** A `first_picture` is the first address that is http or https and ends with one of these, in any case. */
  pictureEndings: z.array(z.string().startsWith('.')).default([]),
  /** Posts nearer than this to now are refused by the tool. */
  minimumLeadMinutes: z.int().min(0).default(0),
  /** What the file cannot carry, by field, said before it leaves: a few words for the heading and one sentence. */
  notCarried: z.array(z.object({ field: lossSchema, short: z.string(), says: z.string() })).default([]),
});
export type Preset = z.infer<typeof presetSchema>;

/** What the screen needs to list a preset. */
export const presetSummarySchema = presetSchema.pick({
  id: true,
  name: true,
  summary: true,
  order: true,
  kind: true,
  confidence: true,
  checkedOn: true,
  sources: true,
  split: true,
  rowLimit: true,
  rowLimits: true,
  bom: true,
});
export type PresetSummary = z.infer<typeof presetSummarySchema>;

/** What to export and how. */
export const exportRequestSchema = z.object({
  preset: z.string(),
  /** First and last day, both included; absent means open. Posts without a date go only into `plan` presets without a span. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  channels: z.array(z.string()).optional(),
  /** For publishing presets: also drafts, posts in review, held and published ones, also posts in the past. */
  includeUnapproved: z.boolean().default(false),
  includePast: z.boolean().default(false),
  /** Zone in which a publishing tool reads the times of channels that have no zone of their own; absent: the project's. */
  timeZone: z.string().optional(),
  /** Overrides of the preset. */
  bom: z.boolean().optional(),
  rowLimit: z.int().positive().optional(),
});
export type ExportRequest = z.input<typeof exportRequestSchema>;

export const exportFileSchema = z.object({
  name: z.string(),
  /** Name and id of the channel, where the file belongs to one. */
  channel: z.string().optional(),
  channelId: z.string().optional(),
  columns: z.array(z.string()),
  rowCount: z.int(),
  /** The first rows, exactly as the file holds them. */
  rows: z.array(z.object({ post: z.string(), cells: z.array(z.string()) })),
});

/** Posts that the file will not hold, or not whole, with the reason; every one is counted and named. */
export const exportNoteSchema = z.object({
  kind: z.enum(['left-out', 'incomplete']),
  /** Counted, in a few words that can stand in a list: "7 drafts", "3 posts: no first comment". */
  short: z.string(),
  /** Why, in one sentence. */
  reason: z.string(),
  /** The column whose cell stays empty because of it, and a few words that can stand there on the screen. */
  cell: z.object({ column: z.string(), says: z.string() }).optional(),
  /** The switch of the request that would take them in, if there is one. */
  remedy: z.enum(['includeUnapproved', 'includePast']).optional(),
  posts: z.array(
    z.object({ id: z.string(), headline: z.string(), date: z.string().optional(), channel: z.string().optional() }),
  ),
});
export const exportPreviewSchema = z.object({
  files: z.array(exportFileSchema),
  notes: z.array(exportNoteSchema),
  timeZone: z.string(),
});
export type ExportPreview = z.infer<typeof exportPreviewSchema>;
export type ExportNote = z.infer<typeof exportNoteSchema>;
