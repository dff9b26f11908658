import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';
import { createInterface } from 'node:readline';

/** The built browser shell with one project open in it. */
export class Shell {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(root: string, file: string): Promise<Shell> {
    const shell = join(root, 'out/main/browser-shell.js');
    const child = spawn(process.execPath, [shell, file, '--dir', dirname(file), '--port', '0', '--no-open'], {
      env: { ...process.env, KALENDS_DATA: join(dirname(file), 'data') },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    // A run that fails half-way leaves no program behind that would slow the next one.
    process.once('exit', () => child.kill());
    if (!child.stdout) throw new Error('the shell has no output');
    for await (const line of createInterface({ input: child.stdout })) {
      const url = /http:\/\/127\.0\.0\.1:\S+/.exec(line)?.[0];
      if (url) return new Shell(url, child);
    }
    throw new Error('the shell ended before it said its address');
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error('the shell does not run');
    return this.child.pid;
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill();
    await gone;
  }
}

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** A plain server for the pages that the app is compared with; `data` holds answers by path. */
export async function servePages(
  folder: string,
  data: Record<string, unknown>,
): Promise<{ url: string; server: Server }> {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const known = data[pathname.slice(1)];
    const body = known === undefined ? await readFile(join(folder, pathname)).catch(() => null) : JSON.stringify(known);
    const type = known === undefined ? (types[extname(pathname)] ?? 'application/octet-stream') : 'application/json';
    response.writeHead(body === null ? 404 : 200, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}
