import { Failure } from '../../shared/api/failures';
import { newId } from '../../shared/ids';

/** Largest file that can be handed over for an import. */
export const largestUpload = 64 * 1024 * 1024;
/** A connection imports one file at a time; a few more are kept for someone who goes back and forth. */
const mostUploads = 4;

export interface Upload {
  name: string;
  bytes: Uint8Array;
}

/** The files that were handed over on one connection and wait to be previewed or imported. */
export class UploadShelf {
  private readonly uploads = new Map<string, { name: string; bytes?: Uint8Array }>();

  /** Makes a place for a file; the oldest goes when there are too many. */
  announce(name: string): { id: string; receive(bytes: Uint8Array): void } {
    const id = newId();
    const place: { name: string; bytes?: Uint8Array } = { name };
    this.uploads.set(id, place);
    for (const oldest of this.uploads.keys()) {
      if (this.uploads.size <= mostUploads) break;
      this.uploads.delete(oldest);
    }
    return {
      id,
      receive(bytes) {
        place.bytes = bytes;
      },
    };
  }

  /** The file of an upload; fails with UNKNOWN_TICKET when it is not here. */
  get(id: string): Upload {
    const place = this.uploads.get(id);
    if (!place?.bytes)
      throw new Failure('UNKNOWN_TICKET', 'The chosen file is not here any more. Choose it again.', {});
    return { name: place.name, bytes: place.bytes };
  }

  discard(id: string): void {
    this.uploads.delete(id);
  }

  clear(): void {
    this.uploads.clear();
  }
}
