import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const at = (path: string) => resolve(import.meta.dirname, path);

export default defineConfig({
  root: at('..'),
  test: {
    include: ['tests/{shared,main,renderer,contract,faults,repository}/**/*.test.{ts,tsx}'],
    // Importing electron outside Electron tries a download and throws.
    alias: { electron: at('main/electron-stand-in.ts') },
    setupFiles: [at('freeze-projects.ts')],
    testTimeout: 30_000,
  },
});
