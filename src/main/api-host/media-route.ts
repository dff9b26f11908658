import { type FileHandle, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { typeOfEnding } from '../assets/file-kind';
import type { MediaRoutes } from '../assets/media-routes';
import { readRange } from './byte-range';
import { attachmentHeader, type LaneAnswer } from './lane';

/** A request for a file of a library, whatever server took it. */
export interface MediaRequest {
  method: string;
  /** Path of the address, without query. */
  path: string;
  range?: string | undefined;
  ifRange?: string | undefined;
}

/**
 * A file of a library is only ever a picture or a film in the page. Opened by itself it would be a document, which runs
 * nothing, loads nothing and belongs to no origin.
 */
const contentPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'";
/** What would be a document of its own in a tab, and is saved instead. */
const savedOnly = new Set(['image/svg+xml', 'application/pdf']);

/** The bytes behind a hash never change. */
const forGood = 'private, max-age=31536000, immutable';
const noFile = 'There is no such file in the library.';

/** Answers a request for a file of an open project's library, or a thumbnail of one. Only a hash that the project names leads to a file. */
export async function answerMedia(routes: MediaRoutes, request: MediaRequest): Promise<LaneAnswer> {
  const { method, path, range, ifRange } = request;
  if (method !== 'GET' && method !== 'HEAD') return says(405, 'Only GET is served here.', { allow: 'GET, HEAD' });
  const found = routes.find(path);
  const [, hash, thumbnail] = /^([0-9a-f]{64})(?:\/([sml])\.webp)?$/.exec(found?.rest ?? '') ?? [];
  const asset = hash === undefined ? undefined : found?.assets.fileOf(hash);
  if (!found || !asset?.file) return says(404, noFile);
  if (thumbnail === 's' || thumbnail === 'm' || thumbnail === 'l') {
    const small = await found.assets.thumbnailOf(asset, thumbnail);
    const bytes = small === undefined ? undefined : await readFile(small).catch(() => undefined);
    // Nothing went wrong: a browser shows its own word for a picture that is none, and logs no failure.
    if (!bytes) return { status: 204, headers: { 'cache-control': 'no-store' }, body: '' };
    const headers = { 'content-type': 'image/webp', 'cache-control': forGood, 'content-length': String(bytes.length) };
    return { status: 200, headers, body: method === 'HEAD' ? '' : bytes };
  }
  const opened = await found.assets.folder.open(asset.file);
  if (!opened) return says(404, noFile);
  const { handle, size } = opened;
  const tag = `"${hash}"`;
  const type = typeOfEnding(extname(asset.file).slice(1));
  const headers = {
    'content-type': type,
    'accept-ranges': 'bytes',
    'cache-control': forGood,
    'content-security-policy': contentPolicy,
    etag: tag,
    ...(savedOnly.has(type) && { 'content-disposition': attachmentHeader(asset.name) }),
  };
  const part = ifRange === undefined || ifRange === tag ? readRange(range, size) : 'none';
  if (part === 'outside') {
    await handle.close();
    return says(416, 'This part is not in the file.', { 'content-range': `bytes */${size}` });
  }
  const { start, end } = part === 'none' ? { start: 0, end: size - 1 } : part;
  const length = { 'content-length': String(end - start + 1) };
  const body = await bodyOf(handle, method === 'HEAD' ? 0 : end - start + 1, start);
  if (part === 'none') return { status: 200, headers: { ...headers, ...length }, body };
  return { status: 206, headers: { ...headers, ...length, 'content-range': `bytes ${start}-${end}/${size}` }, body };
}

/** The stream closes the file when it ends, whether all of it was sent or not. */
async function bodyOf(handle: FileHandle, length: number, start: number): Promise<LaneAnswer['body']> {
  if (length > 0) return handle.createReadStream({ start, end: start + length - 1 });
  await handle.close();
  return '';
}

function says(status: number, body: string, headers: Record<string, string> = {}): LaneAnswer {
  return {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
    body,
  };
}
