import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

/** Builds a script of this folder, with everything it needs, into one file that plain Node runs. */
export async function buildChild(name: string): Promise<{ script: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'kalends-child-'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
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
