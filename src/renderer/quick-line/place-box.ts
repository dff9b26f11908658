/** A box on the page in CSS pixels, measured from the window's upper left corner. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where the quick line stands: `above` grows upwards from the given distance to the window's lower edge. */
export type BoxPlace = { left: number; top: number } | { left: number; bottom: number };

const gap = 6;
const margin = 8;

/**
 * Puts a box beside what it belongs to, so that this stays visible: below it, else above it, else where there is room.
 * @param side `right` for something as high as the window, such as a panel.
 * @returns a place that is always inside the window, if the box fits into it at all.
 */
export function placeBox(
  anchor: Box | null,
  box: { width: number; height: number },
  page: { width: number; height: number },
  side: 'below' | 'right',
): BoxPlace {
  const within = (at: number, size: number, room: number) => Math.max(margin, Math.min(at, room - size - margin));
  if (!anchor) return { left: within((page.width - box.width) / 2, box.width, page.width), top: page.height / 5 };
  if (side === 'right')
    return {
      left: within(anchor.left + anchor.width + gap, box.width, page.width),
      top: within(anchor.top, box.height, page.height),
    };
  const left = within(anchor.left, box.width, page.width);
  const below = anchor.top + anchor.height + gap;
  if (below + box.height + margin <= page.height) return { left, top: Math.max(margin, below) };
  if (anchor.top - gap - box.height >= margin)
    return { left, bottom: Math.max(margin, page.height - anchor.top + gap) };
  return { left, top: within(below, box.height, page.height) };
}
