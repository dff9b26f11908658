import { useCallback, useEffect, useRef, useState } from 'react';
import type { BundleProgress, BundleUnpacked } from '../../shared/bundles/bundle-calls';
import { bundleStem } from '../../shared/bundles/bundle-name';
import { baseName } from '../../shared/project/file-name';
import { useApp } from '../app-frame/app-state';
import { sentenceOf } from '../project-view/sentence-of';
import { readFailure } from '../start/read-failure';
import type { BundleSource } from '../start/use-opening';
import { finished } from './bundle-job';

export type OpenBundleState =
  | { step: 'working'; verb: 'Reading' | 'Unpacking'; progress: Omit<BundleProgress, 'type'> | null }
  /** It needs another name; `problem` says why. */
  | { step: 'naming'; problem: string }
  /** It was not unpacked. `elsewhere` is true where another folder may do. */
  | { step: 'refused'; says: string; elsewhere: boolean };

/**
 * Unpacks a bundle as soon as it is drawn, after sending it where the host cannot reach it. Given up when the user
 * cancels or what draws it goes away; nothing stays of it then.
 */
export function useOpenBundle(source: BundleSource, onUnpacked: (unpacked: BundleUnpacked) => void) {
  const { host } = useApp();
  const [state, setState] = useState<OpenBundleState>({ step: 'working', verb: 'Unpacking', progress: null });
  const running = useRef<AbortController | null>(null);
  const upload = useRef<string | null>(null);
  const latest = useRef(onUnpacked);
  latest.current = onUnpacked;

  const forget = useCallback(() => {
    const id = upload.current;
    upload.current = null;
    if (id !== null) void host.door.bundles.discard({ upload: id }).catch(() => undefined);
  }, [host]);

  const send = useCallback(
    async (file: File, signal: AbortSignal): Promise<string> => {
      if (upload.current !== null) return upload.current;
      const { name, size } = file;
      const tell = (done: number) => {
        if (!signal.aborted)
          setState({ step: 'working', verb: 'Reading', progress: { done: Math.min(done, size), total: size } });
      };
      tell(0);
      const offered = await host.door.bundles.upload({ name, size });
      upload.current = offered.upload;
      const answer = await host.lane.sendBundle(offered.url, file, { signal, onProgress: tell });
      if (!answer.ok) throw new NotSent(answer.says);
      return offered.upload;
    },
    [host],
  );

  const unpack = useCallback(
    async (to?: string) => {
      const own = new AbortController();
      const { signal } = own;
      running.current = own;
      setState({ step: 'working', verb: 'Unpacking', progress: null });
      try {
        const from = 'path' in source ? source : { upload: await send(source.file, signal) };
        if (!signal.aborted) setState({ step: 'working', verb: 'Unpacking', progress: null });
        const events = await host.door.bundles.unpack({ from, to }, { signal });
        const unpacked = await finished(events, (progress) => {
          if (!signal.aborted) setState({ step: 'working', verb: 'Unpacking', progress });
        });
        upload.current = null;
        if (!signal.aborted) latest.current(unpacked);
      } catch (error) {
        if (signal.aborted) return;
        const failure = readFailure(error);
        if (failure?.code === 'ALREADY_EXISTS' || failure?.code === 'REFUSED')
          return setState({ step: 'naming', problem: failure.message });
        forget();
        const elsewhere = failure?.code === 'WRITE_FAILED' || failure?.code === 'NO_PERMISSION';
        setState({ step: 'refused', says: wordsOf(error, source), elsewhere });
      }
    },
    [host, source, send, forget],
  );

  const cancel = useCallback(() => {
    running.current?.abort();
    forget();
  }, [forget]);
  useEffect(() => {
    void unpack();
    return cancel;
  }, [unpack, cancel]);

  return { state, unpack, cancel };
}

/** What the lane says of a file that did not come in. */
class NotSent extends Error {}

function wordsOf(error: unknown, source: BundleSource): string {
  if (error instanceof NotSent) return error.message;
  if (readFailure(error) || 'path' in source) return sentenceOf(error);
  // The browser's own words: the file cannot be read, or the host is gone.
  return `${source.file.name} was not opened. ${error instanceof Error ? error.message : String(error)}`;
}

/** What the user calls the bundle. */
export const bundleNameOf = (source: BundleSource): string =>
  'path' in source ? baseName(source.path) : source.file.name;

/** A name to try where the bundle's own is taken: "plan" becomes "plan 2", "plan 2" becomes "plan 3". */
export function nextName(name: string): string {
  const stem = bundleStem(name);
  const count = / (\d{1,6})$/.exec(stem);
  return count ? `${stem.slice(0, count.index)} ${Number(count[1]) + 1}` : `${stem} 2`;
}
