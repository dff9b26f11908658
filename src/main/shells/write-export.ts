import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Failure } from '../../shared/api/failures';
import { diskReason } from '../project-file/disk-words';
import { errorCode } from '../project-file/file-system';

/**
 * Writes a finished file to the user's place, and the folder for it.
 *
 * @throws Failure ALREADY_EXISTS where a file is there that may not be replaced, WRITE_FAILED with the disk's reason
 */
export async function writeExport(path: string, bytes: Uint8Array, mayReplace: boolean): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes, { flag: mayReplace ? 'w' : 'wx' });
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EEXIST' && !mayReplace)
      throw new Failure('ALREADY_EXISTS', `${path} is already there. Choose another name.`, { path });
    throw new Failure('WRITE_FAILED', `${path} could not be written: ${diskReason(error)}.`, {
      path,
      code: code ?? 'unknown',
    });
  }
}
