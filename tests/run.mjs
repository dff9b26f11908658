// @ts-check
/** `npm test`: types, lint, unit, contract and end-to-end tests on a fresh build, closing with `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root } from '../src/main/launch/set-up.mjs';

ensureInstalled();
const results = join(root, 'test-results');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const total = { passed: 0, failed: 0, skipped: 0 };

/** Runs one step and shows what it prints; @returns whether it ended with 0. */
function step(/** @type {string} */ title, /** @type {string[]} */ args, /** @type {NodeJS.ProcessEnv} */ env = {}) {
  console.log(`\n── ${title}`);
  const result = spawnSync('npx', args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return result.status === 0;
}

/** A step that is one check as a whole. */
function check(/** @type {string} */ title, /** @type {string[]} */ args) {
  if (step(title, args)) total.passed += 1;
  else total.failed += 1;
}

/** Adds the counts that a runner left in its report; a run that failed without a failed test still counts as one. */
function count(/** @type {boolean} */ ok, /** @type {() => {passed: number, failed: number, skipped: number}} */ read) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    Object.assign(counts, read());
  } catch {
    console.error('The report of this step is missing.');
  }
  if (!ok && counts.failed === 0) counts.failed = 1;
  if (ok && counts.passed === 0) {
    console.error('This step ran no test.');
    counts.failed += 1;
  }
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}

const report = (/** @type {string} */ name) => JSON.parse(readFileSync(join(results, name), 'utf8'));

check('types', ['tsc', '-b']);
check('lint', ['biome', 'check', '--error-on-warnings', '.']);
ensureBuilt();

const unit = step('unit, contract and fault tests', [
  'vitest',
  'run',
  '--config',
  'tests/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  '--outputFile.json=test-results/unit.json',
]);
count(unit, () => {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report('unit.json');
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
});

const { ensureBrowser } = await import('./e2e/support/find-browser.mjs');
if (ensureBrowser()) {
  const e2e = step(
    'end-to-end tests',
    ['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: join(results, 'e2e.json') },
  );
  count(e2e, () => {
    const { expected, unexpected, flaky, skipped } = report('e2e.json').stats;
    if (flaky > 0) console.log(`\n${flaky} passed only when run again; the list above names what failed first.`);
    return { passed: expected + flaky, failed: unexpected, skipped };
  });
} else {
  console.error(
    'There is no browser for the end-to-end tests: install Chrome, Chromium or Edge, or name one in KALENDS_BROWSER.',
  );
  total.failed += 1;
}

console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed > 0 ? 1 : 0);
