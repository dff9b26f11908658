import { expect, it } from 'vitest';
import { inSlices } from '../../../src/renderer/plan/in-slices';

/** Work that never ends by itself within one slice, and counts how far it got. */
function* counting(upTo: number, told: (at: number) => void = () => undefined): Generator<void, number> {
  for (let at = 0; at < upTo; at += 1) {
    told(at);
    yield;
  }
  return upTo;
}

it('gives what the work gives', async () => {
  expect(await inSlices(counting(10_000))).toBe(10_000);
});

it('does the first slice at once, then lets others in', async () => {
  let at = -1;
  const done = inSlices(
    counting(Number.POSITIVE_INFINITY, (now) => (at = now)),
    AbortSignal.abort(),
  );
  expect(at).toBeGreaterThanOrEqual(0);
  expect(await done).toBeUndefined();
});
