/** Being built. */
export function BalanceArea() {
  return null;
}
