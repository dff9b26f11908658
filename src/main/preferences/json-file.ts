import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { writeAtomically } from '../project-file/atomic-write';
import { diskReason } from '../project-file/disk-words';
import { errorCode, type FileSystem } from '../project-file/file-system';

/** A small file of the program's own that may be lost: what cannot be read or kept becomes a notice, never a failure. */
export class JsonFile<Schema extends z.ZodType> {
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly fs: FileSystem,
    private readonly path: string,
    private readonly schema: Schema,
    private readonly fallback: z.output<Schema>,
    /** What the file holds, for the notice: "The preferences". */
    private readonly what: string,
    private readonly notices: string[],
  ) {}

  async read(): Promise<z.output<Schema>> {
    try {
      return this.schema.parse(JSON.parse(await readFile(this.path, 'utf8')));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') this.notice(`${this.what} could not be read and start afresh.`);
      return this.fallback;
    }
  }

  /** Reads, changes and writes, one after the other. */
  update(change: (value: z.output<Schema>) => z.output<Schema>): Promise<z.output<Schema>> {
    const result = this.queue.then(async () => {
      const value = change(await this.read());
      const bytes = Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
      await writeAtomically(this.fs, this.path, bytes).catch((error: unknown) => {
        this.notice(`${this.what} could not be kept: ${diskReason(error)}.`);
      });
      return value;
    });
    this.queue = result.catch(() => undefined);
    return result;
  }

  /** Resolves when every change so far was written, or could not be. */
  async settled(): Promise<void> {
    await this.queue;
  }

  private notice(sentence: string): void {
    if (!this.notices.includes(sentence)) this.notices.push(sentence);
  }
}
