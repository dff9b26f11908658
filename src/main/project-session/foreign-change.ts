import type { Project } from '../../shared/project/project';

/** What is known when the file on the disk turns out to be another program's. */
export interface ForeignChange {
  fileName: string;
  /** The bytes that were last read or written here: what both versions started from. */
  base: () => Uint8Array;
  /** The newest state in memory. */
  mine: Project;
}

/** What to do about it. Merging will be a second kind of answer. */
export interface ForeignChangeDecision {
  kind: 'ask';
  /** One sentence for the user. */
  reason: string;
}

/** The one place that decides what happens when another program changed the file. Nothing has been overwritten then. */
export function decideOnForeignChange({ fileName }: ForeignChange): ForeignChangeDecision {
  return {
    kind: 'ask',
    reason: `Another program changed ${fileName}. Nothing was overwritten; choose which version to keep.`,
  };
}
