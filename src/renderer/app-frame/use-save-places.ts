import { useCallback, useState } from 'react';
import { baseName, withEnding } from '../../shared/project/file-name';
import { sentenceOf } from '../project-view/sentence-of';
import { useProjectStore } from '../project-view/use-project';
import { useApp } from './app-state';

/** `save-as` goes on in the new file; `copy` leaves a copy and stays; `elsewhere` is save-as after a failed save. */
export type SaveKind = 'save-as' | 'copy' | 'elsewhere';

interface SavePlaces {
  /** The dialog that is open; only where the shell has none of its own. */
  asking: SaveKind | null;
  /** Asks for a place, with the shell's own dialog where there is one. */
  ask(kind: SaveKind): void;
  /** Saves to the place; gives one sentence when that did not work. */
  save(kind: SaveKind, path: string): Promise<string | null>;
  close(): void;
}

/** Saving to another place: asking where, doing it, saying that it is done. */
export function useSavePlaces(): SavePlaces {
  const { host, hello, notify } = useApp();
  const store = useProjectStore();
  const [asking, setAsking] = useState<SaveKind | null>(null);

  const save = useCallback<SavePlaces['save']>(
    async (kind, path) => {
      await store.flushTyping();
      try {
        if (kind === 'copy') {
          const copy = await host.door.project.saveCopy({ path });
          notify(
            `A copy was saved as ${baseName(copy.path)}. You are still working in ${store.getView().info.fileName}.`,
          );
        } else {
          const info = await host.door.project.saveAs({ path });
          notify(`Saved as ${info.fileName}. You go on in this file.`);
        }
        return null;
      } catch (error) {
        return sentenceOf(error);
      }
    },
    [host, notify, store],
  );

  const ask = useCallback<SavePlaces['ask']>(
    async (kind) => {
      if (!hello.nativeDialogs) return setAsking(kind);
      try {
        const suggestion = suggestedName(store.getView().info.fileName, kind);
        const { path } = await host.door.projects.chooseSave({ suggestion });
        const problem = path === null ? null : await save(kind, path);
        if (problem) notify(problem, 'error');
      } catch (error) {
        notify(sentenceOf(error), 'error');
      }
    },
    [hello, host, notify, save, store],
  );

  return { asking, ask, save, close: useCallback(() => setAsking(null), []) };
}

/** "cafe.kalends" becomes "cafe copy.kalends" for a copy. */
export function suggestedName(fileName: string, kind: SaveKind): string {
  const bare = fileName.replace(/\.kalends$/i, '');
  return withEnding(kind === 'copy' ? `${bare} copy` : kind === 'elsewhere' ? `${bare} rescued` : bare);
}
