import { z } from 'zod';
import { liesTooDeep } from './unfit-values';

/** True for a value that the schema takes exactly as it is. False means: ask the schema. */
export type QuickCheck = (value: unknown) => boolean;

/** How many valid texts one leaf remembers; ids, days and times of a plan repeat. */
const remembered = 20_000;

/**
 * Makes a check of values that came from JSON out of a schema: whatever passes it, the schema would give back equal.
 * The schema copies every record and says everything that is wrong; most records are right, and 10,000 of them are
 * checked this way in a fraction of the time. It follows the schema itself, so the two cannot drift apart: what it does
 * not know by structure it hands to the schema.
 */
export function quickCheck(schema: z.core.$ZodType): QuickCheck {
  if (schema instanceof z.ZodOptional) {
    const inner = quickCheck(schema.def.innerType);
    return (value) => value === undefined || inner(value);
  }
  // An absent value is not equal to its default, and `undefined` does not pass the inner check.
  if (schema instanceof z.ZodDefault) return quickCheck(schema.def.innerType);
  const plain = (schema._zod.def.checks?.length ?? 0) === 0;
  if (plain && schema instanceof z.ZodArray) {
    const element = quickCheck(schema.def.element);
    return (value) => Array.isArray(value) && value.every(element);
  }
  if (plain && schema instanceof z.ZodRecord) return recordCheck(schema);
  if (plain && schema instanceof z.ZodObject && schema.def.catchall instanceof z.ZodUnknown) return objectCheck(schema);
  if (plain && schema._zod.def.type === 'string' && !('format' in schema._zod.def))
    return (value) => typeof value === 'string';
  return leafCheck(schema);
}

function objectCheck({ def }: z.ZodObject): QuickCheck {
  const fields = Object.entries(def.shape).map(([key, field]) => [key, quickCheck(field)] as const);
  return (value) => {
    if (!isObject(value)) return false;
    let known = 0;
    for (const [key, check] of fields) {
      const part = value[key];
      if (!check(part)) return false;
      if (part !== undefined) known += 1;
    }
    // What is unknown is kept as it is, but not at any depth; most records have nothing unknown.
    return Object.keys(value).length === known || !liesTooDeep(value);
  };
}

function recordCheck({ def }: z.ZodRecord): QuickCheck {
  const key = quickCheck(def.keyType);
  const item = quickCheck(def.valueType);
  return (value) => isObject(value) && Object.keys(value).every((name) => key(name) && item(value[name]));
}

function leafCheck(schema: z.core.$ZodType): QuickCheck {
  const valid = new Set<string>();
  return (value) => {
    if (typeof value === 'string' && valid.has(value)) return true;
    const result = z.safeParse(schema, value);
    if (!result.success || result.data !== value) return false;
    if (typeof value === 'string' && valid.size < remembered) valid.add(value);
    return true;
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
