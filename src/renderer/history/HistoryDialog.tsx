/** Being built. */
export function HistoryDialog(_: { onClose(): void }) {
  return null;
}
