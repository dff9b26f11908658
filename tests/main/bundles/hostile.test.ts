import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unpackBundle } from '../../../src/main/bundles/unpack-bundle';
import { nodeFileSystem } from '../../../src/main/project-file/file-system';
import { projectSchema } from '../../../src/shared/project/project';
import { serializeProject } from '../../../src/shared/project/serialize-project';
import { diskError, faultyFileSystem } from '../support/faulty-file-system';
import { failureOf, freshFolder } from '../support/test-host';
import { type EntryBytes, zipBytes } from '../support/zip-bytes';

const picture = Buffer.from('a picture, as far as a zip is concerned');
const fileOf = (bytes: Uint8Array) => `${createHash('sha256').update(bytes).digest('hex')}.jpg`;
const project = projectSchema.parse({
  format: 'kalends',
  schemaVersion: 1,
  id: 'plan1',
  assets: { a: { id: 'a', file: fileOf(picture), size: picture.length } },
});
const plan: EntryBytes = { name: 'plan.kalends', data: Buffer.from(serializeProject(project)), method: 8 };
const media: EntryBytes = { name: `plan.assets/${fileOf(picture)}`, data: picture };

const sourceIn = (root: string) => ({ path: join(root, 'x.kalends.zip'), name: 'x.kalends.zip' });

/** Unpacks the bytes in a folder of their own. */
async function unpack(bytes: Uint8Array, fs = nodeFileSystem, signal = new AbortController().signal) {
  const root = await freshFolder();
  const folder = join(root, 'here');
  await mkdir(folder);
  await writeFile(join(root, 'x.kalends.zip'), bytes);
  const target = join(folder, 'x.kalends');
  const work = unpackBundle(fs, sourceIn(root), target, { signal, onProgress: () => undefined });
  return { root, folder, target, work };
}

/** What is said about an archive, which must leave nothing behind, inside its folder or outside. */
async function refusalOf(bytes: Uint8Array): Promise<string> {
  const { root, folder, work } = await unpack(bytes);
  const failure = await failureOf(work);
  expect(failure.code).toBe('BAD_BUNDLE');
  expect(await readdir(folder)).toEqual([]);
  expect((await readdir(root)).sort()).toEqual(['here', 'x.kalends.zip']);
  return failure.message;
}

test('a zip that another program packed opens; what is no part of a bundle is kept out by name', async () => {
  const others = ['notes.txt', '__MACOSX/._plan.kalends', 'plan.assets/readme.md', `other.assets/${fileOf(picture)}`];
  const { folder, target, work } = await unpack(
    zipBytes([
      plan,
      { name: 'plan.assets/', mode: 0o040755 },
      { ...media, method: 8 },
      ...others.map((name) => ({ name })),
    ]),
  );
  expect(await work).toEqual({ type: 'done', path: target, files: 1, missing: 0, leftOut: 4, leftOutNames: others });
  expect((await readdir(folder)).sort()).toEqual(['x.assets', 'x.kalends']);
  expect(await readdir(join(folder, 'x.assets'))).toEqual([fileOf(picture)]);
  expect(await readFile(join(folder, 'x.assets', fileOf(picture)))).toEqual(picture);
  expect(await readFile(target, 'utf8')).toBe(serializeProject(project));
});

test.each([
  '../plan.kalends',
  'a/../../b',
  '/etc/passwd',
  'C:/windows/x',
  'c:x',
  'a\\..\\b',
  '\\\\server\\share',
  'nul\0.txt',
])('a name that leaves its folder is refused: %j', async (name) => {
  expect(await refusalOf(zipBytes([plan, media, { name }]))).toBe(
    'x.kalends.zip holds a file whose place is outside its folder. Nothing was unpacked.',
  );
});

test('links, devices, encrypted entries and unknown ways of packing are refused', async () => {
  const target = Buffer.from('/etc/passwd');
  for (const mode of [0o120777, 0o020644, 0o010644, 0o140644])
    expect(await refusalOf(zipBytes([plan, { name: media.name, data: target, mode }]))).toContain('a link or a device');
  expect(
    await refusalOf(zipBytes([plan, { ...media, flags: 0x801, says: { compressed: picture.length + 12 } }])),
  ).toContain('encrypted');
  expect(await refusalOf(zipBytes([plan, { ...media, method: 14 }]))).toContain('packed in a way');
});

