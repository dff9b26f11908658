/** Being built. */
export function GridPage() {
  return null;
}
