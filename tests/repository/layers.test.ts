import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** For each layer: a file in it, what it must not import, and what it may. */
const layers = {
  shared: {
    file: 'src/shared/posts/probe',
    refused: ['node:fs', 'react', 'electron', 'ws', 'csv-parse', '../../main/host/host', '../../renderer/App'],
    allowed: ['zod', 'immer', '@orpc/contract', 'temporal-polyfill', 'csv-parse/browser/esm/sync', './post', '../ids'],
  },
  renderer: {
    file: 'src/renderer/calendar/probe',
    refused: ['node:path', 'electron', 'lowdb', '@orpc/server', '../../main/host/host', '../../preload/index'],
    allowed: [
      'react',
      'react-dom',
      'react-dom/client',
      '@mantine/core',
      '@fullcalendar/react/daygrid',
      '../../shared/ids',
      './x',
    ],
  },
  host: {
    file: 'src/main/host/probe',
    refused: ['electron', 'react', '../shells/electron/start', '../shells/browser/serve', '../../renderer/App'],
    allowed: ['node:fs/promises', 'lowdb', 'ws', '@orpc/server/ws', '../shells/shell-ports', '../../shared/ids'],
  },
  'Electron shell': {
    file: 'src/main/shells/electron/probe',
    refused: ['react', '../../../renderer/App', '../../../preload/index'],
    allowed: ['electron', 'node:path', '../../host/host', '../places'],
  },
  'browser shell': {
    file: 'src/main/shells/browser/probe',
    refused: ['electron', 'react', '../electron/start', '../../../renderer/App'],
    allowed: ['node:http', 'ws', '../../host/host', '../places'],
  },
  'command line': {
    file: 'src/main/shells/command-line/probe',
    refused: ['electron', '../electron/window', '../../../renderer/App'],
    allowed: ['node:util', '../../host/host', '../browser/serve'],
  },
  preload: {
    file: 'src/preload/probe',
    refused: ['node:fs', 'zod', '../shared/ids', './another', '../main/host/host'],
    allowed: ['electron'],
  },
};

const ways = {
  static: (from: string) => `import { thing } from '${from}';\nconsole.log(thing);\n`,
  type: (from: string) => `import type { Thing } from '${from}';\nexport type Same = Thing;\n`,
  dynamic: (from: string) => `export const later = import('${from}');\n`,
  're-exported': (from: string) => `export { thing } from '${from}';\n`,
};

let folder: string;
let reported: Set<string>;
const cases = Object.entries(layers).flatMap(([layer, { file, refused, allowed }]) =>
  [...refused.map((from) => ({ from, refused: true })), ...allowed.map((from) => ({ from, refused: false }))].flatMap(
    (one, at) => Object.keys(ways).map((way) => ({ ...one, layer, way, path: `${file}-${at}-${way}.ts` })),
  ),
);

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'kalends-layers-')));
  const config = JSON.parse(await readFile(join(root, 'biome.json'), 'utf8'));
  await writeFile(join(folder, 'biome.json'), JSON.stringify({ ...config, $schema: undefined, vcs: undefined }));
  for (const { path, way, from } of cases) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), ways[way as keyof typeof ways](from));
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const options = ['lint', '--only=style/noRestrictedImports', '--reporter=github', '--max-diagnostics=none'];
  const run = spawnSync(process.execPath, [biome, ...options], { cwd: folder, encoding: 'utf8' });
  expect(run.error, 'biome ran').toBeUndefined();
  expect(run.status, 'biome reports').toBe(1);
  const files = [...run.stdout.matchAll(/noRestrictedImports,file=([^,]+),/g)].map(([, file]) => file ?? '');
  reported = new Set(files.map((file) => relative(folder, resolve(folder, file)).replaceAll('\\', '/')));
});
afterAll(() => rm(folder, { recursive: true }));

test.each(Object.keys(layers))('%s: exactly the imports that the layer forbids are reported', (layer) => {
  const own = cases.filter((one) => one.layer === layer);
  const named = (list: typeof own) => list.map(({ way, from }) => `${way} ${from}`);
  expect(named(own.filter(({ path }) => reported.has(path)))).toEqual(named(own.filter(({ refused }) => refused)));
});

/** What the compiler must not know in each layer: another layer's globals. */
const strangers = {
  shared: ['document.title', 'window.name', 'process.pid', 'Buffer.alloc(1)'],
  main: ['document.title', 'window.name'],
  renderer: ['process.pid', 'Buffer.alloc(1)'],
};

test('the compiler refuses the globals of another layer', async () => {
  await mkdir(join(root, '.tsbuild'), { recursive: true });
  const probes = await mkdtemp(join(root, '.tsbuild/probe-'));
  try {
    for (const [layer, expressions] of Object.entries(strangers)) {
      const lines = ["console.log('known everywhere');", ...expressions.map((text) => `console.log(${text});`)];
      await writeFile(
        join(probes, 'probe.ts'),
        `declare const console: { log(...values: unknown[]): void };\n${lines.join('\n')}\nexport {};\n`,
      );
      const extended = { extends: join(root, `src/${layer}/tsconfig.json`), include: ['probe.ts'], references: [] };
      await writeFile(
        join(probes, 'tsconfig.json'),
        JSON.stringify({
          ...extended,
          compilerOptions: { composite: false, noEmit: true, emitDeclarationOnly: false, declaration: false },
        }),
      );
      const run = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', probes], {
        encoding: 'utf8',
      });
      const refused = [...run.stdout.matchAll(/probe\.ts\((\d+),/g)].map(([, line]) => Number(line));
      expect({ layer, refused: [...new Set(refused)] }, run.stdout).toEqual({
        layer,
        refused: expressions.map((_, at) => at + 3),
      });
    }
  } finally {
    await rm(probes, { recursive: true });
  }
});
