/** Being built. */
export function QuickLine() {
  return null;
}
