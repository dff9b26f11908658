/** Being built. */
export function TablePage() {
  return null;
}
