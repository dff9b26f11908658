// @ts-check
/** The browser of the tests: one that is installed, else Playwright's own, else one that can be installed now. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const installed = [
  process.env.KALENDS_BROWSER,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env.PROGRAMFILES}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)']}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['PROGRAMFILES(X86)']}\\Microsoft\\Edge\\Application\\msedge.exe`,
];

/**
 * What a browser does without: first the two pages that it draws under its address bar for every new window, seen or not,
 * at the cost of one more page for each test. It heeds only the last such list, so what Playwright turns off follows.
 */
const withoutFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
];

/** What a browser of the tests is started with; the flags keep it from calling home. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${withoutFeatures.join()}`,
];

/** @returns {string | null} the program of a Chrome, Chromium or Edge on this machine */
export function findBrowser() {
  return [...installed, chromium.executablePath()].find((path) => path && existsSync(path)) ?? null;
}

/** As `findBrowser`, but tries to install one first: Playwright's own, then the system's where that is allowed. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found) return found;
  console.log('Getting a browser for the tests (first run only)…');
  const tries = [
    ['npx', 'playwright', 'install', '--with-deps', 'chromium'],
    ['npx', 'playwright', 'install', 'chromium'],
  ];
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'))
    tries.push(['sh', '-c', 'apt-get update -qq && apt-get install -y -qq chromium']);
  for (const [command, ...args] of tries) {
    spawnSync(command ?? '', args, { stdio: 'ignore', shell: process.platform === 'win32', timeout: 600_000 });
    const now = findBrowser();
    if (now) return now;
  }
  return null;
}
