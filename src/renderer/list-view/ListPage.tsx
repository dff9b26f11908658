/** Being built. */
export function ListPage() {
  return null;
}
