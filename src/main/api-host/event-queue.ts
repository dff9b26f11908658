/**
 * Events for one reader, kept from the moment of subscribing until they are read, so that none is lost between the two.
 * `cleanUp` runs once: when the reader leaves, the signal aborts (a closed port) or `end` is called.
 */
export class EventQueue<T> implements AsyncIterableIterator<T, undefined, undefined> {
  private readonly waiting: T[] = [];
  private wake: (() => void) | undefined;
  private done = false;
  private failure: { error: unknown } | undefined;
  private cleaning: () => void = () => {};

  constructor(signal?: AbortSignal) {
    if (signal?.aborted) this.done = true;
    else signal?.addEventListener('abort', () => void this.return(), { once: true });
  }

  /** What to do when nobody reads any more. */
  set cleanUp(work: () => void) {
    this.cleaning = work;
    if (this.done) work();
  }

  push(event: T): void {
    if (this.done) return;
    this.waiting.push(event);
    this.wake?.();
  }

  /** No event follows; those that wait are still read. */
  end(): void {
    if (this.done) return;
    this.done = true;
    this.cleaning();
    this.wake?.();
  }

  /** No event follows; whoever reads on gets the error. */
  fail(error: unknown): void {
    if (this.done) return;
    this.failure = { error };
    this.end();
  }

  async next(): Promise<IteratorResult<T, undefined>> {
    while (this.waiting.length === 0 && !this.done) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    const value = this.waiting.shift();
    const { failure } = this;
    if (value === undefined && failure) {
      this.failure = undefined;
      throw failure.error;
    }
    return value === undefined ? { done: true, value: undefined } : { done: false, value };
  }

  async return(): Promise<IteratorResult<T, undefined>> {
    this.waiting.length = 0;
    this.end();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
