import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { RPCLink as SocketLink } from '@orpc/client/websocket';
import { createRouterClient } from '@orpc/server';
import { WebSocket } from 'ws';
import { Connection } from '../../src/main/api-host/connection';
import { answerLane } from '../../src/main/api-host/lane';
import { createRouter } from '../../src/main/api-host/router';
import { servePort } from '../../src/main/api-host/serve-port';
import { Tickets } from '../../src/main/api-host/tickets';
import { Host } from '../../src/main/host/host';
import { startBrowserShell } from '../../src/main/shells/browser/start-browser-shell';
import { openPorts } from '../../src/main/shells/open-ports';
import type { Door } from '../../src/shared/api/door';
import { type UploadAnswer, uploadAnswerSchema } from '../../src/shared/assets/asset-calls';

/** One caller of the door, as a screen has it. */
export interface Caller {
  door: Door;
  text(url: string): Promise<string>;
  bytes(url: string): Promise<Buffer>;
  put(url: string, bytes: Uint8Array): Promise<number>;
  /** Sends a file for the library and reads the answer. */
  upload(url: string, bytes: Uint8Array): Promise<UploadAnswer>;
  /** Breaks the way off, as a closed window or a lost page does. */
  leave(): Promise<void>;
}

/** A running host with one way in. */
export interface WayIn {
  folder: string;
  host: Host;
  call(): Promise<Caller>;
  stop(): Promise<void>;
}

export const resourcesFolder = resolve(import.meta.dirname, '../../resources');
const version = '0.0.0-test';

async function freshFolders() {
  const root = await mkdtemp(join(tmpdir(), 'kalends-door-'));
  return {
    root,
    options: { dataFolder: join(root, 'data'), resourcesFolder, version },
    remove: () => rm(root, { recursive: true, force: true }),
  };
}

async function* oneChunk(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** Ways in that share this process: a direct call, and ports as Electron has them. */
async function inProcess(callerOf: (connection: Connection) => { door: Door; leave(): Promise<void> }): Promise<WayIn> {
  const { root, options, remove } = await freshFolders();
  const host = await Host.start(options);
  const tickets = new Tickets();
  return {
    folder: root,
    host,
    async call() {
      const connection = new Connection(host, openPorts({ kind: 'command-line', projectsFolder: root }), tickets);
      return {
        ...callerOf(connection),
        async text(url) {
          const { status, body } = await answerLane(tickets, { method: 'GET', path: url });
          if (status !== 200) throw new Error(`lane ${status}`);
          if (body instanceof Readable) throw new Error('a one-time address gives no stream');
          return typeof body === 'string' ? body : new TextDecoder().decode(body);
        },
        async bytes(url) {
          const { status, body } = await answerLane(tickets, { method: 'GET', path: url });
          if (status !== 200) throw new Error(`lane ${status}`);
          return body instanceof Readable ? buffer(body) : Buffer.from(body);
        },
        async upload(url, bytes) {
          const { body } = await answerLane(tickets, { method: 'PUT', path: url, body: oneChunk(bytes) });
          return uploadAnswerSchema.parse(JSON.parse(String(body)));
        },
        async put(url, bytes) {
          const body = oneChunk(bytes);
          return (await answerLane(tickets, { method: 'PUT', path: url, length: bytes.length, body })).status;
        },
      };
    },
    async stop() {
      await host.closeAll();
      await remove();
    },
  };
}

const direct = () =>
  inProcess((connection) => ({
    door: createRouterClient(createRouter(), { context: { connection } }),
    leave: () => connection.end(),
  }));

const port = () =>
  inProcess((connection) => {
    const { port1, port2 } = new MessageChannel();
    servePort(port1, connection);
    port1.start();
    // Node's own ports know `on`, which the library reads as Electron's, and `addEventListener`, which it prefers.
    const door = createORPCClient<Door>(new PortLink({ port: port2 }));
    port2.start();
    return {
      door,
      leave: () =>
        new Promise<void>((done) => {
          port1.once('close', () => done());
          port2.close();
        }),
    };
  });

async function socket(): Promise<WayIn> {
  const { root, options, remove } = await freshFolders();
  const folder = join(root, 'projects');
  const shell = await startBrowserShell({ ...options, projectsFolder: folder, rendererFolder: root, graceMs: 0 });
  const origin = `http://127.0.0.1:${shell.port}`;
  return {
    folder,
    host: shell.host,
    async call() {
      const webSocket = new WebSocket(
        `ws://127.0.0.1:${shell.port}/door`,
        ['kalends', `kalends.token.${shell.token}`],
        {
          origin,
        },
      );
      await new Promise((done, fail) => {
        webSocket.once('open', done);
        webSocket.once('error', fail);
      });
      return {
        door: createORPCClient<Door>(new SocketLink({ websocket: webSocket as unknown as globalThis.WebSocket })),
        async text(url) {
          const response = await fetch(origin + url);
          if (!response.ok) throw new Error(`lane ${response.status}`);
          return response.text();
        },
        async bytes(url) {
          const response = await fetch(origin + url);
          if (!response.ok) throw new Error(`lane ${response.status}`);
          return Buffer.from(await response.arrayBuffer());
        },
        put: async (url, bytes) => (await fetch(origin + url, { method: 'PUT', body: Buffer.from(bytes) })).status,
        async upload(url, bytes) {
          const response = await fetch(origin + url, { method: 'PUT', body: Buffer.from(bytes) });
          return uploadAnswerSchema.parse(await response.json());
        },
        leave: () =>
          new Promise<void>((done) => {
            webSocket.once('close', () => done());
            webSocket.close();
          }),
      };
    },
    async stop() {
      await shell.close();
      await remove();
    },
  };
}

/** The three ways into the host; one suite runs over all of them. */
export const waysIn: Record<string, () => Promise<WayIn>> = {
  'a direct call': direct,
  'a WebSocket': socket,
  'a message port': port,
};
