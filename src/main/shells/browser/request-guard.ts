import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Name of the WebSocket subprotocol; the token travels as a second one, so that it is in no address and no log. */
export const doorProtocol = 'kalends';
const tokenPrefix = 'kalends.token.';

/**
 * Decides which requests may come in. Listening on 127.0.0.1 is not enough: a page elsewhere can make its own name
 * point here (DNS rebinding), and then both Host and Origin carry that name. So both are held against a fixed list.
 */
export class RequestGuard {
  private readonly hosts: readonly string[];
  private readonly token: Buffer;

  constructor(port: number, token: string) {
    this.hosts = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
    this.token = Buffer.from(token);
  }

  /** True for a request that names this server and does not come from a page of another origin. */
  allows({ headers }: IncomingMessage): boolean {
    if (headers.host === undefined || !this.hosts.includes(headers.host)) return false;
    return headers.origin === undefined || this.isOwnOrigin(headers.origin);
  }

  /** The same for the WebSocket, which browsers always send with an origin, and which needs the token of this run. */
  allowsDoor(request: IncomingMessage): boolean {
    const { origin } = request.headers;
    return this.allows(request) && origin !== undefined && this.isOwnOrigin(origin) && this.carriesToken(request);
  }

  private isOwnOrigin(origin: string): boolean {
    return this.hosts.some((host) => origin === `http://${host}`);
  }

  private carriesToken({ headers }: IncomingMessage): boolean {
    const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((protocol) => protocol.trim());
    const given = offered.find((protocol) => protocol.startsWith(tokenPrefix))?.slice(tokenPrefix.length) ?? '';
    const bytes = Buffer.from(given);
    return offered.includes(doorProtocol) && bytes.length === this.token.length && timingSafeEqual(bytes, this.token);
  }
}
