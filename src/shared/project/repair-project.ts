import type { z } from 'zod';
import { forbiddenKeys, idSchema } from '../ids';
import { checkProject } from './open-project';
import { type Problem, problemOf } from './problem';
import { type Project, projectSchema, type RecordKind, recordKinds, schemaVersion } from './project';
import { deepestLevel, tooDeep } from './unfit-values';

export interface Repaired {
  project: Project;
  /** What is not in it any more, or was put right, by place. */
  leftOut: Problem[];
}

type Raw = Record<string, unknown>;

/**
 * The largest valid project that raw content of this format holds. Of everything that is wrong the smallest part that
 * may be absent is left out: an item of a list before its field, a field before its record. A date that is none stays
 * with its post in words, and a record takes the id under which it lies, since that is what others refer to.
 * @param raw parsed JSON; it is not changed.
 * @param newId an id for a project that has none.
 * @returns `null` when nothing valid can be made of it.
 */
export function repairProject(raw: Raw, newId: string): Repaired | null {
  const leftOut: Problem[] = [];
  const content = copyWithoutForbiddenKeys(raw, [], leftOut);
  if (!isObject(content)) return null;
  const records: Raw = {};
  for (const kind of recordKinds) {
    records[kind] = repairRecords(kind, content[kind], leftOut);
    delete content[kind];
  }
  if (!idSchema.safeParse(content.id).success) {
    leftOut.push({ at: ['id'], says: 'the project had no proper id and got a new one' });
    content.id = newId;
  }
  if (content.schemaVersion !== schemaVersion) {
    leftOut.push({ at: ['schemaVersion'], says: `was missing or no number of a format; it is ${schemaVersion} now` });
    content.schemaVersion = schemaVersion;
  }
  if (!mendUntilValid(projectSchema, content, [], leftOut)) return null;
  const checked = checkProject({ ...content, ...records });
  return 'project' in checked ? { project: checked.project, leftOut } : null;
}

function repairRecords(kind: RecordKind, value: unknown, leftOut: Problem[]): Raw {
  if (value === undefined) return {};
  const source = Array.isArray(value) ? keyedById(value) : value;
  if (!isObject(source)) {
    leftOut.push({ at: [kind], says: 'a group of records belongs here; it was left out' });
    return {};
  }
  const schema: z.ZodType = projectSchema.shape[kind].unwrap().valueType;
  const kept: Raw = {};
  for (const [key, record] of Object.entries(source)) {
    const at = [kind, key];
    if (!idSchema.safeParse(key).success)
      leftOut.push({ at, says: 'the record lies under no proper id; it was left out' });
    else if (!isObject(record)) leftOut.push({ at, says: 'no record is there; it was left out' });
    else {
      if (record.id !== key) {
        leftOut.push({ at: [...at, 'id'], says: 'the id was wrong and was put right' });
        record.id = key;
      }
      if (kind === 'posts') keepDateInWords(record);
      if (mendUntilValid(schema, record, at, leftOut)) kept[key] = record;
      else leftOut.push({ at, says: 'the whole record was left out' });
    }
  }
  return kept;
}

/** A list of records where a group keyed by id belongs: nothing of it is lost when they say their own ids. */
function keyedById(list: readonly unknown[]): Raw {
  return Object.fromEntries(
    list.map((record, at) => [isObject(record) && typeof record.id === 'string' ? record.id : String(at), record]),
  );
}

function keepDateInWords(post: Raw): void {
  const { date } = post;
  if (typeof date !== 'string' || projectSchema.shape.posts.unwrap().valueType.shape.date.safeParse(date).success)
    return;
  if (post.dateWords === undefined) post.dateWords = date;
}

/** Takes away what the schema does not allow, part by part. False when the value as a whole has to go. */
function mendUntilValid(schema: z.ZodType, value: Raw, at: readonly string[], leftOut: Problem[]): boolean {
  for (;;) {
    const problems = schema.safeParse(value).error?.issues.map(problemOf);
    const [first] = problems ?? [];
    if (!problems || !first) return true;
    const removed: Problem[] = [];
    // From behind, so that the places of a list's other items stay what they are.
    for (const problem of problems.toReversed()) if (remove(value, problem.at)) removed.push(problem);
    if (removed.length === 0) {
      const place = removeDeepest(value, first.at);
      if (!place) return false;
      removed.push({ ...first, at: place });
    }
    for (const problem of removed.toReversed())
      leftOut.push({ at: [...at, ...problem.at], says: `${problem.says}; it was left out` });
  }
}

/** Removes the part at exactly this place. False when nothing is there. */
function remove(value: Raw, place: readonly string[]): boolean {
  const last = place.at(-1);
  const holder = place.slice(0, -1).reduce<unknown>((part, key) => (isParent(part) ? part[key] : undefined), value);
  if (last === undefined || !isParent(holder) || holder[last] === undefined) return false;
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete holder[last];
  return true;
}

/** Removes the part at a place or, when nothing is there (a required part is missing), the part around it. */
function removeDeepest(value: Raw, at: readonly string[]): string[] | null {
  for (let length = at.length; length > 0; length -= 1) {
    const place = at.slice(0, length);
    if (remove(value, place)) return place;
  }
  return null;
}

function copyWithoutForbiddenKeys(value: unknown, at: readonly string[], leftOut: Problem[]): unknown {
  if (isParent(value) && at.length >= deepestLevel) {
    leftOut.push({ ...tooDeep(at), says: `what lies more than ${deepestLevel} levels deep was left out` });
    return null;
  }
  if (Array.isArray(value))
    return value.map((item, index) => copyWithoutForbiddenKeys(item, [...at, `${index}`], leftOut));
  if (!isObject(value)) return value;
  const copy: Raw = {};
  for (const [key, part] of Object.entries(value)) {
    if (forbiddenKeys.includes(key))
      leftOut.push({ at: [...at, key], says: 'this word cannot be a key; it was left out' });
    else copy[key] = copyWithoutForbiddenKeys(part, [...at, key], leftOut);
  }
  return copy;
}

function isParent(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isObject(value: unknown): value is Raw {
  return isParent(value) && !Array.isArray(value);
}
