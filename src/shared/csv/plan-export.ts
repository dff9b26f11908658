import { stringify } from 'csv-stringify/browser/esm/sync';
import { Failure } from '../api/failures';
import type { Channel } from '../channels/channel';
import type { Platforms } from '../platforms/platform';
import { channelPost } from '../posts/channel-post';
import { comparePosts, type Post } from '../posts/post';
import type { Project } from '../project/project';
import { channelsInOrder, type ExportRow, exportCells, exportColumns } from './export-cells';
import { safeNamePart, UniqueNames } from './export-file-name';
import { ExportNotes } from './export-notes';
import { ExportZones } from './export-zones';
import { type ExportNote, type ExportRequest, exportRequestSchema, type Preset } from './preset';
import { isInSpan, publishingRows } from './publishing-posts';

/** One file of an export, cell by cell as it will be written. */
export interface ExportFile {
  name: string;
  /** Name of the channel, where the file belongs to one. */
  channel?: string;
  channelId?: string;
  columns: string[];
  rows: { post: string; cells: string[] }[];
}

export interface ExportPlan {
  files: ExportFile[];
  notes: ExportNote[];
  /** The zone in which the times of the files are, where a channel has none of its own. */
  timeZone: string;
  preset: Preset;
}

export interface ExportContext {
  project: Project;
  platforms: Platforms;
  presets: readonly Preset[];
  /** Instant in UTC, ISO 8601. */
  now: string;
}

/**
 * What an export would write, without writing: the files with every cell, and every post that is not in them, or not
 * whole, with the reason. No file comes out when no post fits.
 * @throws Failure `UNKNOWN_PRESET` when no preset has the id of the request.
 */
export function planExport(request: ExportRequest, context: ExportContext): ExportPlan {
  const preset = context.presets.find(({ id }) => id === request.preset);
  if (!preset) {
    const says = `Kalends knows no export named “${request.preset}”.`;
    throw new Failure('UNKNOWN_PRESET', says, { preset: request.preset });
  }
  const asked = exportRequestSchema.parse(request);
  const notes = new ExportNotes();
  const zones = new ExportZones(context.now, preset.minimumLeadMinutes);
  const { project, platforms } = context;
  const posts = postsOfSpan(project, asked, preset.kind);
  const rows =
    preset.kind === 'publishing'
      ? publishingRows(posts, { request: asked, preset, project, platforms, zones, notes })
      : planRows(posts, asked, project, notes);
  return {
    files: filesOf(rows, preset, asked, project, notes),
    notes: notes.list(preset),
    timeZone: zones.firstKnown(preset.kind === 'publishing' ? asked.timeZone : undefined, project.settings.timeZone),
    preset,
  };
}

/** Posts of the span in calendar order, then the ideas. To be published is what goes out on one channel in the span. */
function postsOfSpan(project: Project, request: ExportRequest, kind: Preset['kind']): Post[] {
  const posts = Object.values(project.posts);
  const isIn = (date: string | undefined) => date !== undefined && isInSpan(date, request);
  const dated = posts.filter(
    (post) =>
      isIn(post.date) ||
      (kind === 'publishing' && post.variants && post.channels.some((id) => isIn(channelPost(post, id).date))),
  );
  const ideas = posts.filter(({ date }) => date === undefined);
  return [...dated.sort(comparePosts), ...ideas.sort(comparePosts)];
}

/** A row per post and channel, one with an empty channel for a post on none; nothing is left out but what was not asked for. */
function planRows(posts: readonly Post[], request: ExportRequest, project: Project, notes: ExportNotes): ExportRow[] {
  const spanIsOpen = request.from === undefined && request.to === undefined;
  const projectZone = project.settings.timeZone;
  const reason = 'The file holds the posts of the chosen days; choose everything to take the ideas along.';
  const rows: ExportRow[] = [];
  for (const post of posts) {
    const { date, time } = post;
    if (date === undefined && !spanIsOpen) {
      notes.add('idea', { kind: 'left-out', one: 'idea', many: 'ideas', reason }, post);
      continue;
    }
    const wanted = request.channels ? post.channels.filter((id) => request.channels?.includes(id)) : post.channels;
    for (const channelId of new Set(wanted)) {
      const channel = Object.hasOwn(project.channels, channelId) ? project.channels[channelId] : undefined;
      rows.push({ post, channelId, channel, date, time, timeZone: channel?.timeZone ?? projectZone });
    }
    if (wanted.length === 0 && request.channels === undefined) rows.push({ post, date, time, timeZone: projectZone });
  }
  return rows;
}

