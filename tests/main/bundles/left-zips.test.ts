import { execFileSync } from 'node:child_process';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { removeLeftZips } from '../../../src/main/bundles/left-zips';
import { nodeFileSystem } from '../../../src/main/project-file/file-system';
import { freshFolder } from '../support/test-host';

test('half-written zips of programs that died go, of any name once they are old; all else stays', async () => {
  const folder = await freshFolder();
  const dead = execFileSync(process.execPath, ['-p', 'process.pid']).toString().trim();
  const temp = (name: string, pid: string | number) => `.${name}.${pid}.0123456789ab.tmp`;
  const old = new Date(Date.now() - 3_600_000);
  const put = async (name: string, aged: boolean) => {
    await writeFile(join(folder, name), 'half');
    if (aged) await utimes(join(folder, name), old, old);
  };
  await put(temp('other.kalends.zip', dead), true);
  await put(temp('plan.kalends.zip', dead), false);
  const kept = [
    temp('other.kalends.zip', process.pid),
    temp('plan.kalends', dead),
    'kit.zip',
    '.kit.zip.tmp',
    temp('new.kalends.zip', dead),
  ];
  for (const name of kept) await put(name, !name.startsWith('.new'));
  await mkdir(join(folder, temp('folder.zip', dead)));
  await utimes(join(folder, temp('folder.zip', dead)), old, old);
  await removeLeftZips(nodeFileSystem, join(folder, 'plan.kalends.zip'));
  expect((await readdir(folder)).sort()).toEqual([...kept, temp('folder.zip', dead)].sort());
});
