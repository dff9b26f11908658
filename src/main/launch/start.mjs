// @ts-check
/** `npm start`: the Electron app where its runtime can be had, else the same app in a browser. */
import { spawn } from 'node:child_process';
import { ensureBuilt, ensureInstalled, fetchElectron, findElectron, root } from './set-up.mjs';

ensureInstalled();
ensureBuilt();
const electron = findElectron() ?? fetchElectron();
const rest = process.argv.slice(2);
if (!electron)
  console.log(
    "Electron's runtime is not on this machine and could not be fetched, so Kalends opens in your browser instead.",
  );
const child = electron
  ? spawn(electron, [root, ...rest], { stdio: 'inherit' })
  : spawn(process.execPath, ['out/main/browser-shell.js', '--open', ...rest], { stdio: 'inherit', cwd: root });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 0));
