/**
 * What is chosen after one more post was picked.
 * @param shown ids of the shown posts in their order.
 * @param anchor the post picked before, where a range begins; without one that is shown, the picked post alone is it.
 * @param how `toggle` adds or takes out the one, `range` chooses a range and nothing else, `add` adds a range.
 */
export function picked(
  chosen: ReadonlySet<string>,
  shown: readonly string[],
  anchor: string | null,
  id: string,
  how: 'toggle' | 'range' | 'add',
): ReadonlySet<string> {
  if (how === 'toggle') {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    return next;
  }
  const before = how === 'add' ? chosen : [];
  const from = anchor === null ? -1 : shown.indexOf(anchor);
  const to = shown.indexOf(id);
  if (from < 0 || to < 0) return new Set([...before, id]);
  return new Set([...before, ...shown.slice(Math.min(from, to), Math.max(from, to) + 1)]);
}

/** An area of the viewport, in pixels. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The area between two corners. */
export function areaBetween(a: { x: number; y: number }, b: { x: number; y: number }): Area {
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    right: Math.max(a.x, b.x),
    bottom: Math.max(a.y, b.y),
  };
}

/** True where two areas share a point. */
export function touch(a: Area, b: Area): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}
