import { readableZone } from '../calendar-time/time-zone';
import type { PayloadOf } from '../history/command';
import { idSchema } from '../ids';
import { type Post, postHeadline, postSchema } from '../posts/post';
import type { Project } from '../project/project';
import { type DecidedDate, decideDates } from './decide-dates';
import type { HeadedTable } from './find-headings';
import { fold } from './fold';
import type { ImportAnswers, ImportPreview, ImportRow } from './import-preview';
import { ImportRecords } from './import-records';
import { setKept, setVariant, unreadable } from './own-sheet-variants';
import type { PlatformNames } from './read-channel-cell';
import { readWhen } from './read-date';
import { isBlankRow, type TableRow } from './read-table';
import { readTimeCell } from './read-time';
import { extraKey, readCustom, readList, readMedia, readOptional, unguardCell } from './spreadsheet-cells';

export interface OwnSheetContext {
  project: Project;
  names: PlatformNames;
  answers: ImportAnswers;
  newId: () => string;
  today: string;
}

/** What a sheet of our own becomes; the caller adds what the file itself tells (name, encoding, delimiter). */
export interface OwnSheetPlan {
  payload: Omit<PayloadOf<'project.import'>, 'source'>;
  preview: Pick<
    ImportPreview,
    'columns' | 'questions' | 'notes' | 'rows' | 'newChannels' | 'newPillars' | 'newCampaigns'
  >;
}

/**
 * Reads back the sheet that Kalends writes: rows of one post id are one post, cells are exact, ids stay. A post that is
 * in the project is updated; what the sheet does not carry of it stays. Cells changed in a spreadsheet are followed,
 * also where it rewrote dates in its own manner.
 */
export function planOwnSheet(table: HeadedTable, context: OwnSheetContext): OwnSheetPlan {
  const { project } = context;
  const records = new ImportRecords(project, context.newId);
  const sheet = new Sheet(table.headings);
  const rows = table.rows.filter((row) => !isBlankRow(row));
  const dates = decideDates(
    rows.map((row) => {
      const cell = sheet.cell(row, 'date').trim();
      return { cell, when: readWhen(cell) };
    }),
    {
      answers: context.answers,
      today: context.today,
      timeZone: readableZone(project.settings.timeZone),
    },
  );
  const posts = new Map<string, { post: Post; line: number; content: string }>();
  const listed = rows.map((row, index): ImportRow => {
    const reasons: string[] = [];
    const written = sheet.cell(row, 'post_id');
    const known = idSchema.safeParse(unguardCell(written));
    if (!known.success && written !== '')
      reasons.push(`“${written.slice(0, 80)}” cannot be the id of a post; it gets a new one.`);
    const id = known.success ? known.data : context.newId();
    const before = Object.hasOwn(project.posts, id) ? project.posts[id] : undefined;
    const post = readPost(row, id, before, sheet, records, dates.dates[index] ?? {}, reasons);
    const channel = readChannel(row, sheet, records, context);
    const earlier = posts.get(id);
    const content = JSON.stringify({ ...post, channels: [], variants: undefined });
    const target = earlier ?? { post, line: row.line, content };
    if (!earlier) posts.set(id, target);
    else if (earlier.content !== content)
      reasons.push(`It belongs to the same post as line ${earlier.line} and differs from it; that line was taken.`);
    if (channel !== undefined && !target.post.channels.includes(channel)) target.post.channels.push(channel);
    if (channel !== undefined && sheet.has('variant'))
      setVariant(target.post, channel, sheet.cell(row, 'variant'), reasons);
    return {
      line: row.line,
      outcome: earlier ? 'joined' : before ? 'update' : post.date === undefined ? 'idea' : 'post',
      post: id,
      headline: postHeadline(target.post),
      when: [post.date ?? post.dateWords ?? '', post.time ?? ''].filter((part) => part !== '').join(' '),
      channels: channel === undefined ? [] : [records.channelName(channel) || channel],
      ...(reasons.length > 0 ? { reason: reasons.join(' ') } : {}),
    };
  });
  return {
    payload: {
      channels: records.channels,
      pillars: records.pillars,
      campaigns: records.campaigns,
      posts: [...posts.values()].map(({ post }) => post),
    },
    preview: {
      columns: table.headings.map((heading, index) => ({
        heading,
        field: extraKey(heading) === undefined ? heading : null,
        sample: (rows.find(({ cells }) => cells[index])?.cells[index] ?? '').slice(0, 120),
      })),
      questions: dates.questions,
      notes: [
        'This is a sheet that Kalends wrote; its rows are joined by the id of their post.',
        ...dates.notes,
        ...renamedNotes(table),
      ],
      rows: listed,
      newChannels: records.channels.map(({ name, platform }) => ({ name, platform })),
      newPillars: records.pillars.map(({ name }) => name),
      newCampaigns: records.campaigns.map(({ name }) => name),
    },
  };
}

/** Headings that cannot be the names of fields, and what they are called instead. */
function renamedNotes({ headings }: HeadedTable): string[] {
  return headings.flatMap((heading) => {
    const key = extraKey(heading);
    const isRenamed = key !== undefined && !unguardCell(heading).endsWith(key);
    return isRenamed ? [`“${heading}” cannot be the name of a field; the column is kept as “${key}”.`] : [];
  });
}

