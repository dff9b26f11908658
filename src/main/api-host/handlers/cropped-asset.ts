import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Failure } from '../../../shared/api/failures';
import { fileNameProblem } from '../../../shared/project/file-name';
import type { CroppedFile } from '../../assets/cropped-file';
import type { Connection } from '../connection';
import { door } from '../door-base';

/** Bytes of a file that is handed to the shell's own dialog, which takes it whole. */
const mostDelivered = 512 * 1024 * 1024;

export const croppedAsset = door.assets.cropped.handler(async ({ context: { connection }, input }) => {
  const { session, ports } = connection;
  const { assets } = session.project;
  const asset = Object.hasOwn(assets, input.id) ? assets[input.id] : undefined;
  if (!asset) throw new Failure('REFUSED', 'This picture is no longer in the library.', {});
  const called = asset.name.trim() || 'The file';
  const file = await session.assets.fileToSend(asset, input.crop).catch(() => {
    throw new Failure('REFUSED', `${called} cannot be cut: it is damaged or too large.`, {});
  });
  if (!file) throw new Failure('REFUSED', `${called} is missing. Find it again in the library.`, {});
  const name = nameToSend(asset.name, file.ending);
  const { type } = file;
  if (!input.save || !ports.deliver) {
    return { name, type, url: await addressOf(connection, file, name, input.save), cancelled: false };
  }
  if ('path' in file && (await stat(file.path)).size > mostDelivered)
    throw new Failure(
      'REFUSED',
      `${called} is too large to be saved from here. It lies in ${session.assets.folder.path}.`,
      {},
    );
  const bytes = 'bytes' in file ? file.bytes : await readFile(file.path);
  const paths = await ports.deliver([{ name, bytes, rows: 0 }]);
  return { name, type, ...(paths?.[0] !== undefined && { path: paths[0] }), cancelled: !paths };
});

async function addressOf({ tickets }: Connection, file: CroppedFile, name: string, attachment: boolean) {
  const size = 'bytes' in file ? file.bytes.length : (await stat(file.path)).size;
  return tickets.issue({
    kind: 'download',
    name,
    mediaType: file.type,
    attachment,
    size,
    read: () => ('bytes' in file ? file.bytes : createReadStream(file.path)),
  });
}

/** A name that every system takes, with the ending of what is sent: a name in the library may be any text. */
function nameToSend(name: string, ending: string): string {
  const stem = name
    .replace(/\.[^.]*$/, '')
    .replace(/[<>:"/\\|?*\p{Cc}]+/gu, '-')
    .trim()
    .slice(0, 120);
  return `${fileNameProblem(stem) === null ? stem : 'picture'}.${ending}`;
}
