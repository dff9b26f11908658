import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scrollStep } from '../../../src/renderer/drag/edge-scroll';

test('an area scrolls towards the edge that is near, faster the nearer, and never from its middle', () => {
  fc.assert(
    fc.property(fc.integer({ min: 8, max: 2000 }), fc.double({ min: 0, max: 1, noNaN: true }), (size, part) => {
      const at = 100 + part * size;
      const step = scrollStep(at, 100, 100 + size);
      expect(scrollStep(100 + 100 + size - at, 100, 100 + size)).toBeCloseTo(-step, 8);
      if (part > 0.3 && part < 0.7) expect(Math.abs(step)).toBe(0);
      if (part < 0.3) expect(step).toBeLessThanOrEqual(0);
      expect(Math.abs(step)).toBeLessThanOrEqual(16);
      if (at > 104 && step < 0) expect(scrollStep(at - 4, 100, 100 + size)).toBeLessThanOrEqual(step);
    }),
  );
  expect(scrollStep(90, 100, 500)).toBe(0);
  expect(scrollStep(101, 100, 500)).toBeLessThan(-10);
});
