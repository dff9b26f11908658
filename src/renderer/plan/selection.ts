/**
 * What is chosen after one more post was picked.
 * @param shown ids of the shown posts in their order.
 * @param anchor the post picked before, where a range begins; without one that is shown, the picked post alone is it.
 */
export function picked(
  chosen: ReadonlySet<string>,
  shown: readonly string[],
  anchor: string | null,
  id: string,
  how: 'toggle' | 'range',
): ReadonlySet<string> {
  if (how === 'toggle') {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    return next;
  }
  const from = anchor === null ? -1 : shown.indexOf(anchor);
  const to = shown.indexOf(id);
  if (from < 0 || to < 0) return new Set([id]);
  return new Set(shown.slice(Math.min(from, to), Math.max(from, to) + 1));
}
