import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyProject } from '../../../src/shared/project/empty-project';
import { serializeProject } from '../../../src/shared/project/serialize-project';
import { diskError, faultyFileSystem } from '../support/faulty-file-system';
import { addPost, failureOf, planPath, rename, settings, testHost } from '../support/test-host';

const project = emptyProject({ id: 'project-1', name: 'Plan', timeZone: 'Europe/Berlin' });
const good = serializeProject(project);
const lineOf = (words: string) => good.split('\n').findIndex((line) => line.includes(words)) + 1;
const lastLine = good.slice(0, -20).split('\n').length;
const fixture = (name: string) => readFile(join(import.meta.dirname, '../../fixtures/projects', name));

describe('a file that does not open', () => {
  test.each<[string, string | Buffer, string, object, RegExp]>([
    ['empty', '', 'DAMAGED', { line: 1, column: 1 }, /plan\.kalends is damaged: it is empty/],
    ['zeros', Buffer.alloc(300), 'DAMAGED', { line: 1, column: 1 }, /zeros instead of text/],
    ['cut off', good.slice(0, -20), 'DAMAGED', { line: lastLine }, new RegExp(`ends too early \\(at line ${lastLine}`)],
    [
      'not UTF-8',
      Buffer.from(good.replace('Plan', 'Pl\xe4n'), 'latin1'),
      'DAMAGED',
      { line: lineOf('"name"'), column: 14 },
      /no text/,
    ],
    ['foreign JSON', '{"a":1}', 'NOT_KALENDS', {}, /not a Kalends project/],
    ['a list', '[]', 'NOT_KALENDS', {}, /not a Kalends project/],
    [
      'invalid',
      good.replace('"weekStart": 1', '"weekStart": 9'),
      'INVALID',
      { problems: [{ path: 'settings.weekStart', says: 'the number is larger than 7' }], repairable: true },
      /settings\.weekStart.*repaired copy/,
    ],
    [
      'newer and of another shape',
      good.replace('"schemaVersion": 1', '"schemaVersion": 9').replace('"posts": {}', '"posts": []'),
      'INVALID',
      { repairable: false },
      /newer version/,
    ],
  ])('%s: it says what is wrong and stays as it is', async (_, content, code, data, says) => {
    const { path } = await planPath();
    await writeFile(path, content);
    const failure = await failureOf((await testHost()).open(path));
    expect(failure).toMatchObject({ code, data });
    expect(failure.message).toMatch(says);
    expect(await readFile(path)).toEqual(Buffer.from(content));
  });

  test('not there, a folder, and below a file', async () => {
    const { folder, path } = await planPath();
    const host = await testHost();
    expect((await failureOf(host.open(path))).code).toBe('NOT_FOUND');
    expect((await failureOf(host.open(folder))).code).toBe('NOT_KALENDS');
    await writeFile(path, good);
    expect((await failureOf(host.open(join(path, 'x.kalends')))).code).toBe('NOT_FOUND');
  });

  test('no permission', async () => {
    const { path } = await planPath();
    await writeFile(path, good);
    const fileSystem = faultyFileSystem((call) => {
      if (call.step === 'open' && call.path === path) throw diskError('EACCES');
    });
    const failure = await failureOf((await testHost({ fileSystem })).open(path));
    expect(failure).toMatchObject({
      code: 'NO_PERMISSION',
      message: expect.stringMatching(/no permission to read plan/),
    });
  });
});

test('a newer file is shown, never written, and copied byte by byte', async () => {
  const { folder, path } = await planPath();
  const text = good.replace('"schemaVersion": 1', '"schemaVersion": 7,\n  "zebra": {"kept": 1}');
  await writeFile(path, text);
  const session = await (await testHost()).open(path);
  expect(session.info()).toMatchObject({ readOnly: true, name: 'Plan', save: { state: 'read-only' } });
  expect(session.info().readOnlyReason).toMatch(/newer version of Kalends/);
  expect((await failureOf(rename(session, 'No'))).code).toBe('READ_ONLY');
  expect((await failureOf(session.saveAs(join(folder, 'other.kalends')))).code).toBe('READ_ONLY');
  const copy = await session.saveCopy(join(folder, 'copy.kalends'));
  expect(await readFile(copy.path, 'utf8')).toBe(text);
  await session.close();
  expect(await readFile(path, 'utf8')).toBe(text);
});

