/** Being built. */
export function Hints() {
  return null;
}
