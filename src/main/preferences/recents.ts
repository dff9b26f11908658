import { basename, join } from 'node:path';
import { z } from 'zod';
import type { recentSchema } from '../../shared/api/contract';
import type { FileSystem } from '../project-file/file-system';
import { JsonFile } from './json-file';

export type Recent = z.infer<typeof recentSchema>;

const keptRecents = 20;
const entrySchema = z.object({ path: z.string(), name: z.string(), openedAt: z.string() });
const recentsSchema = z.object({ projects: z.array(entrySchema) });
type Entry = z.infer<typeof entrySchema>;

/** The projects that were open last, in the data folder. */
export class Recents {
  private readonly file: JsonFile<typeof recentsSchema>;

  constructor(
    private readonly fs: FileSystem,
    dataFolder: string,
    notices: string[],
  ) {
    const path = join(dataFolder, 'recent-projects.json');
    this.file = new JsonFile(fs, path, recentsSchema, { projects: [] }, 'The list of recent projects', notices);
  }

  /** Newest first; those whose file is gone are told apart, not hidden. */
  async list(): Promise<Recent[]> {
    await this.settled();
    const { projects } = await this.file.read();
    return Promise.all(
      projects.map(async (entry) => {
        const present = await this.fs.stat(entry.path).then(
          (stat) => stat.isFile(),
          () => false,
        );
        return { ...entry, fileName: basename(entry.path), present };
      }),
    );
  }

  /** Puts a project first. @param instead the path that it had before it was renamed. */
  async add(entry: Entry, instead?: string): Promise<void> {
    await this.file.update(({ projects }) => ({
      projects: [entry, ...projects.filter(({ path }) => path !== entry.path && path !== instead)].slice(
        0,
        keptRecents,
      ),
    }));
  }

  /** Resolves when every change so far was written. */
  settled(): Promise<void> {
    return this.file.settled();
  }

  async forget(path: string): Promise<void> {
    await this.file.update(({ projects }) => ({ projects: projects.filter((entry) => entry.path !== path) }));
  }
}
