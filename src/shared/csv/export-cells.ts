import { byOrder, type Channel } from '../channels/channel';
import { keptVariants, variantOf } from '../posts/channel-post';
import type { Post } from '../posts/post';
import type { Project } from '../project/project';
import type { ExportField, Preset } from './preset';
import {
  extraHeading,
  guardCell,
  writeAddresses,
  writeAltTexts,
  writeCustom,
  writeList,
  writeOptional,
  writeVariant,
  writeVariants,
} from './spreadsheet-cells';

/** One row of an export: a post on a channel, or on none, with the time as the file tells it. */
export interface ExportRow {
  post: Post;
  /** Id of the channel even where the project has no such channel any more. */
  channelId?: string | undefined;
  channel?: Channel | undefined;
  date?: string | undefined;
  time?: string | undefined;
  timeZone: string;
}

/** One column of a file: its heading and how a row fills it. */
export interface ExportColumn {
  heading: string;
  cell(row: ExportRow): string;
  /** True when the rows of one post can differ in it; all other cells are worked out once per post. */
  ofChannel: boolean;
  missing?: string | undefined;
}

/** The columns that `preset` has for files of `platform` (absent for a file of all channels), ready to fill rows. */
export function exportColumns(
  preset: Preset,
  project: Project,
  rows: readonly ExportRow[],
  platform?: string,
): ExportColumn[] {
  return preset.columns
    .filter(({ platforms }) => platforms === undefined || (platform !== undefined && platforms.includes(platform)))
    .flatMap((column): ExportColumn[] => {
      if (column.field === 'extra') return extraColumns(rows);
      return [
        {
          heading: column.heading,
          missing: column.missing,
          ofChannel: ofChannel.has(column.field),
          cell: cellWriter(column.field, column, preset, project),
        },
      ];
    });
}

const ofChannel = new Set<ExportField>([
  'channel_id',
  'channel',
  'platform',
  'handle',
  'date',
  'time',
  'date_time',
  'time_zone',
  'variant',
]);

/** The cells of all rows, in their order; rows of one post stand one below the other. */
export function exportCells(columns: readonly ExportColumn[], rows: readonly ExportRow[]): string[][] {
  let last: Post | undefined;
  let cells: string[] = [];
  return rows.map((row) => {
    if (row.post === last) cells = cells.map((cell, at) => (columns[at]?.ofChannel ? columns[at].cell(row) : cell));
    else cells = columns.map((column) => column.cell(row));
    last = row.post;
    return cells;
  });
}

function cellWriter(
  field: Exclude<ExportField, 'extra'>,
  column: Preset['columns'][number],
  preset: Preset,
  project: Project,
): (row: ExportRow) => string {
  const guard = preset.guardFormulas ? guardCell : (text: string) => text;
  const optional = preset.guardFormulas ? writeOptional : (text: string | undefined) => text ?? '';
  const named = (records: Record<string, { name: string }>, id: string | undefined) =>
    id === undefined || !Object.hasOwn(records, id) ? '' : guard(records[id]?.name ?? '');
  const writers: Record<Exclude<ExportField, 'extra'>, (row: ExportRow) => string> = {
    post_id: ({ post }) => guard(post.id),
    channel_id: ({ channelId }) => guard(channelId ?? ''),
    channel: ({ channel }) => guard(channel?.name ?? ''),
    platform: ({ channel }) => guard(channel?.platform ?? ''),
    handle: ({ channel }) => optional(channel?.handle),
    date: ({ date }) => date ?? '',
    time: ({ time }) => time ?? '',
    date_time: ({ date, time }) =>
      date === undefined || time === undefined ? '' : dateTimeText(preset.dateTimePattern, date, time),
    time_zone: ({ timeZone }) => guard(timeZone),
    date_words: ({ post }) => optional(post.dateWords),
    status: ({ post }) => guard(post.status),
    held: ({ post }) => optional(post.held?.reason),
    title: ({ post }) => guard(post.title),
    text: ({ post }) => guard(post.text),
    format: ({ post }) => optional(post.format),
    pillar: ({ post }) => named(project.pillars, post.pillar),
    pillar_id: ({ post }) => guard(post.pillar ?? ''),
    campaign: ({ post }) => named(project.campaigns, post.campaign),
    campaign_id: ({ post }) => guard(post.campaign ?? ''),
    labels: ({ post }) =>
      preset.guardFormulas ? writeList(post.labels, ', ') : post.labels.join(preset.listSeparator),
    link: ({ post }) => optional(post.link),
    first_comment: ({ post }) => optional(post.firstComment),
    notes: ({ post }) => optional(post.notes),
    media_urls: ({ post }) =>
      preset.guardFormulas ? writeAddresses(post.media) : post.media.map(({ url }) => url).join(preset.listSeparator),
    alt_texts: ({ post }) =>
      preset.guardFormulas
        ? writeAltTexts(post.media)
        : post.media.map(({ alt }) => alt ?? '').join(preset.listSeparator),
    first_picture: ({ post }) => firstPicture(post, preset.pictureEndings) ?? '',
    custom: ({ post }) => writeCustom(post.custom),
    variant: ({ post, channelId }) => writeVariant(channelId === undefined ? undefined : variantOf(post, channelId)),
    kept_variants: ({ post }) => writeVariants(keptVariants(post)),
    own_field: ({ post }) => guard(ownField(post, column.value ?? column.heading)),
    fixed: () => guard(column.value ?? ''),
  };
  return writers[field];
}

/** The kept columns of all rows, each in the place where it first occurs. */
function extraColumns(rows: readonly ExportRow[]): ExportColumn[] {
  const keys = new Set<string>();
  for (const { post } of rows) if (post.extra) for (const key of Object.keys(post.extra)) keys.add(key);
  return [...keys].map((key) => ({
    heading: extraHeading(key),
    ofChannel: false,
    cell: ({ post }) => writeOptional(post.extra && Object.hasOwn(post.extra, key) ? post.extra[key] : undefined),
  }));
}

/** The address of the first picture that a tool can fetch: http or https, ending as the preset says. */
export function firstPicture(post: Post, endings: readonly string[]): string | undefined {
  return post.media.find(({ url }) => isFetchable(url, endings))?.url;
}

/** True for an address on the web that ends, in any case, with one of `endings`, or with anything when there are none. */
export function isFetchable(url: string, endings: readonly string[]): boolean {
  if (!/^https?:\/\/[^\s/]\S*$/i.test(url)) return false;
  const lower = url.toLowerCase();
  return endings.length === 0 || endings.some((ending) => lower.endsWith(ending));
}

/** The value of a field of the user's own, or of a kept column, by its name without regard to case. */
function ownField(post: Post, name: string): string {
  const wanted = name.toLowerCase();
  for (const record of [post.custom, post.extra])
    for (const [key, value] of Object.entries(record ?? {}))
      if (key.trim().toLowerCase() === wanted && value !== null) return String(value);
  return '';
}

function dateTimeText(pattern: string, date: string, time: string): string {
  const parts: Record<string, string> = {
    YYYY: date.slice(0, 4),
    MM: date.slice(5, 7),
    DD: date.slice(8, 10),
    HH: time.slice(0, 2),
    mm: time.slice(3, 5),
    ss: '00',
  };
  return pattern.replace(/YYYY|MM|DD|HH|mm|ss/g, (part) => parts[part] ?? part);
}

/** The channels of a project in the order of their lists; files and tabs follow it. */
export function channelsInOrder(project: Project): Channel[] {
  return byOrder(project.channels);
}
