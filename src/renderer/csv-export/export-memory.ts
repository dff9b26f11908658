import type { KitChoices } from '../kit/kit-choices';
import type { ProjectStore } from '../project-view/project-store';
import type { FileSettings } from './ExportSettings';
import type { Span } from './export-span';
import type { Switches } from './StatusSwitches';

/** What was chosen for one preset; without a span of its own it takes what the preset usually does. */
export interface Choices {
  span: Span | null;
  switches: Switches;
  settings: FileSettings;
}

interface ExportMemory {
  /** Id of a preset, or `kitChoice`. */
  preset?: string;
  choices: Map<string, Choices>;
  kit?: KitChoices;
}

const memories = new WeakMap<ProjectStore, ExportMemory>();

/**
 * What was chosen in the export, as long as the project is open: who leaves the area to mend a post and comes back
 * goes on where they were.
 */
export function exportMemory(store: ProjectStore): ExportMemory {
  const found = memories.get(store) ?? { choices: new Map<string, Choices>() };
  memories.set(store, found);
  return found;
}
