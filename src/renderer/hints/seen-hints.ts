import { useEffect, useMemo } from 'react';
import { useApp } from '../app-frame/app-state';
import type { HostClient } from '../host-client/host-client';
import { Observable, useObserved } from '../plan/observable';

/** The hints there are, in the order in which they are shown: one at a time. */
export const hintNames = ['drag-idea', 'write', 'choose', 'find'] as const;
export type HintName = (typeof hintNames)[number];

/** What has been seen, as long as the connection lives: areas come and go, and the settings bring all of them back. */
const seenOn = new WeakMap<HostClient, Observable<readonly string[]>>();

export interface SeenHints {
  seen: readonly string[];
  see(name: HintName): void;
  /** Makes all hints new again. */
  forget(): void;
}

/** The hints that need not be shown any more; kept in the preferences of this machine. */
export function useSeenHints(): SeenHints {
  const { host, hello } = useApp();
  const state = useMemo(() => {
    const known = seenOn.get(host) ?? new Observable<readonly string[]>(hello.preferences.hintsSeen);
    seenOn.set(host, known);
    return known;
  }, [host, hello]);
  const seen = useObserved(state, (value) => value);
  const actions = useMemo(() => {
    const keep = (names: readonly string[]) => {
      state.set(names);
      // A hint that comes back after all costs one click, so a failure is not worth a message.
      host.door.app.setPreferences({ hintsSeen: [...names] }).catch(() => undefined);
    };
    return {
      see(name: HintName) {
        if (!state.get().includes(name)) keep([...state.get(), name]);
      },
      forget: () => keep(state.get().filter((name) => !hintNames.some((known) => known === name))),
    };
  }, [state, host]);
  return { seen, ...actions };
}

/** Marks a hint as seen as soon as what it tells of is done. */
export function useDeed(name: HintName, done: boolean): void {
  const { see } = useSeenHints();
  useEffect(() => {
    if (done) see(name);
  }, [name, done, see]);
}
