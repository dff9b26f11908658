import type { Post } from '../../shared/posts/post';

/** How long one slice of work may hold the main thread, in milliseconds; a frame at 60 Hz has 16. */
export const sliceBudget = 5;

/** Lets the page answer keys and paint before the work goes on. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Remembers what a question says of each post, so that 30,000 posts can be asked in slices and each only once. */
export class PostSieve {
  private answers = new WeakMap<Post, boolean>();

  constructor(
    readonly matches: (post: Post) => boolean,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** The posts that pass, in their order; undefined when asking those not known yet would take longer than the budget. */
  sift(posts: readonly Post[], budget = sliceBudget): readonly Post[] | undefined {
    const passed: Post[] = [];
    const end = this.clock() + budget;
    let asked = 0;
    for (const post of posts) {
      let answer = this.answers.get(post);
      if (answer === undefined) {
        // The clock costs more than most questions do.
        if (asked % 16 === 15 && this.clock() > end) return undefined;
        asked += 1;
        answer = this.matches(post);
        this.answers.set(post, answer);
      }
      if (answer) passed.push(post);
    }
    return passed;
  }

  /** As `sift`, in as many slices as it takes. Undefined when `signal` was aborted before the end. */
  async siftAll(posts: readonly Post[], signal: AbortSignal): Promise<readonly Post[] | undefined> {
    for (;;) {
      await breathe();
      if (signal.aborted) return undefined;
      const passed = this.sift(posts);
      if (passed) return passed;
    }
  }
}
