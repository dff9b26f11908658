import { schemaVersion } from '../project';

/** One step of the file format: takes the raw content of version `to - 1` and gives that of version `to`. */
export interface Migration {
  to: number;
  migrate(raw: Record<string, unknown>): Record<string, unknown>;
}

/** Every step there is, by number; a released one never changes again. Version 1 is the first, so there is none yet. */
export const migrations: readonly Migration[] = [];

/**
 * Raises raw content to the version that this program writes.
 * @throws Error when a step is missing: a defect of the program, not of the file.
 */
export function migrate(
  raw: Record<string, unknown>,
  from: number,
  steps: readonly Migration[] = migrations,
  target: number = schemaVersion,
): Record<string, unknown> {
  let content = raw;
  for (let version = from + 1; version <= target; version += 1) {
    const step = steps.find(({ to }) => to === version);
    if (!step) throw new Error(`no migration to file format ${version}`);
    content = { ...step.migrate(content), schemaVersion: version };
  }
  return content;
}
