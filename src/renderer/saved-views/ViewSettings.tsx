/** Being built. */
export function ViewSettings() {
  return null;
}
