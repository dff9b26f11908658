import type { LocalDate } from '../calendar-time/local-date';
import { isTimeZone, toInstant } from '../calendar-time/time-zone';
import type { PayloadOf } from '../history/command';
import type { Platforms } from '../platforms/platform';
import { type Post, postHeadline } from '../posts/post';
import type { Project } from '../project/project';
import { type BuiltPost, buildPost, type RowWhen } from './build-post';
import { decideDates } from './decide-dates';
import { findHeadings, type HeadedTable } from './find-headings';
import { fold, saysNothing } from './fold';
import { entriesOf } from './import-entries';
import type { ImportAnswers, ImportPreview, ImportRow } from './import-preview';
import { ImportRecords } from './import-records';
import { sortRows, type TakenRow } from './import-rows';
import { planOwnSheet } from './own-sheet';
import { PlatformNames } from './read-channel-cell';
import { readWhen } from './read-date';
import { weighHeadings } from './read-heading';
import { type RawTable, readTable, refusal, type TableRow } from './read-table';
import { type Column, recogniseColumns } from './recognise-columns';
import { isOwnSheet } from './spreadsheet-cells';

/** What importing a file would do, and the command that does it in one step. */
export interface ImportPlan {
  preview: ImportPreview;
  payload: PayloadOf<'project.import'>;
}

export interface ImportContext {
  project: Project;
  platforms: Platforms;
  answers: ImportAnswers;
  newId: () => string;
  /** The day from which the nearest year is counted where a file gives none. */
  today: LocalDate;
}

/**
 * Reads a content calendar and says what each of its rows becomes. Nothing changes until the payload is run. Questions
 * without an answer leave their dates open; those rows are ideas until then.
 * @throws Failure UNREADABLE_TABLE with one sentence when the file is no table of posts.
 */
export function planImport(file: { name: string; bytes: Uint8Array }, context: ImportContext): ImportPlan {
  const raw = readTable(file, weighHeadings);
  const names = new PlatformNames(context.platforms);
  const own = raw.rows.slice(0, 5).findIndex(({ cells }) => isOwnSheet(cells));
  if (own >= 0) return planSheet(file.name, raw, sheetBelow(raw.rows, own), names, context);
  const table = findHeadings(raw.rows, names);
  return planCalendar(file.name, raw, table, names, context);
}

/** The headings of our own sheet are taken as they are: spaces in them may be part of a kept column's name. */
function sheetBelow(rows: readonly TableRow[], index: number): HeadedTable {
  return { above: [], headings: rows[index]?.cells ?? [], headingRow: rows[index], rows: rows.slice(index + 1) };
}

function planSheet(
  source: string,
  raw: RawTable,
  table: HeadedTable,
  names: PlatformNames,
  context: ImportContext,
): ImportPlan {
  const { payload, preview } = planOwnSheet(table, { ...context, names });
  return {
    preview: { source, encoding: raw.encoding, delimiter: raw.delimiter, ...preview, counts: countRows(preview.rows) },
    payload: { source, ...payload },
  };
}