test('two entries of one name are refused, also when only some file systems take them for one', async () => {
  expect(await refusalOf(zipBytes([plan, media, media]))).toContain('two files of one name');
  expect(await refusalOf(zipBytes([plan, { ...plan, name: 'PLAN.kalends' }]))).toContain('two files of one name');
  expect(await refusalOf(zipBytes([plan, { name: 'caf\u00e9' }, { name: 'cafe\u0301' }]))).toContain(
    'two files of one name',
  );
});

test('bombs are refused before a byte of them is unpacked: by ratio, by size, by number, by bytes that are shared', async () => {
  const zeros = Buffer.alloc(4 * 1024 * 1024);
  const bomb = { name: `plan.assets/${fileOf(zeros)}`, data: zeros, method: 8 };
  expect(await refusalOf(zipBytes([plan, bomb]))).toContain('more than 200 times larger');
  expect(await refusalOf(zipBytes([{ ...plan, data: zeros }]))).toContain('more than 200 times larger');
  // A list that says less than there is: what comes out is counted.
  expect(await refusalOf(zipBytes([plan, { ...bomb, says: { uncompressed: 1000 } }]))).toContain(
    'damaged or was cut off',
  );
  const large = { ...plan, says: { uncompressed: 257 * 1024 * 1024, compressed: 100 * 1024 * 1024 } };
  expect(await refusalOf(zipBytes([large]))).toContain('larger than 256 MB');
  expect(
    await refusalOf(zipBytes([plan, { ...media, name: `plan.assets/${'0'.repeat(64)}.jpg`, says: { offset: 0 } }])),
  ).toContain('lie over each other');
  const many = Array.from({ length: 30 }, (_, at) => ({ name: `${at}` }));
  expect(await (await unpack(zipBytes([plan, ...many]))).work).toMatchObject({
    leftOut: 30,
    leftOutNames: { length: 20 },
  });
  expect(await refusalOf(zipBytes([plan], { count: 100_002 }))).toContain('holds more than 100000 files');
  expect(await refusalOf(zipBytes([plan], { count: 70_000 }))).toContain('damaged or was cut off');
});

test('an archive that was cut off anywhere, or changed in any byte that matters, leaves nothing', async () => {
  const whole = zipBytes([plan, { ...media, method: 8 }]);
  for (const length of [0, 1, 21, 30, 200, whole.length - 23, whole.length - 1])
    expect(await refusalOf(whole.subarray(0, length))).toContain('damaged or was cut off');
  expect(await refusalOf(Buffer.concat([whole.subarray(1)]))).toContain('damaged or was cut off');
  expect(await refusalOf(Buffer.from('PK no zip at all'))).toContain('damaged or was cut off');
  expect(await refusalOf(zipBytes([plan, { ...media, data: Buffer.from('another picture') }]))).toContain(
    `the file ${fileOf(picture)} in it is not what was packed`,
  );
  expect(await refusalOf(zipBytes([{ ...plan, crc: 1 }, media]))).toContain('its project is not what was packed');
});

test('an archive without one project that opens is refused', async () => {
  expect(await refusalOf(zipBytes([media]))).toContain('holds no Kalends project');
  expect(await refusalOf(zipBytes([{ ...plan, name: 'inside/plan.kalends' }]))).toContain('holds no Kalends project');
  expect(await refusalOf(zipBytes([plan, { ...plan, name: 'other.kalends' }]))).toContain(
    'more than one Kalends project',
  );
  const holding = (text: string) => refusalOf(zipBytes([{ ...plan, data: Buffer.from(text) }]));
  expect(await holding('{"format": "kalends",')).toContain('holds a project that is damaged');
  expect(await holding('{"format": "kalends", "schemaVersion": 1, "id": "p", "posts": []}')).toContain('does not fit');
  expect(await holding('[]')).toContain('is not one of Kalends');
});

