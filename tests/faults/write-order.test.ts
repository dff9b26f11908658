import { execFile, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DiskCall, faultyFileSystem } from '../main/support/faulty-file-system';
import { addPost, freshFolder, planPath, rename, settings, testHost } from '../main/support/test-host';
import { buildChild } from './support/build-child';
import { readStrace, type SystemCall } from './support/read-strace';

const edits = 4;
const traced = 'openat,write,writev,pwrite64,pwritev,fsync,fdatasync,rename,renameat,renameat2,close';
const hasStrace = spawnSync('strace', ['-f', '-o', '/dev/null', process.execPath, '-e', '0']).status === 0;

let child: Awaited<ReturnType<typeof buildChild>>;
beforeAll(async () => {
  child = await buildChild('editing-child.ts');
}, 60_000);
afterAll(() => child.remove());

/** The last call before `before` that fits and ended before it began. */
function lastBefore(calls: SystemCall[], before: SystemCall, fits: (call: SystemCall) => boolean): SystemCall {
  const found = calls.filter((call) => call.ended < before.started && fits(call)).at(-1);
  if (!found) throw new Error(`nothing that fits comes before ${before.name}(${before.args.slice(0, 80)})`);
  return found;
}

test('recorded by strace: temp file written and flushed, renamed, folder flushed, and only then "saved"', async ({
  skip,
}) => {
  if (!hasStrace) skip('strace is not here or may not trace; the recorded file system below shows the same order');
  const folder = await freshFolder();
  const path = join(folder, 'plan.kalends');
  const dataFolder = join(folder, 'data');
  const host = await testHost({ dataFolder });
  const session = await host.create(path, { name: 'Plan', settings });
  await addPost(session, { title: 'Post' });
  await session.close();
  const record = join(folder, 'record.txt');
  const args = [child.script, path, dataFolder, join(folder, 'none'), '1', String(edits)];
  await promisify(execFile)('strace', [
    '-f',
    '-e',
    `trace=${traced}`,
    '-s',
    '4096',
    '-o',
    record,
    process.execPath,
    ...args,
  ]);

  const calls = readStrace(await readFile(record, 'utf8'));
  const saved = calls.filter(({ name, args: text }) => name === 'write' && /^1, "saved \d+\\n"/.test(text));
  expect(saved).toHaveLength(edits);
  for (const report of saved) {
    const renamed = lastBefore(
      calls,
      report,
      ({ name, args: text }) => name.startsWith('rename') && text.endsWith(`"${path}"`),
    );
    expect(renamed.result).toBe('0');
    const temp = /"([^"]+)", (?:AT_FDCWD, )?"/.exec(renamed.args)?.[1] ?? '';
    expect(dirname(temp)).toBe(folder);

    const opened = lastBefore(
      calls,
      renamed,
      ({ name, args: text }) => name === 'openat' && text.includes(`"${temp}"`),
    );
    expect(opened.args).toMatch(/O_WRONLY\|O_CREAT\|O_EXCL/);
    const flushed = lastBefore(calls, renamed, ({ name, args: text }) => name === 'fsync' && text === opened.result);
    expect(flushed).toMatchObject({ result: '0' });
    const written = calls.filter(
      ({ name, args: text, started, ended }) =>
        /write/.test(name) &&
        text.startsWith(`${opened.result}, `) &&
        started > opened.ended &&
        ended < renamed.started,
    );
    expect(written.length).toBeGreaterThan(0);
    for (const { ended } of written) expect(ended).toBeLessThan(flushed.started);

    const folderOpened = lastBefore(
      calls,
      report,
      ({ name, args: text }) => name === 'openat' && text.includes(`"${folder}"`),
    );
    const folderFlushed = lastBefore(
      calls,
      report,
      ({ name, args: text }) => name === 'fsync' && text === folderOpened.result,
    );
    expect(folderFlushed.result).toBe('0');
    expect(folderOpened.started).toBeGreaterThan(renamed.ended);
    expect(folderFlushed.started).toBeGreaterThan(folderOpened.ended);
    expect(folderFlushed.ended).toBeLessThan(report.started);
    const edit = /saved (\d+)/.exec(report.args)?.[1] ?? '';
    expect(written.map(({ args: text }) => text).join(''), 'the edit is in what was written').toContain(
      `\\"text\\": \\"${edit}\\"`,
    );
  }
  // The project itself is never opened for writing.
  expect(
    calls.filter(({ name, args: text }) => name === 'openat' && text.includes(`"${path}"`) && !/O_RDONLY/.test(text)),
  ).toEqual([]);
});

test('recorded by a wrapped file system: the same order, and "saved" last', async () => {
  const calls: DiskCall[] = [];
  const { folder, path } = await planPath();
  const host = await testHost({ fileSystem: faultyFileSystem((call) => calls.push(call)) });
  const session = await host.create(path, { name: 'Plan', settings });
  session.subscribe((event) => {
    if (event.type === 'save') calls.push({ step: event.save.state, path });
  });
  calls.length = 0;
  await rename(session, 'December');
  await session.flush();
  const temp = calls.find(
    ({ step, path: at }) => step === 'open' && at.startsWith(folder) && at.endsWith('.tmp'),
  )?.path;
  const story = calls
    .filter(
      ({ step, path: at }) =>
        (at === temp || at === path || at === folder) && /^(open|writev|sync|rename|saved|saving)$/.test(step),
    )
    .map(({ step, path: at }) => `${step} ${at === temp ? 'temp' : at === folder ? 'folder' : 'project'}`);
  expect(story).toEqual([
    'saving project',
    'open temp',
    'writev temp',
    'sync temp',
    'rename temp',
    'open folder',
    'sync folder',
    'saved project',
  ]);
});
