import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** The folder of what is built; from there Node finds the packages that are not built in. */
const out = resolve(import.meta.dirname, '../../../out');

/** Builds a script of this folder into one file that plain Node runs, with everything that it needs at its start. */
export async function buildChild(name: string): Promise<{ script: string; remove: () => Promise<void> }> {
  await mkdir(out, { recursive: true });
  const folder = await mkdtemp(join(out, 'child-'));
  await build({
    configFile: false,
    logLevel: 'error',
    // Loaded with the first picture only, and one of them is no script.
    ssr: { noExternal: true, external: ['exif-reader', 'file-type', 'mediabunny', 'sharp'] },
    build: {
      ssr: true,
      outDir: folder,
      target: 'node20',
      rollupOptions: {
        input: join(import.meta.dirname, name),
        output: { entryFileNames: 'child.mjs', codeSplitting: false },
      },
    },
  });
  return { script: join(folder, 'child.mjs'), remove: () => rm(folder, { recursive: true, force: true }) };
}
