import { useEffect, useRef, useState } from 'react';
import type { KitPreview, KitRequest, KitShape } from '../../shared/kit/kit';
import type { KitSaved } from '../../shared/kit/kit-calls';
import { useApp } from '../app-frame/app-state';
import { useWhenLost } from '../app-frame/use-when-lost';
import { deliveredWords, download } from '../csv-export/deliver';
import { sentenceOf } from '../project-view/sentence-of';
import { useProjectStore } from '../project-view/use-project';
import { refocus } from '../ui/keep-focus';

interface Running {
  /** Between 0 and 1. */
  share: number;
  cancel(): void;
}

/** Makes kits, one at a time: how far the work is, the way to stop it, and what came of the last one. */
export function useKitJob(): {
  running: Running | null;
  last: KitSaved | null;
  make(request: KitRequest, shape: KitShape, preview: Pick<KitPreview, 'name'>): Promise<void>;
} {
  const { hello, host, notify } = useApp();
  const store = useProjectStore();
  const [running, setRunning] = useState<Running | null>(null);
  const [last, setLast] = useState<KitSaved | null>(null);
  // Who leaves the area gives the work up: nobody would hear what came of it.
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);
  useWhenLost(() => stop.current?.abort());

  async function place(shape: KitShape, name: string): Promise<string | null | undefined> {
    if (!hello.nativeDialogs) return undefined;
    const zip = shape === 'zip';
    const asked = { suggestion: zip ? `${name}.zip` : name, kind: zip ? 'kit-zip' : 'kit-folder' } as const;
    return (await host.door.projects.chooseSave(asked)).path;
  }

  async function make(request: KitRequest, shape: KitShape, { name }: Pick<KitPreview, 'name'>): Promise<void> {
    const work = new AbortController();
    stop.current = work;
    try {
      await store.flushTyping();
      const path = await place(shape, name);
      if (path === null || work.signal.aborted) return;
      setLast(null);
      const cancel = () => work.abort();
      setRunning({ share: 0, cancel });
      const asked = path === undefined ? { shape: 'zip' as const } : { shape, path, replace: shape === 'zip' };
      for await (const event of await host.door.kit.save({ request, ...asked }, { signal: work.signal })) {
        if (work.signal.aborted) return;
        if (event.type === 'progress') setRunning({ share: event.done / event.total, cancel });
        else await finished(event);
      }
    } catch (error) {
      if (!work.signal.aborted) notify(sentenceOf(error), 'error');
    } finally {
      setRunning(null);
      // The button that was pressed has been away meanwhile.
      setTimeout(() => refocus());
    }
  }

  async function finished(saved: KitSaved): Promise<void> {
    const { name, path, url } = saved;
    const files = [{ name, path, url, rows: saved.posts }];
    await download(files);
    setLast(saved);
    notify(deliveredWords(files));
  }

  return { running, last, make };
}
