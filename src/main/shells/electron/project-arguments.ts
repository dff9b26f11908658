import { resolve } from 'node:path';
import { bundleEnding } from '../../../shared/bundles/bundle-name';
import { projectEnding } from '../../../shared/project/file-name';

const isProject = (word: string) => word.endsWith(projectEnding) || word.endsWith(bundleEnding);

/**
 * The project or bundle that a command line asks to open, as an absolute path.
 *
 * @param argv the whole command line; the program, its own folder in development and every switch are passed over
 * @param folder where the command line was typed; relative paths start there
 */
export function projectIn(argv: readonly string[], folder: string): string | undefined {
  const named = argv.slice(1).find((word) => !word.startsWith('-') && isProject(word.toLowerCase()));
  return named === undefined ? undefined : resolve(folder, named);
}
