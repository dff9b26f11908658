import { join } from 'node:path';
import { preferencesSchema, type Preferences as Values } from '../../shared/api/preferences';
import type { FileSystem } from '../project-file/file-system';
import { JsonFile } from './json-file';

/** What a person likes on this machine, in the data folder. */
export class Preferences {
  private constructor(
    private readonly file: JsonFile<typeof preferencesSchema>,
    private values: Values,
  ) {}

  static async load(fs: FileSystem, dataFolder: string, notices: string[]): Promise<Preferences> {
    const fallback = preferencesSchema.parse({});
    const path = join(dataFolder, 'preferences.json');
    const file = new JsonFile(fs, path, preferencesSchema, fallback, 'The preferences', notices);
    return new Preferences(file, await file.read());
  }

  get(): Values {
    return this.values;
  }

  /** Holds for this run also when it cannot be written. */
  async set(change: Partial<Values>): Promise<Values> {
    this.values = { ...this.values, ...change };
    await this.file.update(() => this.values);
    return this.values;
  }
}
