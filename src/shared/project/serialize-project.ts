import { type Project, recordKinds } from './project';

/** Text of records that did not change since they were written last, by the record itself: records are never mutated. */
const written = new WeakMap<object, string>();
const keyed: readonly string[] = recordKinds;

/**
 * The text of a project file: UTF-8 JSON with two-space indent, keys sorted by UTF-16 code unit at every level, and a
 * final newline. The same content always gives the same text, and the text of unchanged records is used again.
 */
export function serializeProject(project: Project): string {
  const members = sortedKeys(project).map((key) => {
    const value: unknown = project[key];
    const text = keyed.includes(key) && isObject(value) ? recordsText(value) : valueText(value, '  ');
    return `  ${JSON.stringify(key)}: ${text}`;
  });
  return `{\n${members.join(',\n')}\n}\n`;
}

function recordsText(records: Record<string, unknown>): string {
  const keys = sortedKeys(records);
  if (keys.length === 0) return '{}';
  const parts: string[] = [];
  for (const key of keys) {
    const record = records[key];
    if (!isObject(record)) {
      parts.push(`    ${JSON.stringify(key)}: ${valueText(record, '    ')}`);
      continue;
    }
    let text = written.get(record);
    if (text === undefined) {
      text = `    ${JSON.stringify(key)}: ${valueText(record, '    ')}`;
      written.set(record, text);
    }
    parts.push(text);
  }
  return `{\n${parts.join(',\n')}\n  }`;
}

function valueText(value: unknown, indent: string): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    const deeper = `${indent}  `;
    return `[\n${value.map((item) => deeper + valueText(item ?? null, deeper)).join(',\n')}\n${indent}]`;
  }
  if (!isObject(value)) return JSON.stringify(value);
  const keys = sortedKeys(value);
  if (keys.length === 0) return '{}';
  const deeper = `${indent}  `;
  const members = keys.map((key) => `${deeper}${JSON.stringify(key)}: ${valueText(value[key], deeper)}`);
  return `{\n${members.join(',\n')}\n${indent}}`;
}

/** Keys whose value is `undefined` do not exist in JSON. */
function sortedKeys(value: Record<string, unknown>): string[] {
  return Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort();
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
