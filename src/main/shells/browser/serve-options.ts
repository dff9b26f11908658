import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { dataFolder, defaultProjectsFolder } from '../places';

export interface ServeOptions {
  projectsFolder: string;
  dataFolder: string;
  port: number;
  openBrowser: boolean;
  openPath?: string;
}

export const serveHelp = `Usage: kalends serve [project] [--dir folder] [--port number] [--no-open]

Serves the app on 127.0.0.1 for a browser on this machine and prints its address.

  --dir folder   the folder whose projects can be opened (default: Kalends in your documents)
  --port number  the port to listen on (default: a free one)
  --no-open      do not open the browser
`;

/** Reads the arguments of the browser shell. Throws an Error with one sentence when they make no sense. */
export function readServeOptions(args: readonly string[]): ServeOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    allowNegative: true,
    options: { dir: { type: 'string' }, port: { type: 'string' }, open: { type: 'boolean', default: true } },
  });
  const port = values.port === undefined ? 0 : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`“${values.port}” is not a port number.`);
  if (positionals.length > 1) throw new Error('Only one project can be opened at start.');
  const projectsFolder = values.dir === undefined ? defaultProjectsFolder() : resolve(values.dir);
  return {
    projectsFolder,
    dataFolder: dataFolder(),
    port,
    openBrowser: values.open,
    ...(positionals[0] !== undefined && { openPath: resolve(positionals[0]) }),
  };
}
