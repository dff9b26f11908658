import type { Draft } from 'immer';
import type { z } from 'zod';
import type { Project } from '../project/project';

/** What a command may lean on besides its payload. The clock is passed in so that applying is a pure function. */
export interface CommandContext {
  /** Instant in UTC, ISO 8601. */
  now: string;
}

/** Thrown by a command that cannot be done on this project; the message is one sentence for the user. */
export class CommandRefused extends Error {
  override name = 'CommandRefused';
}

/** The only way to change a project: a name, a checked payload, a change of an immer draft, a label, a place in history. */
export interface CommandDefinition<Name extends string = string, Payload extends z.ZodType = z.ZodType> {
  name: Name;
  payload: Payload;
  /** What the undo menu calls the step; `before` is the project that the command is about to change. */
  label(payload: z.infer<Payload>, before: Project): string;
  /** `step`: a step of its own, joined to the last one when both carry the same join key. `none`: not undone. */
  history: 'step' | 'none';
  run(draft: Draft<Project>, payload: z.infer<Payload>, context: CommandContext): void;
}

export function defineCommand<Name extends string, Payload extends z.ZodType>(
  definition: CommandDefinition<Name, Payload>,
): CommandDefinition<Name, Payload> {
  return definition;
}

/** A title in a label: short, in quotes, or a word that stands for it. */
export function quoted(text: string, fallback = 'post'): string {
  const line = text.trim();
  if (line === '') return fallback;
  return `“${line.length > 40 ? `${line.slice(0, 39).trimEnd()}…` : line}”`;
}

/** Sets the given fields; `null` takes a field away, an absent key leaves it alone. */
export function assignFields<T extends object>(target: T, fields: { [K in keyof T]?: T[K] | null }): void {
  for (const key of Object.keys(fields) as (keyof T)[]) {
    const value = fields[key];
    if (value === null) delete target[key];
    else if (value !== undefined) target[key] = value as T[keyof T];
  }
}
