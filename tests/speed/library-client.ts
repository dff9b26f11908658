import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { request } from 'node:http';
import { basename } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { WebSocket } from 'ws';
import type { Door } from '../../src/shared/api/door';
import { uploadAnswerSchema } from '../../src/shared/assets/asset-calls';

/** Files that are under way at once, as the screen has them. */
export const atOnce = 3;

/** A way into a running browser shell without a page. */
export async function enter(url: string): Promise<{ door: Door; origin: string; leave(): void }> {
  const { origin, host, hash } = new URL(url);
  const token = new URLSearchParams(hash.slice(1)).get('token') ?? '';
  const socket = new WebSocket(`ws://${host}/door`, ['kalends', `kalends.token.${token}`], { origin });
  await new Promise((done, fail) => {
    socket.once('open', done);
    socket.once('error', fail);
  });
  const door = createORPCClient<Door>(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }));
  return { door, origin, leave: () => socket.close() };
}

/** Announces files of the disk; gives an upload for each. */
export async function announce(door: Door, paths: readonly string[]) {
  const files = await Promise.all(paths.map(async (path) => ({ name: basename(path), size: (await stat(path)).size })));
  return (await door.assets.upload({ files })).uploads;
}

/** Sends files of the disk into the library of the open project. @throws when one is not taken. */
export async function addFiles(door: Door, origin: string, paths: readonly string[]): Promise<void> {
  const uploads = await announce(door, paths);
  const next = paths.entries();
  const sendInTurn = async () => {
    for (const [at, path] of next) await put(`${origin}${uploads[at]?.url ?? ''}`, path);
  };
  await Promise.all(Array.from({ length: atOnce }, sendInTurn));
  const { ids, failed } = await door.assets.add({ uploads: uploads.map(({ id }) => id) });
  if (ids.length !== paths.length) throw new Error(`${ids.length} of ${paths.length} added: ${failed[0]?.says}`);
}

async function put(url: string, path: string): Promise<void> {
  const { size } = await stat(path);
  const text = await new Promise<string>((resolve, reject) => {
    const outgoing = request(url, { method: 'PUT', headers: { 'content-length': size } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      response.on('end', () => resolve(body));
    });
    outgoing.on('error', reject);
    createReadStream(path).on('error', reject).pipe(outgoing);
  });
  const answer = uploadAnswerSchema.parse(JSON.parse(text));
  if (!answer.ok) throw new Error(answer.says);
}
