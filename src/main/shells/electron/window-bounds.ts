import { z } from 'zod';

const rectangleSchema = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });
export const windowPlaceSchema = z.object({ bounds: rectangleSchema, maximized: z.boolean() });
export type WindowPlace = z.infer<typeof windowPlaceSchema>;
export type Rectangle = z.infer<typeof rectangleSchema>;

const usual = { width: 1440, height: 900 };
const smallest = { width: 900, height: 600 };
/** So much of the window must lie on a screen that it can be taken hold of. */
const graspable = 80;

/**
 * Where a window opens: where it was, if enough of it would lie on one of the screens that are there now, else the
 * usual size where the system puts it.
 */
export function boundsFor(place: WindowPlace | undefined, screens: readonly Rectangle[]): Partial<Rectangle> {
  if (!place) return usual;
  const { x, y } = place.bounds;
  const width = Math.max(place.bounds.width, smallest.width);
  const height = Math.max(place.bounds.height, smallest.height);
  const visible = screens.some(
    (screen) =>
      x + width - graspable >= screen.x &&
      x + graspable <= screen.x + screen.width &&
      y >= screen.y &&
      y + graspable <= screen.y + screen.height,
  );
  return visible ? { x, y, width, height } : { width, height };
}
