/** Says once, to everybody who asks, that the way to the host is gone; also to those who ask too late. */
export class Loss {
  private reason: string | undefined;
  private readonly listeners = new Set<(reason: string) => void>();

  happen(reason: string): void {
    if (this.reason !== undefined) return;
    this.reason = reason;
    for (const listener of this.listeners) listener(reason);
    this.listeners.clear();
  }

  readonly onLost = (listener: (reason: string) => void): void => {
    if (this.reason === undefined) this.listeners.add(listener);
    else listener(this.reason);
  };
}
