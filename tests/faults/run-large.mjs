// @ts-check
/** `npm run test:large`: a bundle above 4 GB. KALENDS_LARGE names a folder with some 9 GB of room (default: the temp folder). */
import { resolve } from 'node:path';
import { ensureInstalled, root } from '../../src/main/launch/set-up.mjs';

ensureInstalled();
process.chdir(root);
const { build } = await import('vite');
const outDir = resolve(root, 'out/large');
await build({
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node20',
    outDir,
    rollupOptions: { input: resolve(root, 'tests/faults/large-bundle.ts') },
  },
});
await import(`${outDir}/large-bundle.js`);
