import { useState } from 'react';
import type { ProjectStore } from '../project-view/project-store';
import { useProjectStore } from '../project-view/use-project';

const places = new WeakMap<ProjectStore, Map<string, unknown>>();

/**
 * As useState, but a view that is left and come back to finds what it was set to, while the project stays open.
 * @param key which setting it is; each has one type of value.
 */
export function useRemembered<T extends string | boolean>(key: string, first: T): [T, (value: T) => void] {
  const store = useProjectStore();
  const [value, setValue] = useState<T>(() => {
    const kept = places.get(store)?.get(key);
    return typeof kept === typeof first ? (kept as T) : first;
  });
  const set = (next: T) => {
    const kept = places.get(store) ?? new Map<string, unknown>();
    places.set(store, kept.set(key, next));
    setValue(next);
  };
  return [value, set];
}
