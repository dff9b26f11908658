import type { FileOffer, UploadAnswer } from '../../shared/assets/asset-calls';
import { newId } from '../../shared/ids';
import { FileRefused, shownName } from './file-refused';
import type { Received } from './receive-file';

/** Who takes the bytes of an upload, and throws away what is not wanted. */
export interface Receiver {
  receive(offer: FileOffer, body: AsyncIterable<Uint8Array>): Promise<Received>;
  forget(received: Received): Promise<void>;
  /** The asset that has these bytes. */
  knownAs(hash: string): string | undefined;
}

interface Waiting {
  offer: FileOffer;
  receiver: Receiver;
  received?: Received;
  /** Why it did not come in. */
  says?: string;
  discarded?: boolean;
}

/** An upload that has come in, or the sentence why not. */
export type Taken = { upload: string; name: string } & ({ received: Received } | { says: string });

/** The files that were sent on one connection and wait to be put into its project's library. */
export class AssetShelf {
  private readonly waiting = new Map<string, Waiting>();

  /** Makes a place for a file; `receive` takes its bytes and gives the answer to whoever sends them. Never throws. */
  announce(
    offer: FileOffer,
    receiver: Receiver,
  ): { id: string; receive(body: AsyncIterable<Uint8Array>): Promise<{ status: number; answer: UploadAnswer }> } {
    const id = newId();
    const place: Waiting = { offer, receiver };
    this.waiting.set(id, place);
    return { id, receive: (body) => fill(place, body) };
  }

  /** The uploads of these ids, which are no longer here from then on. */
  take(ids: readonly string[]): Taken[] {
    return [...new Set(ids)].map((upload) => {
      const place = this.waiting.get(upload);
      if (!place) return { upload, name: '', says: 'This file is not here any more. Add it again.' };
      this.waiting.delete(upload);
      const { offer, received, says } = place;
      if (received) return { upload, name: offer.name, received };
      place.discarded = true;
      return { upload, name: offer.name, says: says ?? `${shownName(offer.name)} has not come in. Add it again.` };
    });
  }

  /** Throws uploads away, also those that are still on their way. */
  async discard(ids: readonly string[]): Promise<void> {
    await Promise.all(
      ids.map(async (id) => {
        const place = this.waiting.get(id);
        if (!place) return;
        this.waiting.delete(id);
        place.discarded = true;
        if (place.received) await place.receiver.forget(place.received);
      }),
    );
  }

  clear(): Promise<void> {
    return this.discard([...this.waiting.keys()]);
  }
}

async function fill(
  place: Waiting,
  body: AsyncIterable<Uint8Array>,
): Promise<{ status: number; answer: UploadAnswer }> {
  const { offer, receiver } = place;
  try {
    const received = await receiver.receive(offer, body);
    if (place.discarded) {
      await receiver.forget(received);
      return refused(410, `${shownName(offer.name)} was not added, because adding it was cancelled.`);
    }
    place.received = received;
    const { hash } = received;
    return { status: 200, answer: { ok: true, hash, known: receiver.knownAs(hash) ?? null } };
  } catch (error) {
    if (!(error instanceof FileRefused)) console.error(error);
    const says = error instanceof FileRefused ? error.message : `${shownName(offer.name)} could not be added.`;
    place.says = says;
    return refused(error instanceof FileRefused ? error.status : 500, says);
  }
}

const refused = (status: number, says: string) => ({ status, answer: { ok: false as const, says } });
