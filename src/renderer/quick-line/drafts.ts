import type { ProjectStore } from '../project-view/project-store';

/** What was typed and not saved, by day; it lasts as long as the project is open, so that closing the line loses nothing. */
const drafts = new WeakMap<ProjectStore, Map<string, string>>();

function draftsOf(store: ProjectStore): Map<string, string> {
  const found = drafts.get(store) ?? new Map<string, string>();
  drafts.set(store, found);
  return found;
}

/** @param day a date, or absent for the ideas. */
export function readDraft(store: ProjectStore, day: string | undefined): string {
  return draftsOf(store).get(day ?? '') ?? '';
}

export function keepDraft(store: ProjectStore, day: string | undefined, line: string): void {
  if (line.trim() === '') draftsOf(store).delete(day ?? '');
  else draftsOf(store).set(day ?? '', line);
}
