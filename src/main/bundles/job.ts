/** What a long piece of work is given. */
export interface Job {
  /** Ends the work; nothing is left of it then. */
  signal: AbortSignal;
  /** Bytes done so far, of how many. */
  onProgress(done: number, total: number): void;
}