/** Cells by our headings, wherever the columns stand now, and the kept columns among them. */
class Sheet {
  private readonly places = new Map<string, number>();
  readonly kept: { key: string; index: number }[] = [];

  constructor(headings: readonly string[]) {
    for (const [index, heading] of headings.entries()) {
      const key = extraKey(heading);
      if (key !== undefined && heading !== '') this.kept.push({ key, index });
      else if (!this.places.has(heading)) this.places.set(heading, index);
    }
  }

  has(heading: string): boolean {
    return this.places.has(heading);
  }

  cell(row: TableRow, heading: string): string {
    const index = this.places.get(heading);
    return index === undefined ? '' : (row.cells[index] ?? '');
  }
}

function readPost(
  row: TableRow,
  id: string,
  before: Post | undefined,
  sheet: Sheet,
  records: ImportRecords,
  decided: DecidedDate,
  reasons: string[],
): Post {
  // A sheet may hold only some channels of a post (exported so, or filtered since): the others stay.
  const post: Post = before ? { ...before, channels: [...before.channels] } : postSchema.parse({ id });
  const optional = (heading: string) => readOptional(sheet.cell(row, heading));
  const set = <K extends keyof Post>(heading: string, key: K, value: Post[K] | undefined) => {
    if (!sheet.has(heading)) return;
    if (value === undefined) delete post[key];
    else post[key] = value;
  };
  const dateCell = sheet.cell(row, 'date').trim();
  // What cannot be read takes nothing away: the post keeps what it has, and the row says so.
  if (dateCell === '' || decided.date !== undefined) set('date', 'date', decided.date);
  if (decided.reason) reasons.push(`${decided.reason}.`);
  else if (dateCell !== '' && decided.date === undefined) reasons.push(`“${dateCell.slice(0, 80)}” is not a date.`);
  const timeCell = sheet.cell(row, 'time').trim();
  const time = timeCell === '' ? undefined : readTimeCell(timeCell)?.part;
  if (timeCell !== '' && !time) reasons.push(`“${timeCell.slice(0, 80)}” is not a time.`);
  if (timeCell === '' || time) set('time', 'time', time?.time);
  set('date_words', 'dateWords', optional('date_words'));
  set('status', 'status', unguardCell(sheet.cell(row, 'status')) || 'draft');
  const held = optional('held');
  set('held', 'held', held === undefined ? undefined : { ...before?.held, reason: held });
  set('title', 'title', unguardCell(sheet.cell(row, 'title')));
  set('text', 'text', unguardCell(sheet.cell(row, 'text')));
  set('format', 'format', optional('format'));
  set('labels', 'labels', readList(sheet.cell(row, 'labels'), ', '));
  set('link', 'link', optional('link'));
  set('first_comment', 'firstComment', optional('first_comment'));
  set('notes', 'notes', optional('notes'));
  set('media_urls', 'media', readMedia(sheet.cell(row, 'media_urls'), sheet.cell(row, 'alt_texts')));
  const custom = sheet.cell(row, 'custom');
  const ownFields = readCustom(custom);
  if (custom === '' || ownFields !== undefined) set('custom', 'custom', ownFields);
  else reasons.push(unreadable('custom'));
  if (sheet.has('kept_variants')) setKept(post, sheet.cell(row, 'kept_variants'), reasons);
  const pillar = unguardCell(sheet.cell(row, 'pillar'));
  set('pillar', 'pillar', records.recordOf('pillars', unguardCell(sheet.cell(row, 'pillar_id')), pillar));
  const campaign = unguardCell(sheet.cell(row, 'campaign'));
  set('campaign', 'campaign', records.recordOf('campaigns', unguardCell(sheet.cell(row, 'campaign_id')), campaign));
  if (sheet.kept.length > 0 || sheet.has('extra')) {
    const extra: Record<string, string> = {};
    for (const { key, index } of sheet.kept) {
      const value = readOptional(row.cells[index] ?? '');
      if (value !== undefined) extra[key] = value;
    }
    if (Object.keys(extra).length > 0) post.extra = extra;
    else delete post.extra;
  }
  return post;
}

function readChannel(
  row: TableRow,
  sheet: Sheet,
  records: ImportRecords,
  { names, project }: OwnSheetContext,
): string | undefined {
  const id = unguardCell(sheet.cell(row, 'channel_id'));
  const name = unguardCell(sheet.cell(row, 'channel'));
  const platform = unguardCell(sheet.cell(row, 'platform'));
  const handle = readOptional(sheet.cell(row, 'handle'));
  const zone = unguardCell(sheet.cell(row, 'time_zone'));
  const timeZone = zone === '' || zone === project.settings.timeZone ? undefined : zone;
  if (id !== '' && idSchema.safeParse(id).success)
    return records.channelWithId(id, { name, platform, handle, timeZone });
  if (name === '' && platform === '') return undefined;
  const found = names.find(platform) ?? names.find(name);
  return records.channel(
    { platform: found?.id ?? (platform || 'other'), name: name || found?.name || platform, plain: fold(name) === '' },
    handle,
  );
}
