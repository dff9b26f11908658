import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';

/** What a one-time address leads to. */
export type Ticket =
  | {
      kind: 'download';
      name: string;
      mediaType: string;
      /** True for a file that the browser saves, false for text that the page reads. */
      attachment: boolean;
      /** Bytes, where they are known; a download that breaks off is then noticed by whoever takes it. */
      size?: number;
      /** Called when the address is used, so that nothing is kept in memory for an address nobody opens. */
      read(): Promise<string | Uint8Array> | string | Uint8Array | Readable;
    }
  | {
      kind: 'upload';
      /** The exact number of bytes that were announced. */
      size: number;
      receive(bytes: Uint8Array): void;
    }
  | {
      kind: 'stream';
      /** Takes the bytes as they come, and says what to answer. */
      receive(body: AsyncIterable<Uint8Array>): Promise<{ status: number; answer: unknown }>;
    };

/** Where the byte lane lies on the origin of the page. */
export const laneRoot = '/lane/';

/**
 * How long an address works: long enough for a slow page, short enough that a forgotten one is worth nothing. Files of a
 * library are announced together and sent a few at a time, so the last one waits for all the others.
 * A page that never uses its addresses must not fill the memory: beyond `most` the oldest go first.
 */
const bounds: Record<Ticket['kind'], { lifetimeMs: number; most: number }> = {
  download: { lifetimeMs: 5 * 60_000, most: 200 },
  upload: { lifetimeMs: 5 * 60_000, most: 200 },
  stream: { lifetimeMs: 2 * 60 * 60_000, most: 10_000 },
};

/** Hands out addresses of the byte lane. Each works once, for a while, and cannot be guessed (192 bits). */
export class Tickets {
  private readonly open = {
    download: new Map<string, { ticket: Ticket; until: number }>(),
    upload: new Map<string, { ticket: Ticket; until: number }>(),
    stream: new Map<string, { ticket: Ticket; until: number }>(),
  };

  /** `now` gives milliseconds; tests pass their own. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** The address for a ticket, relative to the page's origin. */
  issue(ticket: Ticket): string {
    const id = randomBytes(24).toString('base64url');
    this.open[ticket.kind].set(id, { ticket, until: this.now() + bounds[ticket.kind].lifetimeMs });
    this.forgetOld();
    return `${laneRoot}${id}`;
  }

  /** The ticket behind an address when it is of one of these kinds; from then on the address is worth nothing. */
  take<Kind extends Ticket['kind']>(url: string, ...kinds: Kind[]): Extract<Ticket, { kind: Kind }> | undefined {
    this.forgetOld();
    const id = url.startsWith(laneRoot) ? url.slice(laneRoot.length) : '';
    const shelf = Object.values(this.open).find((tickets) => tickets.has(id));
    const ticket = shelf?.get(id)?.ticket;
    if (!shelf || !ticket) return undefined;
    shelf.delete(id);
    return isOneOf(ticket, kinds) ? ticket : undefined;
  }

  private forgetOld(): void {
    const now = this.now();
    for (const kind of ['download', 'upload', 'stream'] as const) {
      const tickets = this.open[kind];
      for (const [id, { until }] of tickets)
        if (until <= now || tickets.size > bounds[kind].most) tickets.delete(id);
        else break;
    }
  }
}

function isOneOf<Kind extends Ticket['kind']>(
  ticket: Ticket,
  kinds: readonly Kind[],
): ticket is Extract<Ticket, { kind: Kind }> {
  return kinds.some((kind) => kind === ticket.kind);
}
