import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { Host } from '../../../src/main/host/host';
import { commands } from '../../../src/main/shells/command-line/commands';
import { newId } from '../../../src/shared/ids';
import { resourcesFolder } from '../../contract/ways-in';
import { freshFolder } from './run-in';

let line: Awaited<ReturnType<typeof freshFolder>>;
beforeEach(async () => {
  line = await freshFolder();
});
afterEach(() => line.remove());

const at = (name: string) => join(line.folder, name);
const oneSentence = /^kalends: [^\n]+\n$/;

describe('use', () => {
  test('help lists every command, and each has its own', async () => {
    const overview = await line.kalends('help');
    expect(overview.code).toBe(0);
    for (const { name } of commands) {
      expect(overview.out).toContain(`  ${name}`);
      for (const args of [
        ['help', name],
        [name, '--help'],
        [name, '-h'],
      ]) {
        const help = await line.kalends(...args);
        expect(help).toMatchObject({ code: 0, err: '' });
        expect(help.out).toMatch(new RegExp(`^Usage: kalends ${name}`));
      }
    }
  });

  test('every option is in the help', () => {
    for (const { name, help, options } of commands)
      for (const option of Object.keys(options)) expect(`${name}: ${help}`).toContain(`--${option}`);
  });

  test('wrong use is one sentence on standard error and exit code 2', async () => {
    for (const args of [
      ['frobnicate'],
      ['help', 'frobnicate'],
      ['new'],
      ['new', 'a', 'b'],
      ['check'],
      ['check', 'a.kalends', 'b.kalends'],
      ['check', 'a.kalends', '--unknown'],
      ['import', 'a.kalends'],
      ['import', 'a.kalends', 'b.csv', '--answer', 'nothing'],
      ['export', 'a.kalends'],
      ['backups', 'list'],
      ['backups', 'forget', 'a.kalends'],
      ['serve', '--port', 'many'],
    ]) {
      const { code, out, err } = await line.kalends(...args);
      expect([args.join(' '), code, out]).toEqual([args.join(' '), 2, '']);
      expect(err).toMatch(oneSentence);
    }
    expect(await readdir(line.folder)).not.toContain('a.kalends');
  });

  test('without a command it says what there is', async () => {
    expect(await line.kalends()).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage') });
  });

  test('says its version', async () => {
    expect((await line.kalends('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('new', () => {
  test('makes a project with the ending, and never replaces one', async () => {
    expect(await line.kalends('new', 'plan', '--name', 'Our plan', '--time-zone', 'Europe/Berlin')).toMatchObject({
      code: 0,
      out: `${at('plan.kalends')}\n`,
    });
    const before = await readFile(at('plan.kalends'), 'utf8');
    expect(JSON.parse(before)).toMatchObject({ name: 'Our plan', settings: { timeZone: 'Europe/Berlin' } });
    const again = await line.kalends('new', 'plan.kalends');
    expect(again.code).toBe(2);
    expect(again.err).toMatch(oneSentence);
    expect(await readFile(at('plan.kalends'), 'utf8')).toBe(before);
    expect(await readdir(line.folder)).toEqual(['.data', 'plan.kalends']);
  });

  test('can start from the sample', async () => {
    const { code, json } = await line.kalends('new', 'plan.kalends', '--sample', '--json');
    expect(code).toBe(0);
    expect(json()).toMatchObject({ path: at('plan.kalends') });
    expect((await line.kalends('new', 'second.kalends', '--sample', 'bakery')).code).toBe(0);
    expect((await line.kalends('new', 'third.kalends', '--sample', 'nobody')).code).toBe(2);
    const check = await line.kalends('check', 'second.kalends', '--json');
    expect(z.object({ posts: z.int().min(20) }).parse(check.json()).posts).toBeGreaterThan(20);
  });

  test('refuses a time zone that does not exist', async () => {
    const { code, err } = await line.kalends('new', 'plan', '--time-zone', 'Moon/Base');
    expect(code).toBe(2);
    expect(err).toMatch(oneSentence);
    expect(await readdir(line.folder)).not.toContain('plan.kalends');
  });
});

describe('check', () => {
  const project = (changes: object) =>
    writeFile(
      at('plan.kalends'),
      JSON.stringify({ format: 'kalends', schemaVersion: 1, id: newId(), name: 'Plan', ...changes }),
    );

  test('finds nothing in a project that is well', async () => {
    await project({});
    expect(await line.kalends('check', 'plan.kalends')).toMatchObject({ code: 0, out: '0 posts, nothing found\n' });
  });

  test('names texts over the limit, per channel', async () => {
    await project({
      channels: {
        c1: { id: 'c1', name: 'Short one', platform: 'x' },
        c2: { id: 'c2', name: 'Blog', platform: 'blog' },
      },
      posts: { p1: { id: 'p1', title: 'Long', text: 'a'.repeat(281), date: '2026-12-01', channels: ['c1', 'c2'] } },
    });
    const { code, json, err } = await line.kalends('check', 'plan.kalends', '--json');
    expect([code, err]).toEqual([1, '']);
    expect(json()).toMatchObject({
      posts: 1,
      findings: [{ rule: 'text.limit', severity: 'warning', post: 'p1', channel: 'c1', count: 281, limit: 280 }],
    });
  });

  test('says post by post what needs attention and what to do; hints alone are no failure', async () => {
    const channels = { c1: { id: 'c1', name: 'Feed', platform: 'instagram' } };
    const post = { id: 'p1', title: 'Bread', media: [{ url: 'bread.jpg' }], date: '2026-12-01', channels: ['c1'] };
    await project({ channels, posts: { p1: { ...post, text: 'At lindner.de/menu #a #b #c #d #e #f' } } });
    expect(await line.kalends('check', 'plan.kalends')).toMatchObject({
      code: 1,
      out: [
        '“Bread” on 2026-12-01: Feed (Instagram) takes 5 hashtags, this text has 6. Keep the ones that matter most.',
        '“Bread” on 2026-12-01: Links cannot be clicked on Feed (Instagram): “lindner.de/menu”. Say where it is found, such as “link in bio”.',
        '1 post, 2 findings\n',
      ].join('\n'),
    });
    await project({ channels, posts: { p1: { ...post, text: 'Bread', format: 'story' } } });
    expect(await line.kalends('check', 'plan.kalends')).toMatchObject({
      code: 0,
      out: 'hint: “Bread” on 2026-12-01: Feed (Instagram) shows no text on a story. Put the words into the picture or video.\n1 post, 1 finding\n',
    });
  });

  test('names what it does not know', async () => {
    await project({
      settings: { timeZone: 'Moon/Base' },
      channels: { c1: { id: 'c1', name: 'Odd', platform: 'telepathy' } },
      posts: { p1: { id: 'p1', channels: ['gone'] } },
    });
    const { code, json } = await line.kalends('check', 'plan.kalends', '--json');
    const { findings } = z.object({ findings: z.array(z.object({ rule: z.string() })) }).parse(json());
    expect(code).toBe(1);
    expect(findings.map(({ rule }) => rule)).toEqual(['unknown-time-zone', 'unknown-platform', 'unknown-channel']);
  });

  test('lists the places of a project whose parts do not fit', async () => {
    await project({ posts: { p1: { id: 'p1', date: 'tomorrow' } } });
    const { code, out } = await line.kalends('check', 'plan.kalends');
    expect(code).toBe(1);
    expect(out).toContain('posts.p1.date');
  });

  test.runIf(process.platform !== 'win32')('a device is no table: reading it would never end', async () => {
    await project({ posts: {} });
    const { code, err } = await line.kalends('import', 'plan.kalends', '/dev/zero');
    expect({ code, err }).toEqual({ code: 2, err: 'kalends: /dev/zero cannot be read: it is a device.\n' });
  });

  test('says in one sentence why a file cannot be read, and writes nothing', async () => {
    await writeFile(at('broken.kalends'), '{"format": "kalends",');
    await writeFile(at('foreign.kalends'), '{"format": "other"}');
    await mkdir(at('folder.kalends'));
    for (const name of ['broken.kalends', 'foreign.kalends', 'folder.kalends', 'missing.kalends']) {
      const { code, out, err } = await line.kalends('check', name);
      expect([name, code, out]).toEqual([name, 2, '']);
      expect(err).toMatch(oneSentence);
      expect(err).toContain(name);
    }
    expect(await readFile(at('broken.kalends'), 'utf8')).toBe('{"format": "kalends",');
  });
});

describe('import', () => {
  beforeEach(() => line.kalends('new', 'plan', '--time-zone', 'Europe/Berlin'));

  test('takes the posts of a table, and says what it did', async () => {
    await writeFile(
      at('table.csv'),
      'Date,Time,Channel,Text\n2026-12-01,09:00,Instagram,Hello\n2026-12-02,,Blog,World\n',
    );
    const { code, out, err } = await line.kalends('import', 'plan.kalends', 'table.csv');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('2 posts');
    const { posts } = z
      .object({ posts: z.record(z.string(), z.object({ text: z.string(), date: z.string() })) })
      .parse(JSON.parse(await readFile(at('plan.kalends'), 'utf8')));
    expect(Object.values(posts).map(({ date, text }) => `${date} ${text}`)).toEqual(
      expect.arrayContaining(['2026-12-01 Hello', '2026-12-02 World']),
    );
  });

  test('a dry run changes nothing', async () => {
    await writeFile(at('table.csv'), 'Date,Text\n2026-12-01,Hello\n');
    const before = await readFile(at('plan.kalends'));
    const { code, json } = await line.kalends('import', 'plan.kalends', 'table.csv', '--dry-run', '--json');
    expect(code).toBe(0);
    expect(json()).toMatchObject({ applied: false, preview: { counts: { posts: 1 } } });
    expect(await readFile(at('plan.kalends'))).toEqual(before);
  });

  test('an open question stops it with its answers, and an answer lets it go on', async () => {
    await writeFile(at('table.csv'), 'Date,Text\n03/04/2026,Hello\n05/06/2026,World\n');
    const before = await readFile(at('plan.kalends'));
    const asked = await line.kalends('import', 'plan.kalends', 'table.csv');
    expect(asked.code).toBe(2);
    expect(asked.err).toMatch(oneSentence);
    const [, question, value] = /--answer ([\w-]+)=(\S+)/.exec(asked.out) ?? [];
    expect(await readFile(at('plan.kalends'))).toEqual(before);
    const answered = await line.kalends('import', 'plan.kalends', 'table.csv', '--answer', `${question}=${value}`);
    expect(answered).toMatchObject({ code: 0, err: '' });
    expect(await readFile(at('plan.kalends'))).not.toEqual(before);
  });

  test('a table that is none, or not there, is one sentence', async () => {
    await writeFile(at('picture.csv'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 0]));
    for (const name of ['missing.csv', 'picture.csv']) {
      const { code, out, err } = await line.kalends('import', 'plan.kalends', name);
      expect([name, code, out]).toEqual([name, 2, '']);
      expect(err).toMatch(oneSentence);
    }
  });

  test('a project that is open in the app is left alone', async () => {
    await writeFile(at('table.csv'), 'Date,Text\n2026-12-01,Hello\n');
    const app = await Host.start({ dataFolder: at('.other'), resourcesFolder, version: '0.0.0-test' });
    const session = await app.open(at('plan.kalends'));
    const before = await readFile(at('plan.kalends'));
    const { code, err } = await line.kalends('import', 'plan.kalends', 'table.csv');
    expect(code).toBe(2);
    expect(err).toMatch(oneSentence);
    expect(err).toContain('open');
    expect(await readFile(at('plan.kalends'))).toEqual(before);
    expect(session.revision).toBe(0);
    // Looking is allowed meanwhile.
    expect((await line.kalends('check', 'plan.kalends')).code).toBe(0);
    expect((await line.kalends('import', 'table.csv', 'plan.kalends', '--dry-run')).code).toBe(0);
    await app.closeAll();
  });
});

describe('export', () => {
  beforeEach(() => line.kalends('new', 'plan', '--sample', '--time-zone', 'Europe/Berlin'));

  test('writes one file where it is told', async () => {
    const { code, out } = await line.kalends('export', 'plan.kalends', '--format', 'csv', '-o', 'sheet.csv');
    expect(code).toBe(0);
    expect(out).toContain(at('sheet.csv'));
    expect([...(await readFile(at('sheet.csv'))).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    await line.kalends('export', 'plan.kalends', '--format', 'csv', '-o', 'sheet.csv', '--no-bom');
    expect((await readFile(at('sheet.csv'), 'utf8')).startsWith('post_id')).toBe(true);
  });

  test('prints one file, byte for byte what it would write', async () => {
    await line.kalends('export', 'plan.kalends', '--format', 'csv', '-o', 'sheet.csv');
    const { out } = await line.kalends('export', 'plan.kalends', '--format', 'csv', '-o', '-');
    expect(out).toBe(await readFile(at('sheet.csv'), 'utf8'));
  });

  test('without a place it replaces nothing', async () => {
    const first = await line.kalends('export', 'plan.kalends', '--format', 'csv', '--json');
    const { files } = z.object({ files: z.array(z.object({ path: z.string() })) }).parse(first.json());
    await writeFile(files[0]?.path ?? '', 'mine');
    const second = await line.kalends('export', 'plan.kalends', '--format', 'csv');
    expect(second.code).toBe(2);
    expect(second.err).toMatch(oneSentence);
    expect(await readFile(files[0]?.path ?? '', 'utf8')).toBe('mine');
  });

  test('puts several files into a folder, and names what is left out', async () => {
    const args = ['export', 'plan.kalends', '--format', 'buffer', '--include-past', '-o', 'out'];
    const { code, out, err } = await line.kalends(...args);
    expect(code).toBe(0);
    const names = await readdir(at('out'));
    expect(names.length).toBeGreaterThan(1);
    for (const name of names) expect(out).toContain(join('out', name));
    expect(err).toContain('left out');
    const printed = await line.kalends(...args.slice(0, -1), '-');
    expect(printed).toMatchObject({ code: 2, out: '' });
    expect(printed.err).toContain('-o');
  });

  test('takes one channel by name and a span of days', async () => {
    const base = ['export', 'plan.kalends', '--format', 'csv', '-o', 'sheet.csv', '--json'];
    const rows = async (...more: string[]) => {
      const { json } = await line.kalends(...base, ...more);
      return z.object({ files: z.array(z.object({ rows: z.int() })) }).parse(json()).files[0]?.rows ?? 0;
    };
    const all = await rows();
    const instagram = await rows('--channel', 'INSTAGRAM');
    const day = await rows('--from', '2026-12-01', '--to', '2026-12-07');
    expect(instagram).toBeGreaterThan(0);
    expect(instagram).toBeLessThan(all);
    expect(day).toBeLessThan(all);
    const unknown = await line.kalends(...base, '--channel', 'Myspace');
    expect(unknown).toMatchObject({ code: 2, err: expect.stringMatching(/Myspace.*Instagram/) });
  });

  test('a wrong day, format or zone is one sentence', async () => {
    const cases: [number, string[]][] = [
      [2, ['--format', 'nobody']],
      [2, ['--format', 'csv', '--from', '2026-13-01']],
      [2, ['--format', 'csv', '--time-zone', 'Moon/Base']],
      [2, ['--format', 'csv', '-o', 'plan.kalends/x.csv']],
      [1, ['--format', 'csv', '--from', '2031-01-01', '--to', '2031-01-02']],
    ];
    for (const [expected, more] of cases) {
      const { code, out, err } = await line.kalends('export', 'plan.kalends', ...more);
      expect([more.join(' '), code, out]).toEqual([more.join(' '), expected, '']);
      expect(err.split('\n').filter((row) => row.startsWith('kalends: ')).length).toBe(1);
    }
  });

  test('lists what it can write', async () => {
    expect((await line.kalends('export', 'plan.kalends', '--format', 'help')).out).toMatch(/^csv /m);
  });
});

describe('backups', () => {
  test('are listed, and one is put back with the present state kept', async () => {
    await line.kalends('new', 'plan');
    expect(await line.kalends('backups', 'list', 'plan.kalends')).toMatchObject({ code: 0, out: '' });
    await writeFile(at('table.csv'), 'Date,Text\n2026-12-01,Hello\n');
    await line.kalends('import', 'plan.kalends', 'table.csv');
    const listed = z.object({ backups: z.array(z.object({ id: z.string() })).min(1) });
    const { backups } = listed.parse((await line.kalends('backups', 'list', 'plan.kalends', '--json')).json());
    const restored = await line.kalends('backups', 'restore', 'plan.kalends', backups[0]?.id ?? '');
    expect(restored).toMatchObject({ code: 0, err: '', out: expect.stringContaining('0 posts') });
    expect(JSON.parse(await readFile(at('plan.kalends'), 'utf8')).posts).toEqual({});
    const after = listed.parse((await line.kalends('backups', 'list', 'plan.kalends', '--json')).json());
    expect(after.backups.length).toBeGreaterThan(backups.length);
  });

  test('one that is not there is one sentence', async () => {
    await line.kalends('new', 'plan');
    const { code, err } = await line.kalends('backups', 'restore', 'plan.kalends', 'nothing');
    expect(code).toBe(2);
    expect(err).toMatch(oneSentence);
  });
});

describe('pack and unpack', () => {
  test('a project becomes a bundle and the bundle a project, with exit codes that tell what is missing', async () => {
    await line.kalends('new', 'plan', '--sample');
    expect(await line.kalends('pack', 'plan.kalends')).toMatchObject({
      code: 0,
      out: `${at('plan.kalends.zip')}  0 files\n`,
      err: '',
    });
    const again = await line.kalends('pack', 'plan.kalends');
    expect(again).toMatchObject({ code: 2, err: expect.stringMatching(oneSentence) });
    expect(again.err).toContain('plan.kalends.zip');
    expect((await line.kalends('pack', 'plan.kalends', '-o', 'plan.kalends.zip')).code).toBe(0);
    await mkdir(at('out'));
    expect((await line.kalends('pack', 'plan.kalends', '--light', '-o', 'out', '--json')).json()).toMatchObject({
      path: at('out/plan.kalends.zip'),
      files: 0,
      missing: 0,
    });

    expect(await line.kalends('unpack', 'plan.kalends.zip', '-o', 'there/')).toMatchObject({
      code: 0,
      out: `${at('there/plan.kalends')}  0 files\n`,
      err: '',
    });
    expect(await readFile(at('there/plan.kalends'), 'utf8')).toBe(await readFile(at('plan.kalends'), 'utf8'));
    expect(await line.kalends('unpack', 'plan.kalends.zip')).toMatchObject({
      code: 2,
      err: 'kalends: There is already plan.kalends there. Choose another name.\n',
    });
    expect((await line.kalends('unpack', 'plan.kalends.zip', '-o', 'other.kalends', '--json')).json()).toMatchObject({
      path: at('other.kalends'),
      missing: 0,
    });
  });

  test('what is not there is named; wrong use and bad archives are one sentence', async () => {
    await line.kalends('new', 'plan');
    const project = JSON.parse(await readFile(at('plan.kalends'), 'utf8'));
    project.assets = { a: { id: 'a', name: 'oven.jpg', file: `${'0'.repeat(64)}.jpg` } };
    await writeFile(at('plan.kalends'), JSON.stringify(project));
    expect(await line.kalends('pack', 'plan.kalends')).toMatchObject({
      code: 1,
      err: '1 file of the library not there: oven.jpg\n',
    });
    expect(await line.kalends('unpack', 'plan.kalends.zip', '-o', 'x')).toMatchObject({
      code: 1,
      err: '1 file of the library not in the bundle\n',
    });
    for (const args of [
      ['pack', 'plan.kalends', '--months', 'December'],
      ['pack', 'plan.kalends', '--months', '2026-12', '--light'],
      ['pack', 'gone.kalends'],
      ['unpack', 'plan.kalends'],
      ['unpack', 'gone.zip'],
    ])
      expect(await line.kalends(...args)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(oneSentence) });
    expect((await line.kalends('pack', 'gone.kalends')).err).toContain('There is no file gone.kalends.');
  });
});
