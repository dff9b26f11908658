import type { Readable } from 'node:stream';
import type { Tickets } from './tickets';

/** A request to the byte lane, whatever server took it. */
export interface LaneRequest {
  method: string;
  /** Path of the address, without query. */
  path: string;
  /** The `content-length` that came with it. */
  length?: number;
  body?: AsyncIterable<Uint8Array>;
}

export interface LaneAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array | Readable;
}

/** Answers one request to the byte lane: a GET of a download, a PUT of an upload, both once. */
export async function answerLane(tickets: Tickets, request: LaneRequest): Promise<LaneAnswer> {
  if (request.method === 'GET') return download(tickets, request.path);
  if (request.method === 'PUT') return upload(tickets, request);
  return plain(405, 'This address takes GET and PUT only.', { allow: 'GET, PUT' });
}

async function download(tickets: Tickets, path: string): Promise<LaneAnswer> {
  const ticket = tickets.take(path, 'download');
  if (!ticket) return unknown();
  return {
    status: 200,
    headers: {
      'content-type': ticket.mediaType,
      'cache-control': 'no-store',
      ...(ticket.size !== undefined && { 'content-length': String(ticket.size) }),
      ...(ticket.attachment && { 'content-disposition': attachmentHeader(ticket.name) }),
    },
    body: await ticket.read(),
  };
}

async function upload(tickets: Tickets, request: LaneRequest): Promise<LaneAnswer> {
  const ticket = tickets.take(request.path, 'upload', 'stream');
  if (!ticket) return unknown();
  if (ticket.kind === 'stream') {
    const { status, answer } = await ticket.receive(request.body ?? nothing());
    const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
    return { status, headers, body: JSON.stringify(answer) };
  }
  if (request.length !== undefined && request.length > ticket.size) return tooMuch();
  const bytes = new Uint8Array(ticket.size);
  let filled = 0;
  for await (const chunk of request.body ?? []) {
    if (filled + chunk.length > ticket.size) return tooMuch();
    bytes.set(chunk, filled);
    filled += chunk.length;
  }
  if (filled < ticket.size) return plain(400, 'The file arrived in part only.');
  ticket.receive(bytes);
  return { status: 204, headers: {}, body: '' };
}

const unknown = () => plain(404, 'This address has been used or has expired.');
const tooMuch = () => plain(413, 'The file is larger than was announced.');

function plain(status: number, body: string, headers: Record<string, string> = {}): LaneAnswer {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8', ...headers }, body };
}

async function* nothing(): AsyncIterable<Uint8Array> {}

/** RFC 6266: an ASCII name for old readers, the real one percent-encoded. A name may hold anything and be of any length. */
export function attachmentHeader(anyName: string): string {
  // Half of a pair of characters has no percent-encoding.
  const name = Buffer.from(anyName.slice(-200)).toString();
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
