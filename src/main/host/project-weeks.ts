import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Failure } from '../../shared/api/failures';
import type { Platforms } from '../../shared/platforms/platform';
import { openProject } from '../../shared/project/open-project';
import { weekOfProject } from '../../shared/week/week';
import type { ProjectWeek } from '../../shared/week/week-schema';
import type { FileSystem } from '../project-file/file-system';
import { openingFailure } from '../project-file/opening-failure';
import { readText } from '../project-file/read-text';

/** Projects that are looked at, the ones opened last. */
const mostProjects = 12;
/** Bytes of a file that is read for this; some 20,000 posts. A larger one says so, and opens as any other. */
const largestRead = 24 * 1024 * 1024;

interface Parts {
  fs: FileSystem;
  platforms: Platforms;
  now: () => string;
  /** Ends the work between two projects. */
  signal?: AbortSignal | undefined;
}

/**
 * What is due in projects in the coming days, one after the other, so that whoever else asks the host is answered in
 * between. Their files are read as they are: no lock, no write. One that cannot be read says why in a sentence.
 */
export async function weeksOf(
  recents: readonly { path: string }[],
  parts: Parts,
): Promise<{ projects: ProjectWeek[]; left: number }> {
  const projects: ProjectWeek[] = [];
  for (const { path } of recents.slice(0, mostProjects)) {
    parts.signal?.throwIfAborted();
    projects.push({ path, ...(await weekOf(path, parts)) });
    await setImmediate();
  }
  return { projects, left: Math.max(0, recents.length - mostProjects) };
}

async function weekOf(path: string, { fs, platforms, now }: Parts): Promise<Omit<ProjectWeek, 'path'>> {
  try {
    const { size } = await fs.stat(path);
    if (size > largestRead)
      return { says: `${basename(path)} is too large to be looked at here. Open it to see its posts.` };
    const { text } = await readText(fs, path);
    const result = typeof text === 'string' ? openProject(text) : ({ kind: 'damaged', ...text } as const);
    if (result.kind === 'ok' || result.kind === 'newer')
      return { week: weekOfProject(result.project, platforms, now()) };
    // How many backups there are is told when it is opened.
    return { says: openingFailure(result, path, 1).message.replace(/ A backup of it can be opened instead\.$/, '') };
  } catch (error) {
    if (error instanceof Failure) return { says: error.message };
    return { says: `${basename(path)} could not be read.` };
  }
}
