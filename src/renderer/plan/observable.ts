import { useSyncExternalStore } from 'react';

/**
 * One value that single cards may watch without the whole calendar being drawn again:
 * what is selected, what is being dragged, how much room a row has.
 */
export class Observable<T> {
  private readonly listeners = new Set<() => void>();

  constructor(private value: T) {}

  readonly get = (): T => this.value;

  set(value: T): void {
    if (Object.is(value, this.value)) return;
    this.value = value;
    for (const listener of [...this.listeners]) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

/** A part of the value; the component is drawn again only when that part changes. */
export function useObserved<T, Part>(observable: Observable<T>, select: (value: T) => Part): Part {
  return useSyncExternalStore(observable.subscribe, () => select(observable.get()));
}
