import { readFile, writeFile } from 'node:fs/promises';
import { type WindowPlace, windowPlaceSchema } from './window-bounds';

/** Where the last window was. Losing it loses nothing, so problems are passed over. */
export class WindowMemory {
  private writing: Promise<void> = Promise.resolve();

  private constructor(
    private readonly file: string,
    public place: WindowPlace | undefined,
  ) {}

  static async load(file: string): Promise<WindowMemory> {
    try {
      return new WindowMemory(file, windowPlaceSchema.parse(JSON.parse(await readFile(file, 'utf8'))));
    } catch {
      return new WindowMemory(file, undefined);
    }
  }

  remember(place: WindowPlace): void {
    this.place = place;
    this.writing = this.writing.then(() => writeFile(this.file, JSON.stringify(place))).catch(() => undefined);
  }

  /** Resolves when all that is remembered so far is on the disk. */
  written(): Promise<void> {
    return this.writing;
  }
}
