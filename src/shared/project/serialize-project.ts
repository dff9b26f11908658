import { type Project, type RecordKind, recordKinds } from './project';

const keyed: readonly string[] = recordKinds;

/**
 * The text of a project file: JSON with two-space indent, keys sorted by UTF-16 code unit at every level, and a final
 * newline. The same content always gives the same text.
 */
export function serializeProject(project: Project): string {
  return `${valueText(project, '')}\n`;
}

/** Some records that lie one after the other in the file, as bytes. */
interface Chunk {
  keys: string[];
  records: unknown[];
  isFirst: boolean;
  bytes: Uint8Array;
}

/** The records of one kind as they were encoded last. */
interface EncodedKind {
  source: object;
  /** Keys as the object has them: as long as they stay, they need not be sorted again. */
  order: string[];
  /** Sorted keys, as the chunks hold them. */
  groups: string[][];
  chunks: Map<string, Chunk>;
  parts: Uint8Array[];
}

/** Records per chunk on average. Smaller: fewer records are written again for a change; larger: fewer pieces. */
const chunkSize = 16;
const largestChunk = 64;

/**
 * Makes the bytes of a project file again and again, using what did not change since the last time: the records are
 * kept encoded in chunks, and a chunk is made anew only when a record in it is another object (records are never
 * mutated). Where chunks end depends on the keys in them alone, so that a new record changes one chunk only.
 */
export class ProjectEncoder {
  private readonly utf8 = new TextEncoder();
  private readonly kinds = new Map<RecordKind, EncodedKind>();

  /** The file's bytes in order. Equal to `serializeProject` in UTF-8. */
  encode(project: Project): Uint8Array[] {
    const parts: Uint8Array[] = [];
    let text = '{';
    for (const [at, key] of definedKeys(project).entries()) {
      text += `${at === 0 ? '' : ','}\n  ${JSON.stringify(key)}: `;
      if (!isKind(key) || Object.keys(project[key]).length === 0) text += valueText(project[key], '  ');
      else {
        parts.push(this.utf8.encode(`${text}{`));
        // One by one: a call takes only so many arguments, and there may be more chunks than that.
        for (const part of this.encodeRecords(key, project[key])) parts.push(part);
        text = '\n  }';
      }
    }
    parts.push(this.utf8.encode(`${text}\n}\n`));
    return parts;
  }

  private encodeRecords(kind: RecordKind, records: Record<string, unknown>): Uint8Array[] {
    const last = this.kinds.get(kind);
    if (last?.source === records) return last.parts;
    const order = Object.keys(records);
    const sameKeys = last?.order.length === order.length && order.every((key, at) => key === last.order[at]);
    const groups = sameKeys ? last.groups : [...inChunks(definedKeys(records))];
    const chunks = new Map<string, Chunk>();
    for (const keys of groups) {
      const [first = ''] = keys;
      const isFirst = chunks.size === 0;
      const known = last?.chunks.get(first);
      chunks.set(
        first,
        known && isSame(known, keys, records, isFirst) ? known : this.makeChunk(keys, records, isFirst),
      );
    }
    const parts = [...chunks.values()].map(({ bytes }) => bytes);
    this.kinds.set(kind, { source: records, order, groups, chunks, parts });
    return parts;
  }

  private makeChunk(keys: string[], records: Record<string, unknown>, isFirst: boolean): Chunk {
    let text = '';
    for (const [at, key] of keys.entries())
      text += `${isFirst && at === 0 ? '' : ','}\n    ${JSON.stringify(key)}: ${valueText(records[key], '    ')}`;
    return { keys, records: keys.map((key) => records[key]), isFirst, bytes: this.utf8.encode(text) };
  }
}

function isSame(known: Chunk, keys: string[], records: Record<string, unknown>, isFirst: boolean): boolean {
  if (known.isFirst !== isFirst || known.keys.length !== keys.length) return false;
  return keys.every((key, at) => known.keys[at] === key && known.records[at] === records[key]);
}

function* inChunks(keys: string[]): Generator<string[]> {
  let start = 0;
  for (const [at, key] of keys.entries()) {
    if (!endsChunk(key) && at - start + 1 < largestChunk && at !== keys.length - 1) continue;
    yield keys.slice(start, at + 1);
    start = at + 1;
  }
}

/** True for one key in `chunkSize`, whatever its neighbours are. */
function endsChunk(key: string): boolean {
  let sum = 0;
  for (let at = Math.max(0, key.length - 4); at < key.length; at += 1) sum = sum * 31 + key.charCodeAt(at);
  return sum % chunkSize === 0;
}

function valueText(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const deeper = `${indent}  `;
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += `${text === '' ? '' : ','}\n${deeper}${valueText(item ?? null, deeper)}`;
    return text === '' ? '[]' : `[${text}\n${indent}]`;
  }
  if (!isObject(value)) return JSON.stringify(value);
  for (const key of definedKeys(value))
    text += `${text === '' ? '' : ','}\n${deeper}${JSON.stringify(key)}: ${valueText(value[key], deeper)}`;
  return text === '' ? '{}' : `{${text}\n${indent}}`;
}

/** Sorted keys; those whose value is `undefined` do not exist in JSON. */
function definedKeys(value: Record<string, unknown>): string[] {
  const keys: string[] = [];
  for (const key of Object.keys(value)) if (value[key] !== undefined) keys.push(key);
  return keys.sort();
}

function isObject(value: object): value is Record<string, unknown> {
  return !Array.isArray(value);
}

function isKind(key: string): key is RecordKind {
  return keyed.includes(key);
}
