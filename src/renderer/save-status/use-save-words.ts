import { useProject } from '../project-view/use-project';
import { clockOf } from '../ui/format-when';

export type SaveTone = 'saved' | 'saving' | 'trouble' | 'read-only';

/**
 * What the status line says about the file. "Saved" is computed: everything the screen shows is on the disk.
 * `note` is what was strange about a save that worked, in one sentence.
 */
export function useSaveWords(): { tone: SaveTone; words: string; note?: string } {
  const save = useProject((view) => view.save);
  const settled = useProject((view) => view.underWay === 0 && view.save.savedRevision >= view.revision);
  const hourFormat = useProject((view) => view.project.settings.hourFormat);
  if (save.state === 'read-only') return { tone: 'read-only', words: 'Read-only' };
  if (save.state === 'failed') return { tone: 'trouble', words: 'Not saved' };
  if (save.state === 'conflict') return { tone: 'trouble', words: 'Not saved: changed by another program' };
  if (!settled) return { tone: 'saving', words: 'Saving…' };
  const words = save.savedAt ? `Saved ${clockOf(save.savedAt, hourFormat)}` : 'Saved';
  return { tone: 'saved', words, note: save.reason };
}
