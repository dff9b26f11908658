import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { KitRequest } from '../../../shared/kit/kit';
import { counted, type ExitCode, printJson, textOf, type Work, WrongUse } from './command';

/**
 * Writes a publish kit: a folder, or a zip where the name of the output ends so.
 * @param noteLine says one note of the preview.
 * @returns 1 when a file could not come along.
 */
export async function exportKit(
  { options, terminal, door, json }: Work,
  request: KitRequest,
  noteLine: (note: Awaited<ReturnType<Work['door']['kit']['preview']>>['notes'][number]) => string,
): Promise<ExitCode> {
  for (const name of ['bom', 'time-zone'])
    if (options[name] !== undefined) throw new WrongUse(`--${name} is for tables and says nothing about a kit.`);
  const output = textOf(options, 'output');
  if (output === '-') throw new WrongUse('A kit is a folder or a zip and cannot be printed. Name a place with -o.');
  const { name, notes } = await door.kit.preview(request);
  for (const note of notes) terminal.err(`${noteLine(note)}\n`);
  const place = resolve(terminal.folder, output ?? '.');
  const isInside = /[\\/]$/.test(output ?? '') || (await isFolder(place));
  const path = isInside ? join(place, name) : place;
  const shape = !isInside && /\.zip$/i.test(place) ? 'zip' : 'folder';
  for await (const event of await door.kit.save({ request, shape, path, replace: output !== undefined })) {
    if (event.type !== 'done') continue;
    const { type: _, ...saved } = event;
    if (json) printJson(terminal, { ...saved, notes });
    else terminal.out(`${saved.path}  ${counted(saved.posts, 'post')}, ${counted(saved.files, 'file')}\n`);
    for (const missing of saved.missingNames) terminal.err(`${missing}\n`);
    const more = saved.missing - saved.missingNames.length;
    if (more > 0) terminal.err(`and ${counted(more, 'more file')} that did not come along\n`);
    return saved.missing > 0 ? 1 : 0;
  }
  throw new Error('the kit was not finished');
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
