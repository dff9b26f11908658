import { mkdir, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isDefinedError, ORPCError } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ProjectEvent } from '../../src/shared/api/contract';
import { addDays } from '../../src/shared/calendar-time/local-date';
import { nowIn } from '../../src/shared/calendar-time/time-zone';
import { createPost } from './requests';
import { type Caller, type WayIn, waysIn } from './ways-in';

/** Whatever a call was refused with. */
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => {
      throw new Error('the call was not refused');
    },
    (error: unknown) => error,
  );

describe.each(Object.entries(waysIn))('the door by %s', (_name, start) => {
  let way: WayIn;
  let caller: Caller;

  beforeEach(async () => {
    way = await start();
    caller = await way.call();
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await way.stop();
  });

  const newProject = (name = 'Plan', by = caller) =>
    by.door.projects.create({ path: `${name}.kalends`, name, settings: { timeZone: 'Europe/Berlin' } });

  test('says hello with everything a screen needs before a project is open', async () => {
    const hello = await caller.door.app.hello({});
    expect(hello.platforms.length).toBeGreaterThan(10);
    expect(hello.presets.map(({ id }) => id)).toContain('csv');
    expect(hello.samples.length).toBeGreaterThan(0);
    expect(hello.notices).toEqual([]);
  });

  test('knows holidays by region without a project', async () => {
    const year = { from: '2026-01-01', to: '2026-12-31', kinds: ['public'], language: 'en' };
    const { holidays, unknown } = await caller.door.days.holidays({ ...year, regions: ['DE-SN', 'Atlantis'] });
    expect(holidays).toContainEqual({
      date: '2026-10-31',
      name: 'Reformation Day',
      kind: 'public',
      regions: ['DE-SN'],
    });
    expect(unknown).toEqual(['Atlantis']);
    expect((await caller.door.days.places({ language: 'en' })).places.length).toBeGreaterThan(200);
    expect(await refusal(caller.door.days.holidays({ ...year, regions: [], to: '2999-12-31' }))).toMatchObject({
      code: 'BAD_REQUEST',
    });
  });

  describe('failures', () => {
    test('a named failure arrives with its code, its sentence and its data', async () => {
      const error = await refusal(caller.door.projects.open({ path: 'missing.kalends' }));
      expect(error).toBeInstanceOf(ORPCError);
      expect(error instanceof Error && isDefinedError(error)).toBe(true);
      expect(error).toMatchObject({
        code: 'NOT_FOUND',
        message: expect.stringContaining('missing.kalends'),
        data: { path: expect.stringContaining('missing.kalends') },
      });
    });

    test('without a project every call on it says so', async () => {
      for (const call of [
        () => caller.door.project.info({}),
        () => caller.door.project.run(createPost('early')),
        () => caller.door.project.events({}),
        () => caller.door.backups.list({}),
      ])
        expect(await refusal(call())).toMatchObject({ code: 'NO_PROJECT', defined: true });
    });

    test('a command that cannot be done is refused with its sentence', async () => {
      await newProject();
      const request = createPost('Twice');
      await caller.door.project.run(request);
      const error = await refusal(caller.door.project.run({ ...request, id: 'another' }));
      expect(error).toMatchObject({ code: 'REFUSED', defined: true, message: expect.stringMatching(/already/) });
    });

    test('input that does not fit is refused before anything happens', async () => {
      await newProject();
      const request = createPost('Bad');
      const bad = { ...request, command: { name: 'posts.create', payload: { post: { id: 'x', date: '2026-02-30' } } } };
      expect(await refusal(caller.door.project.run(bad))).toMatchObject({ code: 'BAD_REQUEST' });
      // @ts-expect-error this is what the input check is for
      expect(await refusal(caller.door.projects.open({ path: 7 }))).toMatchObject({ code: 'BAD_REQUEST' });
      expect((await caller.door.project.info({})).revision).toBe(0);
    });

    test('output that does not fit the contract never leaves', async () => {
      vi.spyOn(console, 'error').mockImplementation(() => {});
      // @ts-expect-error a defect of the host, made on purpose
      vi.spyOn(way.host, 'version', 'get').mockReturnValue({ secret: 'x' });
      const error = await refusal(caller.door.app.hello({}));
      expect(error).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
      expect(JSON.stringify(error)).not.toContain('secret');
    });

    test('an unnamed failure is logged and arrives without its details', async () => {
      const log = vi.spyOn(console, 'error').mockImplementation(() => {});
      vi.spyOn(way.host.recents, 'list').mockRejectedValue(new Error('secret of the machine'));
      const error = await refusal(caller.door.app.recent({}));
      expect(error).toMatchObject({
        code: 'INTERNAL_SERVER_ERROR',
        message: expect.stringContaining('Something went wrong'),
      });
      expect(JSON.stringify(error)).not.toContain('secret');
      expect(log.mock.calls.flat().join()).toContain('secret of the machine');
    });
  });

  describe('events', () => {
    test('start with the save state, and none is lost between subscribing and reading', async () => {
      await newProject();
      const events = await caller.door.project.events({});
      for (const title of ['one', 'two', 'three']) await caller.door.project.run(createPost(title));
      const first = await events.next();
      expect(first.value).toMatchObject({ type: 'save', save: { state: 'saved' } });
      const revisions: number[] = [];
      while (revisions.length < 3) revisions.push((await nextOf(events, 'changed')).revision);
      expect(revisions).toEqual([1, 2, 3]);
      await events.return?.();
    });

    test('carry the id of the command that caused them, and the name of the step', async () => {
      await newProject();
      const events = await caller.door.project.events({});
      const request = createPost('Advent wreaths');
      await caller.door.project.run(request);
      const event = await nextOf(events, 'changed');
      expect(event).toMatchObject({ origin: request.id, label: expect.stringContaining('Advent wreaths') });
      await caller.door.project.undo({});
      expect(await nextOf(events, 'changed')).not.toHaveProperty('origin');
      await events.return?.();
    });

    test('stop when the reader leaves', async () => {
      await newProject();
      const ended = await endOfSubscription(way);
      const events = await caller.door.project.events({});
      await events.next();
      await events.return?.();
      await ended.promise;
    });

    test('stop when the way breaks off, also while the reader waits', async () => {
      await newProject();
      const ended = await endOfSubscription(way);
      const events = await caller.door.project.events({});
      await events.next();
      const waiting = events.next().then(
        ({ done, value }) => done || value?.type === 'closed',
        () => true,
      );
      await caller.leave();
      await ended.promise;
      expect(await waiting).toBe(true);
    });
  });

  describe('sessions', () => {
    test('a new project takes the settings that are named and leaves the rest to the preferences', async () => {
      await caller.door.app.setPreferences({ weekStart: 7, hourFormat: '12', timeZone: 'Asia/Tokyo' });
      await caller.door.projects.create({ path: 'named.kalends', name: 'Plan', settings: { weekStart: 3 } });
      const { url } = await caller.door.project.snapshot({});
      const { settings } = JSON.parse(await caller.text(url)).project;
      expect(settings).toMatchObject({ weekStart: 3, hourFormat: '12', timeZone: 'Asia/Tokyo' });
    });

    test('two callers of one project see each other', async () => {
      const { path } = await newProject();
      const other = await way.call();
      await other.door.projects.open({ path });
      const events = await other.door.project.events({});
      await caller.door.project.run(createPost('From the first'));
      expect(await nextOf(events, 'changed')).toMatchObject({ revision: 1 });
      await other.door.project.run(createPost('From the second'));
      expect((await caller.door.project.info({})).revision).toBe(2);
      await events.return?.();
    });

    test('two projects do not see each other', async () => {
      await newProject('First');
      const other = await way.call();
      await newProject('Second', other);
      const events = await other.door.project.events({});
      await caller.door.project.run(createPost('Only in the first', { date: '2026-12-01' }));
      await other.door.project.run(createPost('Only in the second', { date: '2026-12-02' }));
      const event = await nextOf(events, 'changed');
      expect(event.label).toContain('Only in the second');
      const { posts } = await other.door.project.range({ from: '2026-12-01', to: '2026-12-31' });
      expect(posts.map(({ title }) => title)).toEqual(['Only in the second']);
      await events.return?.();
    });

    test('opening another project closes the first, and it can be opened again', async () => {
      const first = await newProject('First');
      const session = await way.host.open(first.path);
      const closed = new Promise<void>((done) => {
        session.subscribe((event) => event.type === 'closed' && done());
      });
      await newProject('Second');
      await closed;
      expect((await caller.door.projects.open({ path: first.path })).name).toBe('First');
    });

    test('a caller who breaks off while its project is being opened does not keep it open', async () => {
      const { path } = await newProject();
      await caller.door.project.close({});
      const hasty = await way.call();
      const opening = hasty.door.projects.open({ path }).catch(() => undefined);
      await hasty.leave();
      await opening;
      const session = await way.host.open(path);
      const closed = new Promise<void>((done) => {
        session.subscribe((event) => event.type === 'closed' && done());
      });
      const next = await way.call();
      await next.door.projects.open({ path });
      await next.leave();
      await closed;
    });

    test('what cannot be saved keeps its project open until it is given up; then another one opens', async () => {
      await mkdir(join(way.folder, 'away'));
      await caller.door.projects.create({ path: join('away', 'plan.kalends'), name: 'Plan' });
      await rm(join(way.folder, 'away'), { recursive: true });
      await caller.door.project.run(createPost('Nowhere to go'));
      expect(await refusal(caller.door.project.close({}))).toMatchObject({ code: 'WRITE_FAILED' });
      expect(await refusal(newProject('Other'))).toMatchObject({ code: 'WRITE_FAILED' });
      expect((await caller.door.project.info({})).revision).toBe(1);
      await caller.door.project.close({ discard: true });
      expect(await refusal(caller.door.project.info({}))).toMatchObject({ code: 'NO_PROJECT' });
      expect((await newProject('Other')).name).toBe('Other');
    });

    test('a caller who breaks off lets its project go, saved', async () => {
      const { path } = await newProject();
      await caller.door.project.run(createPost('Last words', { date: '2026-12-24' }));
      const session = await way.host.open(path);
      const closed = new Promise<void>((done) => {
        session.subscribe((event) => event.type === 'closed' && done());
      });
      await caller.leave();
      await closed;
      const next = await way.call();
      await next.door.projects.open({ path });
      const { posts } = await next.door.project.range({ from: '2026-12-24', to: '2026-12-24' });
      expect(posts.map(({ title }) => title)).toEqual(['Last words']);
    });
  });

  describe('history', () => {
    test('lists the steps of this session, and walks many of them as one change', async () => {
      await newProject();
      for (const title of ['one', 'two', 'three'])
        await caller.door.project.run(createPost(title, { id: title, date: '2026-12-01' }));
      const events = await caller.door.project.events({});
      expect(await caller.door.project.walk({ steps: -2 })).toEqual({ revision: 4 });
      const step = (title: string) => ({ label: `New post “${title}”`, at: '2026-11-22T10:00:00.000Z' });
      expect(await caller.door.project.history({})).toEqual({
        done: [step('one')],
        undone: [step('two'), step('three')],
        older: 0,
        further: 0,
      });
      const titles = async () =>
        (await caller.door.project.range({ from: '2026-12-01', to: '2026-12-01' })).posts.map(({ title }) => title);
      expect(await titles()).toEqual(['one']);
      expect(await nextOf(events, 'changed')).toMatchObject({
        revision: 4,
        label: 'Back 2 steps',
        history: { undo: 'New post “one”', redo: 'New post “two”' },
      });
      expect(await caller.door.project.walk({ steps: 1_000_000 })).toEqual({ revision: 5 });
      expect(await titles()).toEqual(expect.arrayContaining(['one', 'two', 'three']));
      expect(await caller.door.project.walk({ steps: 5 })).toEqual({ revision: 5 });
      await events.return?.();
    });

    test('lives on through an import and a restored backup', async () => {
      await newProject();
      await caller.door.project.run(createPost('before', { id: 'before' }));
      const bytes = new TextEncoder().encode('Date,Text\n2026-12-01,Hello\n');
      const { upload, url } = await caller.door.imports.upload({ name: 'plan.csv', size: bytes.length });
      await caller.put(url, bytes);
      await caller.door.imports.apply({ upload });
      const [backup] = (await caller.door.backups.list({})).backups;
      await caller.door.backups.restore({ id: backup?.id ?? '' });
      const { done } = await caller.door.project.history({});
      expect(done.map(({ label }) => label)).toEqual([
        'Restore a backup',
        'Import 1 post from “plan.csv”',
        'New idea “before”',
      ]);
      await caller.door.project.walk({ steps: -3 });
      const { url: empty } = await caller.door.project.snapshot({});
      expect(JSON.parse(await caller.text(empty)).project.posts).toEqual({});
      await caller.door.project.walk({ steps: 2 });
      const { url: imported } = await caller.door.project.snapshot({});
      expect(Object.keys(JSON.parse(await caller.text(imported)).project.posts)).toHaveLength(2);
    });

    test('without a project there is none, and a walk must be a whole number', async () => {
      expect(await refusal(caller.door.project.history({}))).toMatchObject({ code: 'NO_PROJECT' });
      expect(await refusal(caller.door.project.walk({ steps: -1 }))).toMatchObject({ code: 'NO_PROJECT' });
      await newProject();
      expect(await refusal(caller.door.project.walk({ steps: 0.5 }))).toMatchObject({ code: 'BAD_REQUEST' });
    });
  });

  describe('the byte lane', () => {
    test('gives the whole project once', async () => {
      await newProject();
      await caller.door.project.run(createPost('In the snapshot'));
      const { url, revision } = await caller.door.project.snapshot({});
      const snapshot = JSON.parse(await caller.text(url));
      expect(snapshot.revision).toBe(revision);
      expect(Object.values(snapshot.project.posts)).toMatchObject([{ title: 'In the snapshot' }]);
      await expect(caller.text(url)).rejects.toThrow('404');
    });

    test('takes a file once, and only as many bytes as were announced', async () => {
      await newProject();
      const bytes = new TextEncoder().encode('Date,Text\n2026-12-01,Hello\n');
      const whole = await caller.door.imports.upload({ name: 'plan.csv', size: bytes.length });
      expect(await caller.put(whole.url, bytes)).toBe(204);
      expect(await caller.put(whole.url, bytes)).toBe(404);
      const short = await caller.door.imports.upload({ name: 'plan.csv', size: bytes.length - 1 });
      expect(await caller.put(short.url, bytes)).toBe(413);
      const long = await caller.door.imports.upload({ name: 'plan.csv', size: bytes.length + 1 });
      expect(await caller.put(long.url, bytes)).toBe(400);
      const code = 'UNKNOWN_TICKET';
      for (const { upload } of [short, long])
        expect(await refusal(caller.door.imports.preview({ upload }))).toMatchObject({ code, defined: true });
    });

    test('refuses a file that is too large before a byte is sent', async () => {
      const error = await refusal(caller.door.imports.upload({ name: 'huge.csv', size: 65 * 1024 * 1024 }));
      expect(error).toMatchObject({ code: 'TOO_LARGE', data: { path: 'huge.csv' } });
    });

    test('an address serves only what it was made for', async () => {
      await newProject();
      const { url } = await caller.door.imports.upload({ name: 'plan.csv', size: 3 });
      await expect(caller.text(url)).rejects.toThrow('404');
      const { url: snapshot } = await caller.door.project.snapshot({});
      expect(await caller.put(snapshot, new Uint8Array(3))).toBe(404);
    });
  });

  describe('tables', () => {
    const handOver = async (text: string) => {
      const bytes = new TextEncoder().encode(text);
      const { upload, url } = await caller.door.imports.upload({ name: 'plan.csv', size: bytes.length });
      await caller.put(url, bytes);
      return upload;
    };

    test('are shown before they are imported, as one step with a backup before it', async () => {
      await newProject();
      const upload = await handOver('Date,Text\n2026-12-01,Hello\n2026-12-02,World\n');
      expect((await caller.door.imports.preview({ upload })).counts).toMatchObject({ posts: 2, skipped: 0 });
      expect((await caller.door.project.info({})).revision).toBe(0);
      const applied = await caller.door.imports.apply({ upload });
      expect(applied).toEqual({ revision: 1, posts: 2, ideas: 0, firstDate: '2026-12-01' });
      const { backups } = await caller.door.backups.list({});
      expect(backups.map(({ reason }) => reason).join()).toContain('import');
      await caller.door.project.undo({});
      expect((await caller.door.project.range({ from: '2026-12-01', to: '2026-12-31' })).posts).toEqual([]);
    });

    test('with an open question change nothing until it is answered', async () => {
      await newProject();
      const upload = await handOver('Date,Text\n03/04/2026,Hello\n05/06/2026,World\n');
      const { questions } = await caller.door.imports.preview({ upload });
      const [question] = questions;
      expect(questions.length).toBe(1);
      expect(await refusal(caller.door.imports.apply({ upload }))).toMatchObject({
        code: 'UNANSWERED',
        data: { questions: [question?.id] },
      });
      expect((await caller.door.project.info({})).revision).toBe(0);
      const answers = { [question?.id ?? '']: question?.options[0]?.value ?? '' };
      expect((await caller.door.imports.apply({ upload, answers })).posts).toBe(2);
    });

    test('that were discarded are gone', async () => {
      await newProject();
      const upload = await handOver('Date,Text\n2026-12-01,Hello\n');
      await caller.door.imports.discard({ upload });
      expect(await refusal(caller.door.imports.apply({ upload }))).toMatchObject({ code: 'UNKNOWN_TICKET' });
    });

    test('are exported as downloads whose bytes are those of the preview', async () => {
      await newProject();
      await caller.door.project.run(createPost('Stollen', { date: '2026-12-01' }));
      const preview = await caller.door.exports.preview({ preset: 'csv' });
      expect(preview.files.map(({ rowCount }) => rowCount)).toEqual([1]);
      const { files, cancelled } = await caller.door.exports.write({ preset: 'csv' });
      expect(cancelled).toBe(false);
      const text = await caller.text(files[0]?.url ?? '');
      expect(text).toContain('Stollen');
      expect(text.trim().split(/\r?\n/).length).toBe(2);
    });

    test('that would be empty are not written', async () => {
      await newProject();
      const call = caller.door.exports.write({ preset: 'csv', from: '2026-12-01', to: '2026-12-31' });
      expect(await refusal(call)).toMatchObject({ code: 'NOTHING_TO_EXPORT', defined: true });
      expect(await refusal(caller.door.exports.preview({ preset: 'nobody' }))).toMatchObject({
        code: 'UNKNOWN_PRESET',
      });
    });
  });

  test('tells what is due in the recent projects in the coming days, and only reads them', async () => {
    const today = nowIn('Europe/Berlin', new Date().toISOString()).date;
    await newProject('Bakery');
    await caller.door.project.run(createPost('Stollen', { date: addDays(today, 2) }));
    await caller.door.project.run(createPost('Far away', { date: addDays(today, 9) }));
    await newProject('Broken');
    await newProject('Huge');
    await newProject('Gone');
    await caller.door.project.close({});
    const file = (name: string) => join(way.folder, `${name}.kalends`);
    await writeFile(file('Broken'), '{"format":');
    await truncate(file('Huge'), 40 * 1024 * 1024);
    await rm(file('Gone'));
    const before = await stat(file('Bakery'), { bigint: true });
    const listed = (await readdir(way.folder)).sort();
    const { projects, left } = await caller.door.app.week({});
    expect(left).toBe(0);
    expect(projects.map(({ path, says }) => [basename(path), says])).toEqual([
      ['Huge.kalends', expect.stringMatching(/^Huge\.kalends is too large to be looked at here/)],
      [
        'Broken.kalends',
        expect.stringMatching(/^Broken\.kalends is damaged: it ends too early \(at line 1, column \d+\)\.$/),
      ],
      ['Bakery.kalends', undefined],
    ]);
    expect(projects[2]?.week).toMatchObject({
      posts: 1,
      due: [{ headline: 'Stollen', date: addDays(today, 2) }],
    });
    expect((await stat(file('Bakery'), { bigint: true })).mtimeNs).toBe(before.mtimeNs);
    expect((await readdir(way.folder)).sort(), 'no lock and no file was made').toEqual(listed);
  });

  test('lists the projects of the folder, and remembers those that were open', async () => {
    await newProject('Bakery');
    const { files } = await caller.door.projects.list({});
    expect(files.map(({ fileName }) => fileName)).toEqual(['Bakery.kalends']);
    const { projects } = await caller.door.app.recent({});
    expect(projects).toMatchObject([{ name: 'Bakery', present: true }]);
    await caller.door.app.forgetRecent({ path: join(way.folder, 'Bakery.kalends') });
    expect((await caller.door.app.recent({})).projects).toEqual([]);
  });
});

type Events = AsyncIterator<ProjectEvent, unknown, unknown>;

/** The next event of a type; others are passed over. */
async function nextOf<Type extends ProjectEvent['type']>(events: Events, type: Type) {
  for (;;) {
    const { done, value } = await events.next();
    if (done) throw new Error(`the events ended before one of type ${type}`);
    const event = value as ProjectEvent;
    if (event.type === type) return event as Extract<ProjectEvent, { type: Type }>;
  }
}

/** Resolves when a subscription that is made from now on has ended. Projects are open under one path per test. */
async function endOfSubscription(way: WayIn): Promise<{ promise: Promise<void> }> {
  const session = await way.host.open(join(way.folder, 'Plan.kalends'));
  const subscribe = session.subscribe.bind(session);
  const promise = new Promise<void>((done) => {
    vi.spyOn(session, 'subscribe').mockImplementation((listener) => {
      const end = subscribe(listener);
      return () => {
        end();
        done();
      };
    });
  });
  return { promise };
}
