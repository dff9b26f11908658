import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { isAlive, placeNew, removeLeftovers, tempName } from './atomic-write';
import { errorCode, type FileSystem } from './file-system';
import { processStart } from './process-start';

const holderSchema = z.object({
  host: z.string(),
  pid: z.int(),
  started: z.string().nullable(),
  id: z.string(),
  since: z.string(),
});
type Holder = z.infer<typeof holderSchema>;

/** Someone else has the file open. */
export interface LockRefused {
  kind: 'refused';
  host: string;
  since: string;
  sameMachine: boolean;
  /** False for a program that certainly runs on this machine: there the user can close it. */
  mayTakeOver: boolean;
}
export type LockResult =
  | { kind: 'held'; lock: FileLock }
  | LockRefused
  /** The folder takes no lock; `error` is the system's. */
  | { kind: 'impossible'; error: unknown };

/** Ids of the locks that this process holds; a lock of ours that is not among them is a leftover. */
const heldHere = new Set<string>();
/** Two programs that start at the same moment may each remove a dead lock once; more rounds mean something else. */
const rounds = 8;

/** The lock of a project file: a small file beside it that says who has the project open. */
export class FileLock {
  private constructor(
    private readonly fs: FileSystem,
    private readonly lockPath: string,
    private readonly id: string,
  ) {
    heldHere.add(id);
  }

  /**
   * Takes the lock of a file. A lock whose process on this machine is gone is taken over in silence.
   * @param takeOver also takes it from where it cannot be seen whether the program still runs.
   */
  static async acquire(fs: FileSystem, path: string, now: string, takeOver: boolean): Promise<LockResult> {
    const lockPath = join(dirname(path), `.${basename(path)}.lock`);
    const holder: Holder = {
      host: hostname(),
      pid: process.pid,
      started: await processStart(process.pid),
      id: randomBytes(16).toString('hex'),
      since: now,
    };
    let refused: LockRefused | null = null;
    for (let round = 0; round < rounds; round += 1) {
      try {
        await place(fs, lockPath, `${JSON.stringify(holder)}\n`);
        await removeLeftovers(fs, lockPath);
        return { kind: 'held', lock: new FileLock(fs, lockPath, holder.id) };
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') return { kind: 'impossible', error };
      }
      const found = await fs.readFile(lockPath, 'utf8').catch(() => null);
      if (found === null) continue;
      refused = await judge(parse(found));
      if (refused && !(takeOver && refused.mayTakeOver)) return refused;
      await remove(fs, lockPath, found);
    }
    // It changes hands too often, or something lies there that is no file.
    return refused ?? { kind: 'impossible', error: Object.assign(new Error(lockPath), { code: 'EBUSY' }) };
  }

  /** True while the file beside the project is still this lock. */
  async isOurs(): Promise<boolean> {
    const found = await this.fs.readFile(this.lockPath, 'utf8').catch(() => '');
    return parse(found)?.id === this.id;
  }

  /** Takes the lock away, unless it is someone else's by now. */
  async release(): Promise<void> {
    heldHere.delete(this.id);
    if (await this.isOurs()) await this.fs.unlink(this.lockPath).catch(() => undefined);
  }
}

/** The lock appears with its content or not at all: whoever finds it can read it. Never replaces one. */
async function place(fs: FileSystem, lockPath: string, text: string): Promise<void> {
  const temp = tempName(lockPath);
  try {
    const file = await fs.open(temp, 'wx');
    try {
      await file.writeFile(text);
    } finally {
      await file.close();
    }
    await placeNew(fs, temp, lockPath);
  } catch (error) {
    await fs.unlink(temp).catch(() => undefined);
    throw error;
  }
}

/** Removes exactly the lock that was judged: it is moved aside first, and put back if it is another one by now. */
async function remove(fs: FileSystem, lockPath: string, judged: string): Promise<void> {
  const aside = tempName(lockPath);
  try {
    await fs.rename(lockPath, aside);
  } catch {
    return;
  }
  const found = await fs.readFile(aside, 'utf8').catch(() => judged);
  if (found !== judged) await fs.link(aside, lockPath).catch(() => undefined);
  await fs.unlink(aside).catch(() => undefined);
}

/** `null` when the program that held the lock is gone. */
async function judge(holder: Holder | null): Promise<LockRefused | null> {
  if (!holder) return { kind: 'refused', host: '', since: '', sameMachine: false, mayTakeOver: true };
  const { host, since, pid, started } = holder;
  if (host !== hostname()) return { kind: 'refused', host, since, sameMachine: false, mayTakeOver: true };
  if (!isAlive(pid)) return null;
  const start = await processStart(pid);
  const certain = start !== null && start === started;
  if (start !== null && started !== null && !certain) return null;
  if (pid === process.pid && !heldHere.has(holder.id)) return null;
  return { kind: 'refused', host, since, sameMachine: true, mayTakeOver: !certain };
}

function parse(text: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
