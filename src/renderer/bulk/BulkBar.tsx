/** Being built. */
export function BulkBar() {
  return null;
}
