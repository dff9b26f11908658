import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { runCommandLine } from '../../../src/main/shells/command-line/run';

export interface Ran {
  code: number;
  out: string;
  err: string;
  /** Standard output read as JSON. */
  json(): unknown;
}

/** A fresh folder in which command lines run, with a data folder of its own. */
export async function freshFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'kalends-line-'));
  vi.stubEnv('KALENDS_DATA', join(folder, '.data'));
  return {
    folder,
    async kalends(...args: string[]): Promise<Ran> {
      const chunks: Buffer[] = [];
      let err = '';
      const code = await runCommandLine(args, {
        folder,
        out: (text) => chunks.push(Buffer.from(text)),
        err: (text) => {
          err += text;
        },
      });
      const out = Buffer.concat(chunks).toString();
      return { code, out, err, json: () => JSON.parse(out) };
    },
    async remove() {
      vi.unstubAllEnvs();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
