/** Being built. */
export function FieldSettings() {
  return null;
}