function countRows(rows: readonly ImportRow[]): ImportPreview['counts'] {
  const count = (outcome: ImportRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  return {
    rows: rows.length,
    posts: count('post'),
    ideas: count('idea'),
    joined: count('joined'),
    updates: count('update'),
    skipped: count('skipped'),
  };
}

function planCalendar(
  source: string,
  raw: RawTable,
  table: HeadedTable,
  names: PlatformNames,
  context: ImportContext,
): ImportPlan {
  const { project } = context;
  const refuse = refusal(source);
  if (table.rows.every(({ cells }) => cells.every((cell) => cell.trim() === '')))
    throw refuse('has headings but no rows below them');
  const ownZone = zoneTest(project.settings.timeZone, context.today);
  const columns = recogniseColumns(table.headings, table.rows, names, ownChannelNames(project), ownZone);
  refuseStrangers(columns, refuse);
  const sorted = sortRows(table, columns);
  const taken = sorted.flatMap((entry) => ('taken' in entry ? [entry.taken] : []));
  const { whens, questions, notes } = datesOf(taken, columns, table, source, context);
  const records = new ImportRecords(project, context.newId);
  const wide = columns.filter(({ role }) => role === 'wide');
  const grid = columns.filter(({ role }) => role === 'grid');
  const joiner = new Joiner(columns, records, context.newId);
  const rows: ImportRow[] = [];
  for (const entry of sorted) {
    if ('skipped' in entry) {
      const { line, headline, reason } = entry.skipped;
      rows.push({ line, outcome: 'skipped', headline, when: '', channels: [], reason });
      continue;
    }
    const rowWhen = whens.get(entry.taken);
    if (!rowWhen) continue;
    for (const part of entriesOf(entry.taken, wide, grid))
      rows.push(joiner.add(entry.taken.row.line, buildPost(part, rowWhen, { columns, names, records }), rowWhen.cell));
  }
  return {
    preview: {
      source,
      encoding: raw.encoding,
      delimiter: raw.delimiter,
      columns: columns
        // Beyond the headings only columns that posts really keep are worth showing.
        .filter(
          ({ index, key }) =>
            index < table.headings.length || joiner.posts.some(({ extra }) => extra?.[key] !== undefined),
        )
        .map(({ heading, key, role, values }) => ({
          heading: heading || key,
          field:
            role === 'more_text'
              ? 'text'
              : role === 'wide'
                ? 'channel'
                : role === 'grid'
                  ? 'weekday'
                  : role === 'number'
                    ? null
                    : role,
          sample: (values.sample[0] ?? '').slice(0, 120),
        })),
      questions,
      notes: [...raw.notes, ...notes, ...zoneNotes(columns, taken, project.settings.timeZone, ownZone)],
      rows,
      counts: countRows(rows),
      newChannels: records.channels.map(({ name, platform }) => ({ name, platform })),
      newPillars: records.pillars.map(({ name }) => name),
      newCampaigns: records.campaigns.map(({ name }) => name),
    },
    payload: {
      source,
      channels: records.channels,
      pillars: records.pillars,
      campaigns: records.campaigns,
      posts: joiner.posts,
    },
  };
}

/** A table of measurements or addresses is no calendar; one column of text, or dates with something beside them, is. */
function refuseStrangers(columns: readonly Column[], refuse: (why: string) => Error): void {
  const has = (...roles: Column['role'][]) =>
    columns.some(({ role, values }) => roles.includes(role) && values.filled > 0);
  if (has('text', 'title', 'more_text', 'wide', 'grid', 'hashtags')) return;
  const when = has('date', 'weekday', 'week');
  if (
    when &&
    has('media', 'link', 'format', 'pillar', 'campaign', 'channel', 'labels', 'notes', 'status', 'first_comment')
  )
    return;
  if (has('media', 'link') && has('channel')) return;
  throw refuse(
    'has no column that Kalends can take for the text or the title of a post; name one of its columns “Text”',
  );
}

function ownChannelNames(project: Project): Set<string> {
  return new Set(
    Object.values(project.channels)
      .flatMap(({ name, handle }) => [name, handle ?? ''])
      .map(fold)
      .filter((name) => name.length > 2),
  );
}

/** Whether a zone shows the same time as the project's today. */
function zoneTest(own: string, today: LocalDate): (zone: string) => boolean {
  const instantIn = (zone: string) => {
    try {
      return toInstant(today, '12:00', zone);
    } catch {
      return zone;
    }
  };
  const here = instantIn(own);
  return (zone) => zone === own || instantIn(zone) === here;
}

interface Dated {
  whens: Map<TakenRow, RowWhen>;
  questions: ImportPreview['questions'];
  notes: string[];
}

function datesOf(
  taken: readonly TakenRow[],
  columns: readonly Column[],
  table: HeadedTable,
  source: string,
  context: ImportContext,
): Dated {
  const one = (role: Column['role']) => columns.find((column) => column.role === role);
  const date = one('date');
  const weekdays = columns.filter(({ role }) => role === 'weekday');
  const month = one('month');
  const year = one('year');
  const rows = taken.map(({ row }) => {
    const cellOf = (column: Column | undefined) => (column ? (row.cells[column.index] ?? '') : '').trim();
    const days = weekdays.map((column) => readWhen(cellOf(column)));
    let cell = saysNothing(cellOf(date)) ? '' : cellOf(date);
    let when = readWhen(cell);
    let composed = false;
    if (!when.date && month && cell === '') {
      const number = weekdays.map(cellOf).find((text) => /^\d{1,2}(?:st|nd|rd|th|\.)?$/.test(text));
      const made = number === undefined ? undefined : composedDate(number, cellOf(month), cellOf(year));
      if (made?.date) {
        when = made;
        cell = `${number} ${cellOf(month)} ${cellOf(year)}`.trim();
        composed = true;
      }
    }
    if (when.date?.kind === 'known' && when.date.year === undefined && /^20\d\d$/.test(cellOf(year)))
      when = { ...when, date: { ...when.date, year: Number(cellOf(year)) } };
    const beside = days.find((day) => day.weekday !== undefined && !day.date)?.weekday;
    return { cell, when, composed, weekday: when.weekday ?? beside };
  });
  const decided = decideDates(rows, {
    answers: context.answers,
    today: context.today,
    timeZone: isTimeZone(context.project.settings.timeZone) ? context.project.settings.timeZone : 'UTC',
    statedYear: statedYear(table, source),
  });
  const whens = new Map<TakenRow, RowWhen>();
  taken.forEach((row, index) => {
    const read = rows[index];
    if (read)
      whens.set(row, {
        cell: read.cell,
        when: read.when,
        composed: read.composed,
        decided: decided.dates[index] ?? {},
      });
  });
  return { whens, questions: decided.questions, notes: decided.notes };
}

function composedDate(day: string, month: string, year: string): ReturnType<typeof readWhen> | undefined {
  const number = Number.parseInt(day, 10);
  if (number < 1 || number > 31) return undefined;
  const named = readWhen(`${number} ${month} ${/^20\d\d$/.test(year) ? year : ''}`.trim());
  if (named.date?.kind === 'known' && named.rest === '') return named;
  if (!/^(?:0?[1-9]|1[0-2])$/.test(month)) return undefined;
  return {
    date: { kind: 'known', year: /^20\d\d$/.test(year) ? Number(year) : undefined, month: Number(month), day: number },
    rest: '',
  };
}

/** The one year that the file's name or a title above the table names. */
function statedYear(table: HeadedTable, source: string): number | undefined {
  const stated = [source, ...table.above.flatMap(({ cells }) => cells)].join(' ');
  const years = new Set(stated.match(/(?<!\d)20[2-4]\d(?!\d)/g) ?? []);
  const [only] = years;
  return years.size === 1 && only ? Number(only) : undefined;
}

/** What to know about zones: which of two columns was taken, and times that are written in another zone. */
function zoneNotes(
  columns: readonly Column[],
  taken: readonly TakenRow[],
  own: string,
  isOwn: (zone: string) => boolean,
): string[] {
  const used = columns.find(
    ({ role, zone, values }) => (role === 'date' || role === 'time') && zone !== undefined && values.filled > 0,
  );
  const others = columns.filter(
    ({ role, zone, values }) =>
      role === null && zone !== undefined && values.filled > 0 && (values.dates > 0 || values.times > 0),
  );
  const notes: string[] = [];
  if (used?.zone && others.length > 0)
    notes.push(
      `Times are taken from “${used.key}”; ${others.map(({ key }) => `“${key}”`).join(' and ')} ${others.length === 1 ? 'is' : 'are'} kept as ${others.length === 1 ? 'a further column' : 'further columns'}.`,
    );
  if (used?.zone && !isOwn(used.zone))
    notes.push(
      `“${used.key}” names the time zone ${used.zone}; its times are taken as they are written, and the project is set to ${own}.`,
    );
  const inCells = new Set<string>();
  const times = columns.filter(({ role }) => role === 'date' || role === 'time');
  for (const { row } of taken.slice(0, 2000))
    for (const { index } of times) {
      const cell = row.cells[index] ?? '';
      if (!/[A-Za-z]{2,5}\W*$/.test(cell)) continue;
      const time = readWhen(cell).time;
      if (time?.zone && time.zoneId && !isOwn(time.zoneId)) inCells.add(time.zone);
    }
  if (inCells.size > 0)
    notes.push(
      `Times with ${[...inCells].join(', ')} behind them are taken as they are written; the project is set to ${own}.`,
    );
  return notes;
}

/** Puts rows together that are equal but for their channel. */
class Joiner {
  readonly posts: Post[] = [];
  /** Posts by what differs most; only these are compared in full. */
  private readonly byLikeness = new Map<string, Post[]>();
  private readonly numberKeys: Set<string>;

  constructor(
    columns: readonly Column[],
    private readonly records: ImportRecords,
    private readonly newId: () => string,
  ) {
    this.numberKeys = new Set(columns.flatMap(({ role, key }) => (role === 'number' ? [key] : [])));
  }

  add(line: number, { post, reasons }: BuiltPost, dateCell: string): ImportRow {
    const likeness = [post.date, post.time, post.dateWords, post.title, post.text].join('\u0001');
    const alike = this.byLikeness.get(likeness) ?? [];
    const partner = post.channels.length === 0 || alike.length === 0 ? undefined : this.partner(post, alike);
    const shared = {
      line,
      headline: postHeadline(post),
      when: [post.date ?? post.dateWords ?? dateCell, post.time ?? ''].filter((part) => part !== '').join(' '),
      channels: post.channels.map((id) => this.records.channelName(id)),
      ...(reasons.length > 0 ? { reason: reasons.join(' ') } : {}),
    };
    if (partner) {
      partner.channels.push(...post.channels);
      this.joinNumbers(partner, post);
      return { ...shared, outcome: 'joined', post: partner.id };
    }
    const added: Post = { ...post, id: this.newId() };
    this.posts.push(added);
    alike.push(added);
    this.byLikeness.set(likeness, alike);
    return { ...shared, outcome: added.date === undefined ? 'idea' : 'post', post: added.id };
  }

  /** An earlier post that is equal and on other channels. */
  private partner(post: Post, alike: readonly Post[]): Post | undefined {
    const content = this.content(post);
    // The last ones only, so that thousands of equal rows do not cost their square.
    return alike
      .slice(-50)
      .find(
        (other) =>
          other.channels.length > 0 &&
          !post.channels.some((id) => other.channels.includes(id)) &&
          this.content({ ...other, id: post.id }) === content,
      );
  }

  /** Everything that must be equal: all but the channels and the numbers that count the rows. */
  private content({ channels: _, extra, ...post }: Post): string {
    const kept = Object.entries(extra ?? {}).filter(([key]) => !this.numberKeys.has(key));
    return JSON.stringify([post, kept]);
  }

  private joinNumbers(target: Post, { extra = {} }: Post): void {
    for (const key of this.numberKeys) {
      const value = extra[key];
      if (value === undefined) continue;
      const before = target.extra?.[key];
      target.extra = {
        ...target.extra,
        [key]: before === undefined || before === value ? value : `${before}, ${value}`,
      };
    }
  }
}
