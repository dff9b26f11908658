import { basename, dirname, join } from 'node:path';
import { Failure } from '../../shared/api/failures';
import type { BundleUploadAnswer } from '../../shared/bundles/bundle-answer';
import { newId } from '../../shared/ids';
import { removeLeftovers, tempName, writeAll } from '../project-file/atomic-write';
import { diskReason } from '../project-file/disk-words';
import { errorCode, type FileSystem } from '../project-file/file-system';
import type { Source } from './bundle-failure';

/** What the temp files of uploads are named after. */
const uploadName = 'bundle.zip';

interface Offer {
  name: string;
  size: number;
}

/** Bundles on their way through one connection: sent by the page and not unpacked yet, or packed and not fetched yet. */
export class BundleShelf {
  private readonly waiting = new Map<string, { name: string; temp: string; received: boolean }>();
  private readonly leaving = new Set<string>();

  constructor(private readonly fs: FileSystem) {}

  /** Makes a place for a bundle; `receive` writes its bytes to a temp file in the folder. Never throws. */
  announce(
    offer: Offer,
    folder: string,
  ): { id: string; receive(body: AsyncIterable<Uint8Array>): Promise<{ status: number; answer: BundleUploadAnswer }> } {
    const id = newId();
    const place = { name: basename(offer.name), temp: tempName(join(folder, uploadName)), received: false };
    this.waiting.set(id, place);
    return {
      id,
      receive: async (body) => {
        const says = await receive(this.fs, offer, place.temp, body);
        if (says === undefined && this.waiting.has(id)) place.received = true;
        else await this.fs.unlink(place.temp).catch(() => undefined);
        return says === undefined
          ? { status: 200, answer: { ok: true } }
          : { status: 400, answer: { ok: false, says } };
      },
    };
  }

  /** The bundle of an upload. @throws Failure UNKNOWN_TICKET when it is not here. */
  get(id: string): Source {
    const place = this.waiting.get(id);
    if (!place?.received)
      throw new Failure('UNKNOWN_TICKET', 'The chosen bundle is not here any more. Choose it again.', {});
    return { path: place.temp, name: place.name };
  }

  async discard(id: string): Promise<void> {
    const place = this.waiting.get(id);
    this.waiting.delete(id);
    if (place?.received) await this.fs.unlink(place.temp).catch(() => undefined);
  }

  /** Keeps a packed bundle until it is fetched, or the connection ends. One that nobody fetched makes way for the next. */
  async keep(path: string): Promise<void> {
    await this.forgetLeaving();
    this.leaving.add(path);
  }

  /** The packed bundle was fetched. */
  async fetched(path: string): Promise<void> {
    this.leaving.delete(path);
    await this.fs.rm(dirname(path), { recursive: true, force: true }).catch(() => undefined);
  }

  async clear(): Promise<void> {
    await Promise.all([...this.waiting.keys()].map((id) => this.discard(id)));
    await this.forgetLeaving();
  }

  private async forgetLeaving(): Promise<void> {
    await Promise.all([...this.leaving].map((path) => this.fetched(path)));
  }
}

/** @returns why it did not come in, as a sentence. */
async function receive(
  fs: FileSystem,
  { name, size }: Offer,
  temp: string,
  body: AsyncIterable<Uint8Array>,
): Promise<string | undefined> {
  try {
    await removeLeftovers(fs, join(dirname(temp), uploadName));
    const file = await fs.open(temp, 'wx', 0o600);
    let filled = 0;
    try {
      for await (const piece of body) {
        filled += piece.length;
        if (filled > size) break;
        await writeAll(file, piece);
      }
    } finally {
      await file.close();
    }
    return filled === size ? undefined : `${basename(name)} came in part only. Choose it again.`;
  } catch (error) {
    if (/^E[A-Z]+$/.test(errorCode(error) ?? '') && errorCode(error) !== 'ECONNRESET')
      return `${basename(name)} could not be copied: ${diskReason(error)}.`;
    return `${basename(name)} came in part only. Choose it again.`;
  }
}
