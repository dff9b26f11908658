import { forbiddenKeys } from '../ids';
import type { Problem } from './problem';

/**
 * How many levels a value may have below the whole file. The format needs 5; reading, freezing and writing a value call
 * themselves once per level, so one of many thousands would end them half way.
 */
export const deepestLevel = 100;
/** Levels for a value inside a record, which itself lies below the file and its kind. */
const deepestInRecord = deepestLevel - 10;

/** How many problems are worth naming. */
const problemLimit = 20;
/** Keys on the way to a value that lies too deep that are worth naming. */
const shownLevels = 4;

/**
 * What cannot stand in a project file although the schema, which lets unknown keys through, would take it: keys that
 * would reach an object's prototype, values that lie too deep, and values that JSON does not have.
 */
export function findUnfit(value: unknown, at: readonly string[] = []): Problem[] {
  if (typeof value === 'bigint' || typeof value === 'function' || typeof value === 'symbol')
    return [{ at: [...at], says: 'a file cannot hold this kind of value' }];
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value) && !isPlain(value)) return [{ at: [...at], says: 'a file cannot hold this kind of value' }];
  if (at.length >= deepestLevel) return [tooDeep(at)];
  const found: Problem[] = [];
  for (const [key, part] of Object.entries(value)) {
    const here = [...at, key];
    if (forbiddenKeys.includes(key)) found.push({ at: here, says: `the word ${key} cannot be a key` });
    else found.push(...findUnfit(part, here));
    if (found.length >= problemLimit) break;
  }
  return found.slice(0, problemLimit);
}

/** The problem of a value below the deepest level. */
export function tooDeep(at: readonly string[]): Problem {
  return { at: at.slice(0, shownLevels), says: `it holds values that lie more than ${deepestLevel} levels deep` };
}

/** True for a value from JSON with more levels than a part of a record may have. */
export function liesTooDeep(value: unknown, levels: number = deepestInRecord): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => liesTooDeep(part, levels - 1));
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
