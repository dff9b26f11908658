import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProjectFile } from '../../shared/api/project-file';
import { bundleEnding } from '../../shared/bundles/bundle-name';
import { projectEnding } from '../../shared/project/file-name';

/**
 * The project files and bundles directly in a folder, newest first. A folder that is not there yet holds none. The name is the
 * file's own, because reading every project to list it would make a full folder slow.
 */
export async function listProjects(folder: string): Promise<ProjectFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files = entries.filter((entry) => entry.isFile() && isListed(entry.name));
  const known = await Promise.all(files.map((file) => describe(folder, file.name)));
  return known.flatMap((file) => file ?? []).sort((a, b) => b.modifiedAt.localeCompare(a.modifiedAt));
}

const isListed = (name: string) => name.endsWith(projectEnding) || name.endsWith(bundleEnding);

/** Undefined for a file that went away meanwhile. */
async function describe(folder: string, fileName: string): Promise<ProjectFile | undefined> {
  const path = join(folder, fileName);
  try {
    const { mtime, size } = await stat(path);
    const bundle = fileName.endsWith(bundleEnding);
    const name = fileName.slice(0, -(bundle ? bundleEnding : projectEnding).length);
    return { path, fileName, name, bundle, modifiedAt: mtime.toISOString(), size };
  } catch {
    return undefined;
  }
}
