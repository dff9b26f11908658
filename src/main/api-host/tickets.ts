import { randomBytes } from 'node:crypto';

/** What a one-time address leads to. */
export type Ticket =
  | {
      kind: 'download';
      name: string;
      mediaType: string;
      /** True for a file that the browser saves, false for text that the page reads. */
      attachment: boolean;
      /** Called when the address is used, so that nothing is kept in memory for an address nobody opens. */
      read(): Promise<string | Uint8Array> | string | Uint8Array;
    }
  | {
      kind: 'upload';
      /** The exact number of bytes that were announced. */
      size: number;
      receive(bytes: Uint8Array): void;
    };

/** Where the byte lane lies on the origin of the page. */
export const laneRoot = '/lane/';

/** Long enough for a slow page, short enough that a forgotten address is worth nothing. */
const lifetimeMs = 5 * 60_000;
/** A page that never uses its addresses must not fill the memory: the oldest go first. */
const mostAtOnce = 200;

/** Hands out addresses of the byte lane. Each works once, for a few minutes, and cannot be guessed (192 bits). */
export class Tickets {
  private readonly open = new Map<string, { ticket: Ticket; until: number }>();

  /** `now` gives milliseconds; tests pass their own. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** The address for a ticket, relative to the page's origin. */
  issue(ticket: Ticket): string {
    this.forgetOld();
    const id = randomBytes(24).toString('base64url');
    this.open.set(id, { ticket, until: this.now() + lifetimeMs });
    return `${laneRoot}${id}`;
  }

  /** The ticket behind an address when it is of this kind; from then on the address is worth nothing. */
  take<Kind extends Ticket['kind']>(url: string, kind: Kind): Extract<Ticket, { kind: Kind }> | undefined {
    this.forgetOld();
    const id = url.startsWith(laneRoot) ? url.slice(laneRoot.length) : '';
    const ticket = this.open.get(id)?.ticket;
    if (!ticket) return undefined;
    this.open.delete(id);
    return isKind(ticket, kind) ? ticket : undefined;
  }

  private forgetOld(): void {
    const now = this.now();
    for (const [id, { until }] of this.open)
      if (until <= now || this.open.size > mostAtOnce) this.open.delete(id);
      else break;
  }
}

function isKind<Kind extends Ticket['kind']>(ticket: Ticket, kind: Kind): ticket is Extract<Ticket, { kind: Kind }> {
  return ticket.kind === kind;
}
