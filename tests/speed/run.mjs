// @ts-check
/** `npm run bench`: builds what it needs into out/ and prints one table. `-- --quick` takes fewer samples, `-- drop` only one row. */
import { resolve } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from '../../src/main/launch/set-up.mjs';

ensureInstalled();
ensureBuilt();
process.chdir(root);
const { build } = await import('vite');
const react = (await import('@vitejs/plugin-react')).default;
const out = resolve(root, 'out/bench');
const at = (/** @type {string} */ path) => resolve(root, 'tests/speed', path);
await build({
  configFile: false,
  logLevel: 'warn',
  build: { ssr: true, target: 'node20', outDir: `${out}/program`, rollupOptions: { input: at('bench.ts') } },
});
await build({
  configFile: false,
  logLevel: 'error',
  root: at('pages'),
  plugins: [react()],
  build: {
    minify: true,
    outDir: `${out}/pages`,
    emptyOutDir: true,
    rollupOptions: { input: [at('pages/bare.html'), at('pages/cards.html')] },
  },
});
const { bench } = await import(`${out}/program/bench.js`);
const met = await bench(root, process.argv.slice(2));
process.exit(met ? 0 : 1);
