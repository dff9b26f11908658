import type { z } from 'zod';
import { forbiddenKeys } from '../ids';
import { locateJsonError, placeAt, type TextPlace } from './locate-json-error';
import { migrate } from './migrations';
import { type Project, projectSchema, recordKinds, schemaVersion } from './project';

/** Something wrong at one place of a project file; `path` reads like `posts.abc.date`. */
export interface Problem {
  path: string;
  says: string;
}

/** What a text turned out to be. */
export type OpenResult =
  | { kind: 'ok'; project: Project; migratedFrom?: number }
  /** Made by a newer version of the program; to be shown, never written. */
  | { kind: 'newer'; project: Project; schemaVersion: number }
  /** Not JSON from this place on. */
  | ({ kind: 'damaged'; says: string } & TextPlace)
  | { kind: 'not-kalends' }
  /** `raw` is what the repair starts from; absent for a newer format, which must not be guessed at. */
  | { kind: 'invalid'; problems: Problem[]; newer: boolean; raw?: Record<string, unknown> };

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
  const forbidden = mayHoldForbiddenKey(content) ? findForbiddenKeys(raw) : [];
  if (forbidden.length > 0) return { kind: 'invalid', problems: forbidden, newer: false, raw };
  const version = typeof raw.schemaVersion === 'number' ? raw.schemaVersion : schemaVersion;
  const migrated = version >= 1 && version < schemaVersion ? migrate(raw, version) : raw;
  const checked = checkProject(migrated);
  if ('problems' in checked) {
    const newer = version > schemaVersion;
    return { kind: 'invalid', problems: checked.problems, newer, ...(newer ? {} : { raw: migrated }) };
  }
  if (version > schemaVersion) return { kind: 'newer', project: checked.project, schemaVersion: version };
  return { kind: 'ok', project: checked.project, ...(version < schemaVersion ? { migratedFrom: version } : {}) };
}

/** Checks raw content of the present format completely: the schema, and that every record lies under its own id. */
export function checkProject(raw: unknown): { project: Project } | { problems: Problem[] } {
  const parsed = projectSchema.safeParse(raw);
  if (!parsed.success) return { problems: problemsOf(parsed.error) };
  const problems: Problem[] = [];
  for (const kind of recordKinds)
    for (const [key, record] of Object.entries(parsed.data[kind]))
      if (record.id !== key && problems.length < problemLimit)
        problems.push({ path: `${kind}.${key}.id`, says: `the id is ${JSON.stringify(record.id)} but the key is not` });
  return problems.length > 0 ? { problems } : { project: parsed.data };
}

/** Where keys that would reach an object's prototype lie; they are refused by name at every level. */
export function findForbiddenKeys(value: unknown, path = ''): Problem[] {
  if (typeof value !== 'object' || value === null) return [];
  const found: Problem[] = [];
  for (const key of Object.keys(value)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (forbiddenKeys.includes(key)) found.push({ path: here, says: `the key ${key} is not allowed` });
    else found.push(...findForbiddenKeys((value as Record<string, unknown>)[key], here));
    if (found.length >= problemLimit) break;
  }
  return found.slice(0, problemLimit);
}

/** A walk through every key is needed only when one of the words, or an escape that could spell it, is in the text. */
function mayHoldForbiddenKey(text: string): boolean {
  return text.includes('\\u00') || forbiddenKeys.some((key) => text.includes(key));
}

function damagedAt(text: string): OpenResult {
  const offset = locateJsonError(text) ?? text.length;
  const place = placeAt(text, offset);
  if (text.trim() === '') return { kind: 'damaged', says: 'the file is empty', ...place };
  if (offset >= text.length) return { kind: 'damaged', says: 'the file ends too early', ...place };
  const says = text[offset] === '\0' ? 'zeros where text should be' : 'a character that cannot stand there';
  return { kind: 'damaged', says, ...place };
}

function problemsOf(error: z.ZodError): Problem[] {
  return error.issues
    .slice(0, problemLimit)
    .map(({ path, message }) => ({ path: path.map(String).join('.'), says: message }));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
