/** Being built. */
export function TextSettings() {
  return null;
}
