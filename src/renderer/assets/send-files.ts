import { mostFilesAtOnce } from '../../shared/assets/asset-calls';
import type { HostClient } from '../host-client/host-client';

/** More do not make a disk faster, and each holds a piece of its file in the memory. */
const mostAtOnce = 3;

export interface FailedFile {
  name: string;
  /** One sentence with the name and the reason. */
  says: string;
}

export interface SendState {
  total: number;
  /** Files that are through, whether they were taken or not. */
  done: number;
  /** Of these, those that the library had already. */
  already: number;
  /** Bytes of all files, and those that have left. */
  bytes: number;
  sent: number;
  /** The file that was begun last. */
  name: string;
}

interface Sent {
  /** Ids of the uploads that came in whole, in the order of the files, for `assets.add`, `relink` or `replace`. */
  uploads: string[];
  failed: FailedFile[];
}

/**
 * Sends files to the host, at most three at once; there they wait until they are added. Aborting stops in the middle of a
 * file, and the host keeps nothing of it; what had come in whole by then is in the answer.
 * @throws what the door throws, when the host takes none at all.
 */
export async function sendFiles(
  host: HostClient,
  files: readonly File[],
  { signal, onState }: { signal: AbortSignal; onState(state: SendState): void },
): Promise<Sent> {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const state: SendState = { total: files.length, done: 0, already: 0, bytes, sent: 0, name: files[0]?.name ?? '' };
  const sent: Sent = { uploads: [], failed: [] };
  const tell = () => onState({ ...state });
  tell();
  for (let from = 0; from < files.length && !signal.aborted; from += mostFilesAtOnce) {
    const some = files.slice(from, from + mostFilesAtOnce);
    const offers = some.map(({ name, size }) => ({ name, size }));
    const { uploads } = await host.door.assets.upload({ files: offers });
    const taken = new Set<string>();
    let next = 0;
    const work = async () => {
      for (let at = next++; at < some.length && !signal.aborted; at = next++) {
        const [file, upload] = [some[at], uploads[at]];
        if (!file || !upload) continue;
        state.name = file.name;
        let before = 0;
        const moved = (now: number) => {
          state.sent += now - before;
          before = now;
          tell();
        };
        moved(0);
        try {
          const answer = await host.lane.upload(upload.url, file, {
            signal,
            onProgress: (loaded) => moved(Math.min(loaded, file.size)),
          });
          if (answer.ok) taken.add(upload.id);
          else sent.failed.push({ name: file.name, says: answer.says });
          if (answer.ok && answer.known !== null) state.already += 1;
        } catch (error) {
          if (signal.aborted) return;
          // The lane's own sentence: the file cannot be read, or the host is gone.
          const why = error instanceof Error ? error.message : String(error);
          sent.failed.push({ name: file.name, says: `“${file.name}” was not added. ${why}` });
        }
        state.done += 1;
        moved(file.size);
      }
    };
    await Promise.all(Array.from({ length: mostAtOnce }, work));
    sent.uploads.push(...uploads.flatMap(({ id }) => (taken.has(id) ? [id] : [])));
    const rest = uploads.flatMap(({ id }) => (taken.has(id) ? [] : [id]));
    // What was refused is gone there already; what was not sent waits for nothing.
    if (rest.length > 0) await host.door.assets.discard({ uploads: rest }).catch(() => undefined);
  }
  return sent;
}
