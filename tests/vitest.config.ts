import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const at = (path: string) => resolve(import.meta.dirname, path);
const freeze = at('freeze-projects.ts');
const asModule = (part: string) => at(`../node_modules/@testing-library/${part}/dist/@testing-library/${part}.esm.js`);
const tests = (folders: string) => [`tests/${folders}/**/*.test.{ts,tsx}`];

/** What reckons with times is tested with the machine set to each of these as well: they differ in all that zones can differ in. */
const machineZones = ['Pacific/Apia', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe'];

export default defineConfig({
  root: at('..'),
  test: {
    // Importing electron outside Electron tries a download and throws.
    alias: { electron: at('main/electron-stand-in.ts') },
    testTimeout: 30_000,
    // By itself the runner leaves one processor free, which is half of a machine with two.
    maxWorkers: availableParallelism(),
    // They run in the order of their names, so the longest file, the one that kills programs, is among the first.
    projects: [
      {
        extends: true,
        test: { name: 'host', include: tests('{main,contract,faults,repository}'), setupFiles: [freeze] },
      },
      {
        extends: true,
        test: {
          name: 'screen',
          include: tests('renderer'),
          environment: 'jsdom',
          isolate: false,
          setupFiles: [at('renderer/support/fresh-page.ts'), freeze],
          // These look at the page while they are loaded, so they are loaded anew with it.
          server: { deps: { inline: [/@testing-library/] } },
          alias: { '@testing-library/dom': asModule('dom'), '@testing-library/react': asModule('react') },
        },
      },
      // The domain is pure functions: there is nothing that one file could leave behind for the next, so they share a process.
      { extends: true, test: { name: 'shared', include: tests('shared'), isolate: false, setupFiles: [freeze] } },
      ...machineZones.map((TZ) => ({
        extends: true as const,
        test: {
          name: TZ,
          env: { TZ },
          include: ['tests/shared/calendar-time/**/*.test.ts', 'tests/shared/series/rule-dates.test.ts'],
          isolate: false,
          setupFiles: [freeze],
        },
      })),
    ],
  },
});
