// @ts-check
/** `npm run serve`: the browser shell, with whatever arguments it is given. */
import { ensureBuilt, ensureInstalled, root } from './set-up.mjs';

ensureInstalled();
ensureBuilt();
process.chdir(root);
await import(new URL('../../../out/main/browser-shell.js', import.meta.url).href);
