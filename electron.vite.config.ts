import { chmodSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => resolve(import.meta.dirname, path);

/** The command line is the package's `bin`: it can be called by name only with a run bit. */
const runnable = {
  name: 'runnable-command-line',
  closeBundle: () => chmodSync(at('out/main/command-line.js'), 0o755),
};

export default defineConfig({
  main: {
    plugins: [runnable],
    build: {
      // Built in, they start sooner: Node would look up and read some two hundred files one by one.
      externalizeDeps: {
        exclude: ['@orpc/client', '@orpc/contract', '@orpc/server', 'immer', 'temporal-polyfill', 'zod'],
      },
      // The shells that run in plain Node are entries of their own; only the first one may reach Electron.
      rollupOptions: {
        input: {
          index: at('src/main/index.ts'),
          'browser-shell': at('src/main/shells/browser/main.ts'),
          'command-line': at('src/main/shells/command-line/main.ts'),
          // A thread of the host, started by its file.
          'holiday-worker': at('src/main/holidays/holiday-worker.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload loads exactly one CommonJS file.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: at('src/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    plugins: [react()],
    build: {
      // electron-vite leaves it off.
      minify: true,
      // The page's bar is 400 kB gzip until the first card, measured by the bench; this limit knows neither.
      chunkSizeWarningLimit: 1500,
      rollupOptions: {
        input: { index: at('src/renderer/index.html') },
        output: {
          // Icons and small parts that several areas use lie together: fifty files of a kilobyte each held up the first screen.
          // Not so the date pickers: what is put there brings along all that it uses, and no first screen needs those.
          codeSplitting: {
            groups: [
              {
                name: 'small-parts',
                test: /@tabler|@mantine\/(?!dates)|src\/(renderer|shared)\/(?!ui\/DayPicker|previews\/|csv|campaigns\/|custom-fields\/|channels\/|views\/|snippets\/|pictures\/).*\.tsx?$/,
                minShareCount: 2,
                maxModuleSize: 4000,
              },
            ],
          },
        },
      },
    },
  },
});
