import { join } from 'node:path';
import { folderHolding, programVersion, resourcesFolder } from '../places';
import { openAddress } from './open-address';
import { readServeOptions } from './serve-options';
import { startBrowserShell } from './start-browser-shell';

/**
 * Runs the browser shell until it is told to stop: prints the address, and on SIGINT or SIGTERM saves and unlocks.
 *
 * @returns the exit code: 0 when everything was saved, 1 when something was not
 */
export async function serve(args: readonly string[]): Promise<number> {
  const { openBrowser, ...options } = readServeOptions(args);
  const here = import.meta.dirname;
  const shell = await startBrowserShell({
    ...options,
    resourcesFolder: resourcesFolder(here),
    rendererFolder: join(folderHolding(join('renderer', 'index.html'), here), 'renderer'),
    version: programVersion(here),
  });
  console.log(shell.address);
  if (openBrowser) openAddress(shell.address);
  await new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  try {
    await shell.close();
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}
