import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ProgramEnds } from '../host/program-ends';
import { answerQuestion } from './answer-question';
import { type ThreadAnswer, type ThreadQuestion, threadAnswerSchema } from './thread-messages';

/** How long the thread stays without a question, in milliseconds; its data takes some 70 MB. */
const patience = 60_000;

type Asked = { resolve(answer: ThreadAnswer): void; reject(error: Error): void };

/**
 * Asks the thread of the holidays, which starts with the first question and ends when none has come for a while. Run from
 * its sources, as by unit tests, the program has no built thread beside it and answers by itself.
 */
export class HolidayThread {
  private worker: Worker | null = null;
  private readonly asked = new Map<number, Asked>();
  private last = 0;
  private resting: NodeJS.Timeout | undefined;

  /** @param script the built thread. */
  constructor(private readonly script: string | undefined = builtThread()) {}

  ask(question: Omit<ThreadQuestion, 'id'>): Promise<ThreadAnswer> {
    this.last += 1;
    const id = this.last;
    if (this.script === undefined) return answerQuestion({ ...question, id });
    return new Promise((resolve, reject) => {
      this.asked.set(id, { resolve, reject });
      this.worker ??= this.start(this.script ?? '');
      this.worker.postMessage({ ...question, id });
    });
  }

  /** Ends the thread; what it was asked fails. */
  async stop(): Promise<void> {
    clearTimeout(this.resting);
    const { worker } = this;
    this.worker = null;
    this.fail(new ProgramEnds());
    await worker?.terminate();
  }

  private start(script: string): Worker {
    const worker = new Worker(script);
    // A program that has nothing else to do ends, whatever the thread waits for.
    worker.unref();
    worker.on('message', (message: unknown) => this.take(threadAnswerSchema.parse(message)));
    worker.on('error', (error: Error) => {
      if (this.worker === worker) this.worker = null;
      this.fail(error);
    });
    return worker;
  }

  private take(answer: ThreadAnswer): void {
    this.asked.get(answer.id)?.resolve(answer);
    this.asked.delete(answer.id);
    clearTimeout(this.resting);
    if (this.asked.size > 0) return;
    this.resting = setTimeout(() => void this.stop(), patience);
    this.resting.unref();
  }

  private fail(error: Error): void {
    for (const { reject } of this.asked.values()) reject(error);
    this.asked.clear();
  }
}

/** The entry or the chunk that this file was built into lies in the folder of the thread, or one below it. */
function builtThread(): string | undefined {
  return [import.meta.dirname, join(import.meta.dirname, '..')]
    .map((folder) => join(folder, 'holiday-worker.js'))
    .find((script) => existsSync(script));
}
