import type { LocalDate } from '../calendar-time/local-date';
import type { PayloadOf } from '../history/command';
import { forbiddenKeys } from '../ids';
import type { Platforms } from '../platforms/platform';
import type { Project } from '../project/project';
import { buildPost } from './build-post';
import { type Column, columnsByRole } from './columns';
import { findTables, type HeadedTable } from './find-headings';
import { fold } from './fold';
import { datesOf } from './import-dates';
import { daysInGrid, entriesOf } from './import-entries';
import type { ImportAnswers, ImportPreview, ImportRow } from './import-preview';
import { ImportRecords } from './import-records';
import { type SortedRow, sortRows } from './import-rows';
import { zoneNotes, zoneTest } from './import-zones';
import { Joiner } from './join-posts';
import { planOwnSheet } from './own-sheet';
import { PlatformNames } from './read-channel-cell';
import { weighHeadings } from './read-heading';
import { isBlankRow, type RawTable, readTable, refusal, type TableRow } from './read-table';
import { recogniseColumns } from './recognise-columns';
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
  return planCalendar(file.name, raw, names, context);
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

function planCalendar(source: string, raw: RawTable, names: PlatformNames, context: ImportContext): ImportPlan {
  const { project } = context;
  const refuse = refusal(source);
  const tables = findTables(raw.rows, names);
  if (tables.every(({ rows }) => rows.every(isBlankRow))) throw refuse('has headings but no rows below them');
  const records = new ImportRecords(project, context.newId);
  const joiner = new Joiner(records, context.newId);
  const plans = tables.map((table) => planTable(table, source, raw, { names, records, joiner }, context));
  if (plans.every(({ isCalendar }) => !isCalendar))
    throw refuse(
      'has no column that Kalends can take for the text or the title of a post; name one of its columns “Text”',
    );
  const questions = new Map(plans.flatMap((plan) => plan.questions.map((question) => [question.id, question])));
  const rows = plans.flatMap((plan) => plan.rows);
  return {
    preview: {
      source,
      encoding: raw.encoding,
      delimiter: raw.delimiter,
      columns: plans.flatMap((plan) => plan.columns),
      questions: [...questions.values()],
      notes: [...new Set([...raw.notes, ...plans.flatMap((plan) => plan.notes)])],
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

type TablePlan = Pick<ImportPreview, 'columns' | 'questions' | 'notes' | 'rows'> & { isCalendar: boolean };

/** One table of the file; several stand below each other where a file keeps its ideas apart. */
function planTable(
  table: HeadedTable,
  source: string,
  raw: RawTable,
  { names, records, joiner }: { names: PlatformNames; records: ImportRecords; joiner: Joiner },
  context: ImportContext,
): TablePlan {
  const { project } = context;
  const ownZone = zoneTest(project.settings.timeZone, context.today);
  const columns = recogniseColumns(table.headings, table.rows, names, ownChannelNames(project), ownZone);
  const isCalendar = holdsPosts(columns);
  const sorted = isCalendar ? sortRows(table, columns, raw.delimiter) : strangeRows(table);
  const taken = sorted.flatMap((entry) => ('taken' in entry ? [entry.taken] : []));
  const { whens, questions, notes } = datesOf(taken, columns, table, source, context);
  const wide = columns.filter(({ role }) => role === 'wide');
  const grid = columns.filter(({ role }) => role === 'grid');
  joiner.ignoreNumbers(columns);
  const tools = { columns, byRole: columnsByRole(columns), names, records };
  const rows: ImportRow[] = [];
  const skip = (line: number, headline: string, reason: string) =>
    rows.push({ line, outcome: 'skipped', headline, when: '', channels: [], reason });
  let days: ReadonlyMap<number, string> | undefined;
  for (const entry of sorted) {
    if ('skipped' in entry) {
      const { line, headline, reason } = entry.skipped;
      skip(line, headline, reason);
      continue;
    }
    const given = daysInGrid(entry.taken, grid);
    if (given) {
      days = given;
      skip(entry.taken.row.line, [...given.values()].join(' '), 'It gives the days of the month to the row below it.');
      continue;
    }
    const rowWhen = whens.get(entry.taken);
    if (!rowWhen) continue;
    for (const part of entriesOf(entry.taken, wide, grid, days))
      rows.push(joiner.add(entry.taken.row.line, buildPost(part, rowWhen, tools), rowWhen.cell));
  }
  return {
    isCalendar,
    columns: columns
      // Beyond the headings only columns that posts really keep are worth showing.
      .filter(
        ({ index, key }) =>
          index < table.headings.length || joiner.posts.some(({ extra }) => extra?.[key] !== undefined),
      )
      .map(({ heading, key, role, values }) => ({
        heading: heading || key,
        field: shownField(role),
        sample: (values.sample[0] ?? '').slice(0, 120),
      })),
    questions,
    notes: [...notes, ...renamedNotes(columns), ...zoneNotes(columns, taken, project.settings.timeZone, ownZone)],
    rows,
  };
}

/** Headings that cannot be the names of fields, and what their columns are called instead. */
function renamedNotes(columns: readonly Column[]): string[] {
  return columns
    .filter(({ heading }) => forbiddenKeys.includes(heading))
    .map(({ heading, key }) => `“${heading}” cannot be the name of a field; the column is kept as “${key}”.`);
}

function shownField(role: Column['role']): string | null {
  if (role === 'more_text') return 'text';
  if (role === 'wide') return 'channel';
  if (role === 'grid') return 'weekday';
  return role === 'number' ? null : role;
}

/** Rows of a table that is no calendar, below one that is. */
function strangeRows(table: HeadedTable): SortedRow[] {
  const all = [...table.above, ...(table.headingRow ? [table.headingRow] : []), ...table.rows];
  return all
    .filter((row) => !isBlankRow(row))
    .map((row) => ({
      skipped: {
        line: row.line,
        headline: (row.cells.find((cell) => cell.trim() !== '') ?? '').trim().slice(0, 120),
        reason: 'It belongs to a table that holds no posts.',
      },
    }));
}

/** A table of measurements or addresses is no calendar; one column of text, or dates with something beside them, is. */
function holdsPosts(columns: readonly Column[]): boolean {
  const has = (...roles: Column['role'][]) =>
    columns.some(({ role, values }) => roles.includes(role) && values.filled > 0);
  if (has('text', 'title', 'more_text', 'wide', 'grid', 'hashtags')) return true;
  const dated = has('date', 'weekday', 'week');
  const planned = has(
    'media',
    'link',
    'format',
    'pillar',
    'campaign',
    'channel',
    'labels',
    'notes',
    'status',
    'first_comment',
  );
  return (dated && planned) || (has('media', 'link') && has('channel'));
}

function ownChannelNames(project: Project): Set<string> {
  return new Set(
    Object.values(project.channels)
      .flatMap(({ name, handle }) => [name, handle ?? ''])
      .map(fold)
      .filter((name) => name.length > 2),
  );
}
