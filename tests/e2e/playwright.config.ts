import { defineConfig } from 'playwright/test';
import { browserArguments, findBrowser } from './support/find-browser.mjs';

const executablePath = findBrowser() ?? undefined;

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  timeout: 120_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // A whole browser on a busy machine may miss a beat. What passes only the second time is told at the end of the run.
  retries: 1,
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    launchOptions: { executablePath, args: browserArguments },
    screenshot: 'only-on-failure',
    acceptDownloads: true,
  },
  projects: [
    { name: 'browser', testDir: './browser' },
    { name: 'electron', testDir: './electron' },
  ],
});
