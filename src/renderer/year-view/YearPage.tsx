/** Being built. */
export function YearPage() {
  return null;
}
