import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** A file of the built page, with the headers that belong to it. */
export interface PageFile {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** On every answer, whatever it holds. */
export const safetyHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

/**
 * Gives a file of the built page, or undefined when there is none. `/` is the page itself.
 *
 * @param folder the folder of the built renderer
 * @param path path of the address, still percent-encoded
 * @param connect further places that the page may connect to, such as `ws://127.0.0.1:1234`
 */
export async function pageFile(
  folder: string,
  path: string,
  connect: readonly string[],
): Promise<PageFile | undefined> {
  const place = await placeOf(folder, path);
  if (place === undefined) return undefined;
  const ending = extname(place);
  const type = mediaTypes[ending];
  const bytes = type ? await readFile(place).catch(() => undefined) : undefined;
  if (!type || !bytes) return undefined;
  if (ending === '.html') return page(bytes.toString('utf8'), type, connect);
  // Names under assets/ carry a hash of their content.
  const cache = path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  return { status: 200, headers: { ...safetyHeaders, 'content-type': type, 'cache-control': cache }, body: bytes };
}

function page(html: string, type: string, connect: readonly string[]): PageFile {
  const nonce = randomBytes(18).toString('base64');
  return {
    status: 200,
    headers: {
      ...safetyHeaders,
      'content-type': type,
      'cache-control': 'no-store',
      'content-security-policy': contentPolicy(nonce, connect),
    },
    body: withNonce(html, nonce),
  };
}

/** Everything from this origin and nothing else; styles that the page makes itself need the nonce of this answer. */
function contentPolicy(nonce: string, connect: readonly string[]): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "media-src 'self' blob: data:",
    // Some browsers do not count a WebSocket of the same host as 'self'.
    `connect-src ${["'self'", ...connect].join(' ')}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The page reads its nonce from a meta tag, because scripts cannot read the policy. */
function withNonce(html: string, nonce: string): string {
  const bare = html.replace(/<meta name="style-nonce"[^>]*>/g, '');
  return bare.replace(/<head[^>]*>/, (head) => `${head}<meta name="style-nonce" content="${nonce}">`);
}

async function placeOf(folder: string, path: string): Promise<string | undefined> {
  try {
    const inside = decodeURIComponent(path);
    if (inside.includes('\0') || inside.includes('\\')) return undefined;
    const root = await realpath(folder);
    const place = await realpath(join(root, inside === '/' ? 'index.html' : inside));
    return place.startsWith(root + sep) ? place : undefined;
  } catch {
    return undefined;
  }
}
