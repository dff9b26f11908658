import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { Host, type HostOptions, type Session } from '../../../src/main/host/host';
import type { ProjectEvent, SaveState } from '../../../src/shared/api/contract';
import { Failure } from '../../../src/shared/api/failures';
import type { Command } from '../../../src/shared/history/command';
import { newId } from '../../../src/shared/ids';
import { postSchema } from '../../../src/shared/posts/post';

export const resourcesFolder = resolve(import.meta.dirname, '../../../resources');

/** A fresh folder that is gone after the test. */
export async function freshFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'kalends-test-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A clock that stands still until it is moved. */
export class TestClock {
  constructor(private time = Date.parse('2026-11-20T09:00:00.000Z')) {}
  readonly now = (): string => new Date(this.time).toISOString();
  forward(minutes: number): void {
    this.time += minutes * 60_000;
  }
}

/** A host with a data folder of its own; what it still holds open at the end is let go without saving. */
export async function testHost(options: Partial<HostOptions> = {}): Promise<Host> {
  const dataFolder = options.dataFolder ?? join(await freshFolder(), 'data');
  const host = await Host.start({ resourcesFolder, version: 'test', retryPauses: [], ...options, dataFolder });
  onTestFinished(() => host.closeAll({ force: true }));
  return host;
}

/** A folder for projects and the path of one that is not there yet. */
export async function planPath(): Promise<{ folder: string; path: string }> {
  const folder = join(await freshFolder(), 'plans');
  await mkdir(folder);
  return { folder, path: join(folder, 'plan.kalends') };
}

export const settings = { timeZone: 'Europe/Berlin' };

/** Runs a command as a screen would. */
export function run(
  session: Session,
  command: Command,
  at = '2026-11-20T10:00:00.000Z',
): Promise<{ revision: number }> {
  return session.run({ id: newId(), at, command });
}

export function rename(session: Session, name: string): Promise<{ revision: number }> {
  return run(session, { name: 'project.rename', payload: { name } });
}

export function addPost(session: Session, fields: { id?: string; title?: string; date?: string }): Promise<unknown> {
  const post = postSchema.parse({ id: newId(), ...fields });
  return run(session, { name: 'posts.create', payload: { post } });
}

/** Resolves with the first save event that fits; look before you leap: it also takes the state of now. */
export function whenSave(session: Session, fits: (save: SaveState) => boolean): Promise<SaveState> {
  if (fits(session.info().save)) return Promise.resolve(session.info().save);
  return new Promise((resolve) => {
    const stop = session.subscribe((event: ProjectEvent) => {
      if (event.type !== 'save' || !fits(event.save)) return;
      stop();
      resolve(event.save);
    });
  });
}

/** The failure that a promise ends in. */
export async function failureOf(promise: Promise<unknown>): Promise<Failure> {
  const result = await promise.then(
    () => null,
    (error: unknown) => error,
  );
  if (result instanceof Failure) return result;
  throw new Error(`expected a failure, got ${String(result)}`, { cause: result });
}

/** A small disk of its own, or null with the reason printed where this user may not make one. */
export async function smallDisk(options: string): Promise<string | null> {
  const folder = join(await freshFolder(), 'disk');
  await mkdir(folder);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'kalends-test', folder]);
  if (mounted.status !== 0) return null;
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder]);
  });
  return folder;
}
export const noSmallDisk =
  'a small disk needs the right to mount one (root); the injected errors below cover the same steps';