function filesOf(
  rows: ExportRow[],
  preset: Preset,
  request: ExportRequest,
  project: Project,
  notes: ExportNotes,
): ExportFile[] {
  if (rows.length === 0) return [];
  const names = new UniqueNames();
  const plan = safeNamePart(project.name, 'plan');
  const span = spanOf(rows, request);
  if (preset.split === 'one-file') return chunks(rows, preset, request).map((part) => file(part, [plan, ...span]));
  const byChannel = new Map<string | undefined, ExportRow[]>();
  for (const row of inOrderOfTime(rows)) {
    const own = byChannel.get(row.channelId);
    if (own) own.push(row);
    else byChannel.set(row.channelId, [row]);
  }
  return channelsInOrder(project).flatMap((channel) => {
    const own = byChannel.get(channel.id);
    if (!own) return [];
    return chunks(own, preset, request).map((part, at) =>
      file(part, [plan, safeNamePart(channel.name, channel.platform), ...span, String(at + 1)], channel),
    );
  });

  function file(part: ExportRow[], stem: string[], channel?: Channel): ExportFile {
    const columns = exportColumns(preset, project, part, channel?.platform);
    for (const { heading, cell, missing } of columns)
      if (missing !== undefined)
        for (const row of part) if (cell(row) === '') noteMissing(notes, heading, missing, row.post, channel?.name);
    return {
      name: `${names.take(stem.join('-'))}.csv`,
      ...(channel && { channel: channel.name, channelId: channel.id }),
      columns: columns.map(({ heading }) => heading),
      rows: exportCells(columns, part).map((cells, at) => ({ post: part[at]?.post.id ?? '', cells })),
    };
  }
}

function noteMissing(notes: ExportNotes, heading: string, reason: string, post: Post, channel?: string): void {
  const says = { one: `post: ${heading} is empty`, many: `posts: ${heading} is empty` };
  const cell = { column: heading, says: 'empty' };
  notes.add(`missing ${heading}`, { kind: 'incomplete', ...says, reason, cell }, post, channel);
}

/** A converted time can move a row past another one. */
function inOrderOfTime(rows: ExportRow[]): ExportRow[] {
  const key = ({ date = '', time = '' }: ExportRow) => `${date} ${time}`;
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function chunks(rows: ExportRow[], preset: Preset, request: ExportRequest): ExportRow[][] {
  const limit = request.rowLimit ?? preset.rowLimit ?? rows.length;
  return Array.from({ length: Math.ceil(rows.length / limit) }, (_, at) => rows.slice(at * limit, (at + 1) * limit));
}

/** The days in the file's name: as asked for, else the first and the last that the rows have. */
function spanOf(rows: readonly ExportRow[], { from, to }: ExportRequest): string[] {
  const dates = rows.flatMap(({ date }) => date ?? []);
  const first = from ?? dates.reduce<string | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);
  const last = to ?? dates.reduce<string | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined);
  return [first, last].flatMap((day) => day ?? []);
}

const byteOrderMark = '\ufeff';

/** The text of one file of an export, to be written as UTF-8; with a byte-order mark where request or preset say so. */
export function formatExportFile(file: ExportFile, preset: Preset, request: Pick<ExportRequest, 'bom'>): string {
  const rows = file.rows.map(({ cells }) => cells);
  const text = stringify(preset.header === 'required' ? [file.columns, ...rows] : rows, {
    delimiter: preset.delimiter,
    record_delimiter: preset.lineEnd,
    quoted: preset.quote === 'all',
    quoted_empty: preset.quote === 'all',
    // Without it the library quotes a cell for the whole record delimiter only; a lone line break would end the row.
    quote_record_delimiter: true,
  });
  return (request.bom ?? preset.bom) ? byteOrderMark + text : text;
}
