import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const at = (path: string) => resolve(import.meta.dirname, path);

/** What reckons with times is tested with the machine set to each of these as well: they differ in all that zones can differ in. */
const machineZones = ['Pacific/Apia', 'America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe'];

export default defineConfig({
  root: at('..'),
  test: {
    // Importing electron outside Electron tries a download and throws.
    alias: { electron: at('main/electron-stand-in.ts') },
    setupFiles: [at('freeze-projects.ts')],
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/{shared,main,renderer,contract,faults,repository}/**/*.test.{ts,tsx}'],
        },
      },
      ...machineZones.map((TZ) => ({
        extends: true as const,
        test: {
          name: TZ,
          env: { TZ },
          include: ['tests/shared/calendar-time/**/*.test.ts', 'tests/shared/series/rule-dates.test.ts'],
        },
      })),
    ],
  },
});