test('a zone that this machine does not know opens, and is kept', async () => {
  const { path } = await planPath();
  await writeFile(path, good.replace('Europe/Berlin', 'Mars/Olympus_Mons'));
  const session = await (await testHost()).open(path);
  expect(session.project.settings.timeZone).toBe('Mars/Olympus_Mons');
});

test('opening and closing leaves the bytes alone, also those another program would write', async () => {
  const { path } = await planPath();
  const text = `\uFEFF${JSON.stringify({ ...project, later: { x: [1, { y: 2 }] } })}`;
  await writeFile(path, text);
  const host = await testHost();
  const session = await host.open(path);
  expect(session.project.later).toEqual({ x: [1, { y: 2 }] });
  await session.close();
  expect(await readFile(path, 'utf8')).toBe(text);
  const again = await host.open(path);
  await rename(again, 'Changed');
  await again.close();
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ name: 'Changed', later: { x: [1, { y: 2 }] } });
});

test('one session for one file, whatever way leads to it; a symlink stays one', async () => {
  const { folder, path } = await planPath();
  const host = await testHost();
  const session = await host.create(path, { name: 'Plan', settings });
  const link = join(folder, 'link.kalends');
  await symlink(path, link);
  await mkdir(join(folder, 'sub'));
  expect(await host.open(link)).toBe(session);
  expect(await host.open(join(folder, 'sub', '..', 'plan.kalends'))).toBe(session);
  await session.close();
  const through = await host.open(link);
  expect(through.path).toBe(path);
  await rename(through, 'Through the link');
  await through.close();
  expect(JSON.parse(await readFile(link, 'utf8')).name).toBe('Through the link');
  await rm(path);
  expect((await failureOf(host.open(link))).code).toBe('NOT_FOUND');
});

test('creating refuses to replace a file and names a folder that is not there', async () => {
  const { folder, path } = await planPath();
  const host = await testHost();
  await writeFile(path, 'something else');
  const failure = await failureOf(host.create(join(folder, 'plan'), { name: 'Plan', settings }));
  expect(failure).toMatchObject({ code: 'ALREADY_EXISTS', data: { path } });
  expect(await readFile(path, 'utf8')).toBe('something else');
  const lost = await failureOf(host.create(join(folder, 'no', 'plan'), { name: 'Plan', settings }));
  expect(lost).toMatchObject({ code: 'WRITE_FAILED', data: { code: 'ENOENT' } });
});

test('the last screen that leaves closes the session, and the file can be opened anew', async () => {
  const { path } = await planPath();
  const host = await testHost();
  const session = await host.create(path, { name: 'Plan', settings });
  const first = session.attach();
  const second = session.attach();
  await addPost(session, { title: 'One' });
  await first();
  expect(await host.open(path)).toBe(session);
  await second();
  expect(await host.open(path)).not.toBe(session);
});

test('a repaired copy lies beside the original, which stays, and says what is missing', async () => {
  const { folder, path } = await planPath();
  const bytes = await fixture('invalid-post.kalends');
  await writeFile(path, bytes);
  const host = await testHost();
  const repaired = await host.repair(path);
  expect(repaired.path).toBe(join(folder, 'plan (repaired).kalends'));
  expect(repaired.leftOut.map(({ path: place }) => place)).toEqual(['posts.post-1.date', 'posts.post-2.media.0.url']);
  expect(await readFile(path)).toEqual(bytes);
  const session = await host.open(repaired.path);
  expect(session.project.posts['post-1']).toMatchObject({ title: 'First', dateWords: '2026-02-30' });
  expect((await failureOf(host.repair(repaired.path))).code).toBe('REFUSED');
  expect((await host.repair(path)).path).toBe(join(folder, 'plan (repaired 2).kalends'));
});