test('a project of a newer version comes out as it is', async () => {
  const text = '{"format":"kalends","schemaVersion":99,"id":"p"}';
  const { target, work } = await unpack(zipBytes([{ ...plan, data: Buffer.from(text) }]));
  await work;
  expect(await readFile(target, 'utf8')).toBe(text);
});

test('a name that is taken is not replaced, whatever has it', async () => {
  const { root, folder, target, work } = await unpack(zipBytes([plan, media]));
  await work;
  const job = { signal: new AbortController().signal, onProgress: () => undefined };
  const again = unpackBundle(nodeFileSystem, sourceIn(root), target, job);
  expect(await failureOf(again)).toMatchObject({
    code: 'ALREADY_EXISTS',
    message: expect.stringContaining('x.kalends'),
  });
  // A link to nothing is taken too: whoever writes there would follow it.
  await rm(target);
  await rm(join(folder, 'x.assets'), { recursive: true });
  await symlink(join(root, 'elsewhere'), join(folder, 'x.assets'));
  expect((await failureOf(unpackBundle(nodeFileSystem, sourceIn(root), target, job))).code).toBe('ALREADY_EXISTS');
  expect(await readdir(folder)).toEqual(['x.assets']);
});

test('whichever step of the disk fails, nothing is left and the archive stays', async () => {
  const bytes = zipBytes([plan, media]);
  const steps: string[] = [];
  await (
    await unpack(
      bytes,
      faultyFileSystem(({ step }) => steps.push(step)),
    )
  ).work;
  const writing = ['mkdir', 'open', 'writev', 'sync', 'datasync', 'rename', 'link', 'unlink'];
  // The first opening is that of the archive itself.
  const failing = steps.flatMap((step, at) => (writing.includes(step) ? [at] : [])).slice(1);
  expect(failing.length).toBeGreaterThan(8);
  for (const at of failing) {
    let call = -1;
    const fs = faultyFileSystem(() => {
      call += 1;
      if (call === at) throw diskError('ENOSPC');
    });
    const { folder, root, work } = await unpack(bytes, fs);
    const end = await work.then(
      () => 'done',
      (error: unknown) => error,
    );
    // Only cleaning up may fail without a word.
    if (end === 'done') expect((await readdir(folder)).sort()).toEqual(['x.assets', 'x.kalends']);
    else {
      expect(end).toMatchObject({ code: 'WRITE_FAILED', message: expect.stringContaining('the disk is full') });
      expect(await readdir(folder), steps[at]).toEqual([]);
    }
    expect(await readdir(root)).toContain('x.kalends.zip');
  }
});

test('a disk that has no room for all of it is not filled first', async () => {
  const fs = {
    ...nodeFileSystem,
    statfs: async () => ({ bavail: 1, bsize: 4096 }),
  } as unknown as typeof nodeFileSystem;
  const { folder, work } = await unpack(zipBytes([plan, media]), fs);
  expect((await failureOf(work)).message).toBe('x.kalends could not be written: the disk is full.');
  expect(await readdir(folder)).toEqual([]);
});

test('what was given up leaves nothing; leftovers of a program that died are taken away', async () => {
  const stop = new AbortController();
  const { folder, work } = await unpack(
    zipBytes([plan, media]),
    faultyFileSystem(({ step }) => {
      if (step === 'datasync') stop.abort(new Error('given up'));
    }),
    stop.signal,
  );
  await expect(work).rejects.toThrow('given up');
  expect(await readdir(folder)).toEqual([]);

  const dead = execFileSync(process.execPath, ['-p', 'process.pid']).toString().trim();
  const {
    root,
    folder: other,
    target,
  } = await unpack(zipBytes([media])).then(async (made) => {
    await failureOf(made.work);
    return made;
  });
  await writeFile(join(root, 'x.kalends.zip'), zipBytes([plan]));
  await mkdir(join(other, `.x.kalends.${dead}.0123456789ab.tmp`, 'assets'), { recursive: true });
  await unpackBundle(nodeFileSystem, sourceIn(root), target, {
    signal: stop.signal.aborted ? new AbortController().signal : stop.signal,
    onProgress: () => undefined,
  });
  expect(await readdir(other)).toEqual(['x.kalends']);
});
