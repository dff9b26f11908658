import { fileNameOf, withEnding } from '../../shared/project/file-name';
import { useApp } from '../app-frame/app-state';
import { setPendingFile } from '../csv-import/pending-file';
import type { KnownFailure } from './read-failure';
import type { NewProject, Opening } from './use-opening';

/** How many names are tried ("plan", "plan-2", ...) before the user has to choose one. */
const tries = 50;

/** The two short ways from the start page into a project. */
export function useStartWays(opening: Opening) {
  const { hello, notify } = useApp();

  return {
    /** A project named after the file, with the file waiting in the import area. */
    async fromSpreadsheet(file: File): Promise<void> {
      const name = file.name.replace(/\.[^.]+$/, '').trim() || 'New plan';
      setPendingFile(file);
      const settings = {
        timeZone: hello.preferences.timeZone ?? hello.timeZone,
        weekStart: hello.preferences.weekStart,
      };
      const failure = await createFree({ path: fileNameOf(name), name, settings }, (project) =>
        opening.create(project, 'import'),
      );
      if (failure) notify(failure.message, 'error');
    },

    /** The sample as a project of the user's own; the one made before is opened again. */
    async lookAtSample(sample: { id: string; name: string }): Promise<void> {
      const path = withEnding(`sample-${fileNameOf(sample.name)}`);
      const failure = await opening.create({ path, name: sample.name, sample: sample.id });
      if (failure?.code === 'ALREADY_EXISTS') await opening.open(path, 'fail', true);
      else if (failure) notify(failure.message, 'error');
    },
  };
}

/** Tries `path`, `path-2`, ... until a name is free; gives any other failure back. */
async function createFree(
  project: NewProject,
  create: (project: NewProject) => Promise<KnownFailure | null>,
): Promise<KnownFailure | null> {
  let failure: KnownFailure | null = null;
  for (let count = 1; count <= tries; count += 1) {
    failure = await create({ ...project, path: withEnding(count === 1 ? project.path : `${project.path}-${count}`) });
    if (failure?.code !== 'ALREADY_EXISTS') break;
  }
  return failure;
}
