import { useState } from 'react';
import type { ProjectStore } from '../project-view/project-store';
import { useProjectStore } from '../project-view/use-project';

const places = new WeakMap<ProjectStore, Map<string, string>>();

/**
 * As useState, but a view that is left and come back to finds what it was set to, while the project stays open.
 * @param key which setting it is.
 */
export function useRemembered(key: string, first: string): [string, (value: string) => void] {
  const store = useProjectStore();
  const [value, setValue] = useState(() => places.get(store)?.get(key) ?? first);
  const set = (next: string) => {
    const kept = places.get(store) ?? new Map<string, string>();
    places.set(store, kept.set(key, next));
    setValue(next);
  };
  return [value, set];
}
