/** Being built. */
export function BoardPage() {
  return null;
}
