import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeBox } from '../../../src/renderer/quick-line/place-box';

const page = { width: 1024, height: 700 };
const box = { width: 420, height: 200 };

it('stands below what it belongs to, else above it, so that this stays visible', () => {
  expect(placeBox({ left: 100, top: 100, width: 150, height: 140 }, box, page, 'below')).toEqual({
    left: 100,
    top: 246,
  });
  expect(placeBox({ left: 900, top: 500, width: 100, height: 140 }, box, page, 'below')).toEqual({
    left: 596,
    bottom: 206,
  });
  expect(placeBox({ left: 70, top: 60, width: 200, height: 600 }, box, page, 'right')).toEqual({ left: 276, top: 60 });
});

it('is always inside the window, if it fits into it', () => {
  const size = fc.integer({ min: 0, max: 2000 });
  const anchor = fc.option(fc.record({ left: size, top: size, width: size, height: size }));
  const boxes = fc.record({
    width: fc.integer({ min: 10, max: page.width - 16 }),
    height: fc.integer({ min: 10, max: Math.floor(page.height * 0.7) }),
  });
  fc.assert(
    fc.property(anchor, boxes, fc.constantFrom('below' as const, 'right' as const), (anchor, box, side) => {
      const place = placeBox(anchor, box, page, side);
      const top = 'top' in place ? place.top : page.height - place.bottom - box.height;
      expect(place.left).toBeGreaterThanOrEqual(8);
      expect(place.left + box.width).toBeLessThanOrEqual(page.width - 8);
      expect(top).toBeGreaterThanOrEqual(8);
      expect(top + box.height).toBeLessThanOrEqual(page.height - 8);
    }),
  );
});
