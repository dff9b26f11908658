import { randomBytes } from 'node:crypto';
import { mkdir, realpath } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Duplex, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type WebSocket, WebSocketServer } from 'ws';
import { answerLane, type LaneAnswer } from '../../api-host/lane';
import { answerMedia } from '../../api-host/media-route';
import { laneRoot, Tickets } from '../../api-host/tickets';
import { mediaRoot } from '../../assets/media-routes';
import { Host } from '../../host/host';
import { pageFile, safetyHeaders } from '../page-files';
import type { ShellPorts } from '../shell-ports';
import { DoorSockets } from './door-sockets';
import { insideFolder } from './projects-folder';
import { doorProtocol, RequestGuard } from './request-guard';

export interface BrowserShellOptions {
  /** Absolute; made when it is not there. Nothing outside it can be opened or written. */
  projectsFolder: string;
  dataFolder: string;
  resourcesFolder: string;
  rendererFolder: string;
  version: string;
  /** 0 or absent takes a free one. */
  port?: number;
  /** A project that the page opens at start. */
  openPath?: string;
  /** How long a session outlives its last page, so that a reload finds it open. Milliseconds. */
  graceMs?: number;
}

export interface BrowserShell {
  /** What the browser opens, with the token of this run. */
  address: string;
  port: number;
  token: string;
  host: Host;
  /** Flushes and unlocks every project, then stops listening. Fails as the saving fails. */
  close(): Promise<void>;
}

/** Largest message on the WebSocket: a long text, or everything one import adds. Files take the byte lane. */
const largestMessage = 64 * 1024 * 1024;

/** Serves the page and the door on 127.0.0.1. */
export async function startBrowserShell(options: BrowserShellOptions): Promise<BrowserShell> {
  await mkdir(options.projectsFolder, { recursive: true });
  const projectsFolder = await realpath(options.projectsFolder);
  const host = await Host.start(options);
  const tickets = new Tickets();
  const doors = new DoorSockets(host, portsFor(projectsFolder, options.openPath), tickets, options.graceMs ?? 10_000);
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: largestMessage,
    handleProtocols: () => doorProtocol,
  });
  const token = randomBytes(24).toString('base64url');
  let guard: RequestGuard;

  const server = createServer((request, response) => {
    answer(request, response, guard, { tickets, host, rendererFolder: options.rendererFolder }).catch(
      (error: unknown) => {
        console.error(error);
        if (!response.headersSent) void send(response, 500, {}, 'Something went wrong in Kalends.');
        else response.destroy();
      },
    );
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url !== '/door' || !guard.allowsDoor(request)) {
      // Whoever hangs up before the answer must not end the program: here nobody else listens for errors.
      socket.on('error', () => socket.destroy());
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    sockets.handleUpgrade(request, socket, head, (webSocket: WebSocket) => doors.take(webSocket));
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  guard = new RequestGuard(port, token);

  return {
    address: `http://127.0.0.1:${port}/#token=${token}`,
    port,
    token,
    host,
    async close() {
      doors.close();
      const stopped = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      // The saving waits for no page: one that sleeps would answer late or never.
      try {
        await host.closeAll();
      } finally {
        await doors.cutOff();
        await stopped;
      }
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  guard: RequestGuard,
  { tickets, host, rendererFolder }: { tickets: Tickets; host: Host; rendererFolder: string },
): Promise<void> {
  if (!guard.allows(request)) return send(response, 403, {}, 'This address is not served here.');
  const path = pathOf(request);
  const method = request.method ?? 'GET';
  if (path.startsWith(laneRoot)) {
    const length = Number(request.headers['content-length'] ?? Number.NaN);
    const { status, headers, body } = await answerLane(tickets, {
      method,
      path,
      ...(Number.isFinite(length) && { length }),
      body: request,
    });
    // An upload that is refused half way would keep the connection busy.
    return send(response, status, request.complete ? headers : { ...headers, connection: 'close' }, body);
  }
  if (path.startsWith(mediaRoot)) {
    const { range, 'if-range': given } = request.headers;
    const ifRange = Array.isArray(given) ? given.join() : given;
    const { status, headers, body } = await answerMedia(host.routes, { method, path, range, ifRange });
    return send(response, status, headers, body);
  }
  if (method !== 'GET' && method !== 'HEAD')
    return send(response, 405, { allow: 'GET, HEAD' }, 'Only GET is served here.');
  const file = await pageFile(rendererFolder, path, [`ws://${request.headers.host}`]);
  if (!file) return send(response, 404, {}, 'There is nothing at this address.');
  await send(response, file.status, file.headers, method === 'HEAD' ? '' : file.body);
}

/** The path as it was sent: resolving dots is left to the one place that guards the folder. */
function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').replace(/[?#].*$/s, '');
}

/** Resolves when all is handed over; whoever goes away before the end of a file has had enough of it. */
async function send(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: LaneAnswer['body'],
): Promise<void> {
  const plain =
    typeof body === 'string' && !('content-type' in headers) ? { 'content-type': 'text/plain; charset=utf-8' } : {};
  response.writeHead(status, { ...safetyHeaders, ...plain, ...headers });
  if (body instanceof Readable) await pipeline(body, response).catch(() => response.destroy());
  else response.end(body);
}

function portsFor(projectsFolder: string, openPath: string | undefined): ShellPorts {
  let pending = openPath;
  return {
    kind: 'browser',
    nativeDialogs: false,
    projectsFolder,
    takeOpenPath() {
      const path = pending;
      pending = undefined;
      return path;
    },
    resolvePath: (path) => insideFolder(projectsFolder, path),
    chooseOpen: async () => null,
    chooseSave: async () => null,
  };
}
