import { forbiddenKeys } from '../ids';
import { locateJsonError, placeAt, type TextPlace } from './locate-json-error';
import { migrate } from './migrations';
import { type Problem, problemOf } from './problem';
import { type Project, projectSchema, type RecordKind, recordKinds, schemaVersion } from './project';
import { quickCheck } from './quick-check';
import { deepestLevel, findUnfit, liesTooDeep } from './unfit-values';

/** What a text turned out to be. */
export type OpenResult =
  | { kind: 'ok'; project: Project; migratedFrom?: number }
  /** Made by a newer version of the program; to be shown, never written. */
  | { kind: 'newer'; project: Project; schemaVersion: number }
  /** Not JSON from this place on. */
  | ({ kind: 'damaged'; says: string } & TextPlace)
  | { kind: 'not-kalends' }
  /** `raw` is what the repair starts from; absent for a newer format, which must not be guessed at. */
  | { kind: 'invalid'; problems: Problem[]; raw?: Record<string, unknown> };

/** How many problems are worth naming. */
const problemLimit = 20;

/** Reads the text of a project file. Pure; a byte-order mark is skipped. */
export function openProject(text: string): OpenResult {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let raw: unknown;
  try {
    raw = JSON.parse(content);
  } catch {
    return damagedAt(content);
  }
  if (!isObject(raw) || raw.format !== 'kalends') return { kind: 'not-kalends' };
  const version = Number.isInteger(raw.schemaVersion) ? Number(raw.schemaVersion) : schemaVersion;
  const repairable = version <= schemaVersion ? { raw } : {};
  const forbidden = mayHoldForbiddenKey(content) ? findUnfit(raw) : [];
  if (forbidden.length > 0) return { kind: 'invalid', problems: forbidden, ...repairable };
  const migrated = version >= 1 && version < schemaVersion ? migrate(raw, version) : raw;
  const checked = checkProject(migrated);
  if ('problems' in checked) return { kind: 'invalid', problems: checked.problems, ...repairable };
  if (version > schemaVersion) return { kind: 'newer', project: checked.project, schemaVersion: version };
  return { kind: 'ok', project: checked.project, ...(version < schemaVersion ? { migratedFrom: version } : {}) };
}

/**
 * Checks raw content of the present format completely: the schema, and that every record lies under its own id.
 * The content is taken over, not copied: records that need nothing filled in stay the objects that they are.
 */
export function checkProject(raw: Record<string, unknown>): { project: Project } | { problems: Problem[] } {
  const rest: Record<string, unknown> = { ...raw };
  for (const kind of recordKinds) if (isObject(raw[kind])) rest[kind] = withoutGoodRecords(kind, raw[kind]);
  if (liesTooDeep(rest, deepestLevel)) return { problems: findUnfit(rest) };
  const parsed = projectSchema.safeParse(rest);
  if (!parsed.success) return { problems: parsed.error.issues.slice(0, problemLimit).map(problemOf) };
  const problems: Problem[] = [];
  for (const kind of recordKinds)
    for (const [key, record] of Object.entries(parsed.data[kind]))
      if (record.id !== key)
        problems.push({ at: [kind, key, 'id'], says: `the record lies under “${key}” but has the id “${record.id}”` });
  if (problems.length > 0) return { problems: problems.slice(0, problemLimit) };
  const records = recordKinds.map((kind) => [kind, isObject(raw[kind]) ? merged(raw[kind], parsed.data[kind]) : {}]);
  return { project: { ...parsed.data, ...Object.fromEntries(records) } };
}

const quickChecks = new Map(
  recordKinds.map((kind) => [kind, quickCheck(projectSchema.shape[kind].unwrap().valueType)] as const),
);

/** What the schema still has to look at: every record that is not good as it is, under its own id. */
function withoutGoodRecords(kind: RecordKind, records: Record<string, unknown>): Record<string, unknown> {
  const isGood = quickChecks.get(kind);
  const rest: Record<string, unknown> = {};
  for (const key of Object.keys(records)) {
    const record = records[key];
    if (!isGood?.(record) || !isObject(record) || record.id !== key) rest[key] = record;
  }
  return rest;
}

/** The same object when nothing had to be filled in; else in its order, with what the schema made of the rest. */
function merged(records: Record<string, unknown>, parsed: Record<string, unknown>): Record<string, unknown> {
  return Object.keys(parsed).length === 0 ? records : { ...records, ...parsed };
}

/** A walk through every key is needed only when one of the words, or an escape that could spell it, is in the text. */
function mayHoldForbiddenKey(text: string): boolean {
  return text.includes('\\u00') || forbiddenKeys.some((key) => text.includes(key));
}

function damagedAt(text: string): OpenResult {
  const offset = locateJsonError(text) ?? text.length;
  const place = placeAt(text, offset);
  if (text.trim() === '') return { kind: 'damaged', says: 'it is empty', ...place };
  if (offset >= text.length) return { kind: 'damaged', says: 'it ends too early', ...place };
  const says = text[offset] === '\0' ? 'it holds zeros instead of text' : 'a character does not belong there';
  return { kind: 'damaged', says, ...place };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
