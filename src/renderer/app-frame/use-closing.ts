import { useCallback, useRef, useState } from 'react';
import { sentenceOf } from '../project-view/sentence-of';
import { useProjectStore } from '../project-view/use-project';
import { useApp } from './app-state';

interface Closing {
  /** Sends what is being typed, waits for the file, then closes; `then` runs only if it was closed. */
  close(then?: () => void): void;
  /** Why the file is not saved, while the user is asked; else null. */
  unsaved: string | null;
  closeAnyway(): void;
  stay(): void;
}

/** Closing the project: never before everything is on the disk, unless the user says so. */
export function useClosing(onClosed: () => void): Closing {
  const { host, notify } = useApp();
  const store = useProjectStore();
  const [unsaved, setUnsaved] = useState<string | null>(null);
  const afterwards = useRef<(() => void) | undefined>(undefined);

  const finish = useCallback(
    async (discard: boolean) => {
      try {
        store.stop();
        await host.door.project.close({ discard });
      } catch (error) {
        notify(sentenceOf(error), 'error');
      }
      onClosed();
      afterwards.current?.();
    },
    [host, notify, onClosed, store],
  );

  const close = useCallback<Closing['close']>(
    async (then) => {
      afterwards.current = then;
      await store.flushTyping();
      let reason: string | null = null;
      try {
        const save = await host.door.project.flush({});
        if (save.state === 'failed' || save.state === 'conflict')
          reason = save.reason ?? 'The file could not be written.';
      } catch (error) {
        reason = sentenceOf(error);
      }
      if (reason === null) await finish(false);
      else setUnsaved(reason);
    },
    [finish, host, store],
  );

  return {
    close,
    unsaved,
    closeAnyway: useCallback(() => void finish(true), [finish]),
    stay: useCallback(() => setUnsaved(null), []),
  };
}
