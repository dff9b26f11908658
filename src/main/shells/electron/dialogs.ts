import { join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { SaveKind } from '../../../shared/api/save-kind';
import { projectEnding } from '../../../shared/project/file-name';
import { freeNames } from '../free-names';
import type { ReadyFile } from '../shell-ports';
import { writeExport } from '../write-export';

const projectFiles = [{ name: 'Kalends projects', extensions: [projectEnding.slice(1)] }];
const saving = {
  project: { title: 'Save the project', filters: projectFiles },
  bundle: { title: 'Save as bundle', filters: [{ name: 'Kalends bundles', extensions: ['zip'] }] },
  'kit-zip': { title: 'Save the publish kit', filters: [{ name: 'Zip files', extensions: ['zip'] }] },
};

/** Asks for a project file or a bundle; null when cancelled. */
export async function askOpen(window: BrowserWindow, folder: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Open a project',
    defaultPath: folder,
    filters: [
      { name: 'Kalends projects and bundles', extensions: [projectEnding.slice(1), 'zip'] },
      { name: 'All files', extensions: ['*'] },
    ],
    properties: ['openFile'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks for a place for a project file, a bundle or a kit; null when cancelled. The system asks before a file is replaced. */
export async function askSave(
  window: BrowserWindow,
  folder: string,
  suggestion: string,
  kind: SaveKind = 'project',
): Promise<string | null> {
  if (kind === 'kit-folder') return askInside(window, folder, suggestion);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(folder, suggestion),
    ...saving[kind],
  });
  return canceled ? null : filePath;
}

/** Asks for a folder, and gives a place in it that nothing has the name of; null when cancelled. */
async function askInside(window: BrowserWindow, folder: string, name: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: 'Choose where the folder of the kit is made',
    defaultPath: folder,
    properties: ['openDirectory', 'createDirectory'],
  });
  const [chosen] = filePaths;
  if (canceled || chosen === undefined) return null;
  return (await freeNames(chosen, [name]))[0] ?? null;
}

/** Writes finished files where the user says: one under a name of their choice, several into a folder beside what is there. */
export async function deliver(
  window: BrowserWindow,
  folder: string,
  files: readonly ReadyFile[],
): Promise<string[] | null> {
  const [only] = files;
  if (files.length === 1 && only) {
    const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: join(folder, only.name) });
    if (canceled) return null;
    await writeExport(filePath, only.bytes, true);
    return [filePath];
  }
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: `Choose a folder for ${files.length} files`,
    defaultPath: folder,
    properties: ['openDirectory', 'createDirectory'],
  });
  const [chosen] = filePaths;
  if (canceled || chosen === undefined) return null;
  const paths = await freeNames(
    chosen,
    files.map(({ name }) => name),
  );
  for (const [at, { name, bytes }] of files.entries()) await writeExport(paths[at] ?? join(chosen, name), bytes, false);
  return paths;
}

/** Says why a project could not be saved and asks what to do. */
export async function askAboutFailedSave(
  window: BrowserWindow,
  reason: string,
): Promise<'retry' | 'save-elsewhere' | 'discard' | 'stay'> {
  const choices = ['retry', 'save-elsewhere', 'discard', 'stay'] as const;
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The last changes are not saved.',
    detail: reason,
    buttons: ['Try again', 'Save elsewhere…', 'Close without saving', 'Stay'],
    defaultId: 0,
    cancelId: 3,
    noLink: true,
  });
  return choices[response] ?? 'stay';
}
