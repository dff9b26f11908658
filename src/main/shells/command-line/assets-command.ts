import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { UploadAnswer } from '../../../shared/assets/asset-calls';
import { FileRefused, shownName } from '../../assets/file-refused';
import { diskReason } from '../../project-file/disk-words';
import { type Command, counted, type ExitCode, printJson, textsOf, type Work, WrongUse } from './command';

/** Files that are under way at once: the disk reads and writes several better than one. */
const atOnce = 3;

export const assetsCommand: Command = {
  name: 'assets',
  summary: 'Add pictures, videos and PDFs to the library of a project',
  help: `Usage: kalends assets add <project> <file>... [--tag word]...
       kalends assets tidy <project> [--delete]

“add” copies files into the folder of the library, as one undo step; what is there already is not added twice. Files that
cannot be taken are named with the reason, and the exit code is 1 then.
“tidy” lists the files in that folder that neither the project nor a backup of it names. Exit code 1 when there are any.

  --tag word   a tag for all added files; may be given several times
  --delete     delete what “tidy” lists, for good
`,
  options: { tag: { type: 'string', multiple: true }, delete: { type: 'boolean' } },
  words: [2, Number.POSITIVE_INFINITY],
  async run(work) {
    const [action, path = '', ...files] = work.words;
    if (action === 'add' && files.length > 0) return addFiles(work, path, files);
    if (action === 'tidy' && files.length === 0) return tidy(work, path);
    throw new WrongUse('Say “add <project> <file>...” or “tidy <project>”.');
  },
};

interface NotAdded {
  file: string;
  says: string;
}

async function addFiles(work: Work, path: string, files: readonly string[]): Promise<ExitCode> {
  const { door, terminal, json, options } = work;
  await door.projects.open({ path });
  const notAdded: NotAdded[] = [];
  const found = await Promise.all(
    files.map(async (file) => {
      const place = resolve(terminal.folder, file);
      const what = await stat(place).catch((error: unknown) => diskReason(error));
      if (typeof what !== 'string' && what.isFile()) return [{ file, place, before: what }];
      const why = typeof what === 'string' ? `it cannot be read: ${what}` : 'it is no file';
      notAdded.push({ file, says: `${shownName(file)} was not added, because ${why}.` });
      return [];
    }),
  );
  const sources = found.flat();
  const ids: string[] = [];
  const next = sources.entries();
  const sendInTurn = async () => {
    for (const [at, source] of next) {
      const { id, answer } = await send(work, source);
      if (answer.ok) ids[at] = id;
      else notAdded.push({ file: source.file, says: answer.says });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sendInTurn));
  const uploads = ids.filter((id) => id !== undefined);
  const tags = textsOf(options, 'tag');
  const added = uploads.length > 0 ? await door.assets.add({ uploads, tags }) : { ids: [], already: [], failed: [] };
  for (const { name, says } of added.failed) notAdded.push({ file: name, says });
  await door.project.flush({});
  if (json) printJson(terminal, { added: added.ids, already: added.already, notAdded });
  else {
    for (const { says } of notAdded) terminal.err(`${says}\n`);
    const already = added.already.length > 0 ? `, ${added.already.length} already there` : '';
    terminal.out(`${counted(added.ids.length, 'file')} added${already}\n`);
  }
  return notAdded.length > 0 ? 1 : 0;
}

interface SourceFile {
  /** As it was named. */
  file: string;
  place: string;
  before: Stats;
}

async function send({ door, lane }: Work, source: SourceFile): Promise<{ id: string; answer: UploadAnswer }> {
  const { uploads } = await door.assets.upload({ files: [{ name: basename(source.place), size: source.before.size }] });
  const [upload] = uploads;
  if (!upload) throw new Error('no address for an upload');
  return { id: upload.id, answer: await lane.upload(upload.url, unchanged(source)) };
}

/** The bytes of a file; fails at their end when it is another one by then. */
async function* unchanged({ file, place, before }: SourceFile): AsyncIterable<Uint8Array> {
  try {
    yield* createReadStream(place);
  } catch (error) {
    throw new FileRefused(`${shownName(file)} was not added, because it cannot be read: ${diskReason(error)}.`, 400);
  }
  const after = await stat(place).catch(() => undefined);
  if (after?.ino !== before.ino || after.size !== before.size || after.mtimeMs !== before.mtimeMs)
    throw new FileRefused(
      `${shownName(file)} was not added, because it changed while it was copied. Add it again.`,
      400,
    );
}

async function tidy({ door, terminal, json, options }: Work, path: string): Promise<ExitCode> {
  const remove = options.delete === true;
  await door.projects.open({ path, ifLocked: remove ? 'fail' : 'read-only' });
  const { files } = await door.assets.unneeded({});
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const deleted = remove ? await door.assets.tidy({ files: files.map(({ file }) => file) }) : undefined;
  if (json) printJson(terminal, { files, ...(deleted && { deleted }) });
  else {
    for (const { file, size } of files) terminal.out(`${file}  ${size} bytes\n`);
    const what = counted(files.length, 'file');
    terminal.out(
      deleted
        ? `${counted(deleted.deleted, 'file')} deleted, ${deleted.bytes} bytes\n`
        : `${what} not needed, ${bytes} bytes\n`,
    );
  }
  if (deleted) return deleted.failed > 0 ? 1 : 0;
  return files.length > 0 ? 1 : 0;
}
