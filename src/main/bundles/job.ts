/** What a long piece of work is given. */
export interface Job {
  /** Ends the work; nothing is left of it then. */
  signal: AbortSignal;
  /** Bytes done so far, of how many, and what the file is called that is under way. */
  onProgress(done: number, total: number, name?: string): void;
}
