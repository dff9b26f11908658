import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { breathe } from '../plan/in-slices';

const waiting = new Set<() => void>();
let going = false;

async function letThrough() {
  if (going) return;
  going = true;
  for (;;) {
    await breathe();
    const [next] = waiting;
    if (!next) break;
    waiting.delete(next);
    next();
  }
  going = false;
}

/**
 * Hands a value on when it is its turn: of all that wait one goes in a task of its own, so that several dear drawings
 * do not hold up keys and painting together.
 * @param value keeps its identity while nothing in it changes.
 * @returns the last value that had its turn; null before the first.
 */
export function useInTurn<T extends object>(value: T): T | null {
  const [drawn, setDrawn] = useState<T | null>(null);
  useEffect(() => {
    const draw = () => flushSync(() => setDrawn(value));
    waiting.add(draw);
    void letThrough();
    return () => {
      waiting.delete(draw);
    };
  }, [value]);
  return drawn;
}
