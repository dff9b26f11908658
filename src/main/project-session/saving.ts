import { basename } from 'node:path';
import type { SaveState } from '../../shared/api/contract';
import type { Project } from '../../shared/project/project';
import { diskReason } from '../project-file/disk-words';
import { errorCode } from '../project-file/file-system';
import { ChangedOutside } from '../project-file/project-file';
import { decideOnForeignChange } from './foreign-change';
import type { SessionBackups } from './session-backups';
import { type SessionPlace, WritingStopped } from './session-place';

/** Pauses before a failed save is tried again by itself, in milliseconds; the last one repeats. */
export const defaultRetryPauses: readonly number[] = [1_000, 2_000, 5_000, 10_000, 30_000, 60_000];

export interface SavingParts {
  place: SessionPlace;
  backups: SessionBackups;
  now: () => string;
  /** The newest state of the project. */
  current: () => { project: Project; revision: number };
  /** Called when `state` has become another one. */
  report: () => void;
  retryPauses: readonly number[];
}

interface Trouble {
  state: 'failed' | 'conflict';
  reason: string;
  code: string;
  /** False when only the user can end it. */
  retries: boolean;
}

/** Brings the newest state to the disk: one write in flight, the newest state next. "Saved" is computed from revisions. */
export class Saving {
  private savedRevision = 0;
  private savedAt: string | undefined;
  private note: string | undefined;
  private trouble: Trouble | null = null;
  private failures = 0;
  private timer: NodeJS.Timeout | null = null;
  private writing: Promise<void> | null = null;
  private stopped = false;
  private held = false;
  private reported = '';

  constructor(private readonly parts: SavingParts) {}

  get state(): SaveState {
    const { savedRevision, savedAt, trouble, note } = this;
    const known = { savedRevision, ...(savedAt ? { savedAt } : {}) };
    if (savedRevision === this.parts.current().revision)
      return { state: 'saved', ...known, ...(note ? { reason: note } : {}) };
    return trouble ? { state: trouble.state, ...known, reason: trouble.reason } : { state: 'saving', ...known };
  }

  /** The code of what keeps the newest state from being saved. */
  get failureCode(): string {
    return this.trouble?.code ?? 'UNKNOWN';
  }

  /** To be called after every change. Tries at once, also when the last write failed. */
  request(): void {
    this.start();
    this.report();
  }

  /** Resolves when nothing is being written any more, whether it worked or not. */
  async settled(): Promise<void> {
    this.start();
    while (this.writing) await this.writing;
  }

  /** Tries again now, unless the user has to decide about a conflict first. */
  async retry(): Promise<void> {
    if (this.trouble?.state === 'failed') this.trouble = { ...this.trouble, retries: true };
    await this.settled();
  }

  /** The disk holds the newest state, whoever wrote it. */
  markSaved(): void {
    this.savedRevision = this.parts.current().revision;
    this.savedAt = this.parts.now();
    this.note = undefined;
    this.goOn();
    this.report();
  }

  /** The user has decided about a conflict; writing may go on. */
  goOn(): void {
    this.trouble = null;
    this.failures = 0;
    this.stopTimer();
  }

  /** Does the work while nothing is written, such as the change to another file; then goes on with what is due. */
  async whileHeld<T>(work: () => Promise<T>): Promise<T> {
    await this.settled();
    this.held = true;
    this.stopTimer();
    try {
      return await work();
    } finally {
      this.held = false;
      this.start();
    }
  }

  /** Nothing is written any more. */
  stop(): void {
    this.stopped = true;
    this.stopTimer();
  }

  private start(): void {
    if (this.writing || this.stopped || this.held || !this.isDue()) return;
    this.stopTimer();
    this.writing = this.writeNewest();
  }

  private isDue(): boolean {
    if (this.parts.place.readOnlyReason !== undefined || (this.trouble && !this.trouble.retries)) return false;
    return this.savedRevision !== this.parts.current().revision;
  }

  private async writeNewest(): Promise<void> {
    try {
      while ((await this.writeOnce()) && !this.stopped && this.isDue());
    } finally {
      // In the same moment as the last look at what is due: a change that comes later starts the next write itself.
      this.writing = null;
      this.report();
    }
  }

  /** @returns false when it did not work; `trouble` says why. */
  private async writeOnce(): Promise<boolean> {
    const { place, backups } = this.parts;
    const { project, revision } = this.parts.current();
    const { file } = place;
    try {
      await place.guard();
      await backups.beforeWrite(file);
      await file.write(project);
    } catch (error) {
      this.fail(error, project);
      return false;
    }
    this.note = file.wasMissing
      ? `${basename(file.path)} had been deleted or moved by another program; it was written again in its place.`
      : undefined;
    this.goOn();
    this.savedRevision = revision;
    this.savedAt = this.parts.now();
    this.report();
    return true;
  }

  private fail(error: unknown, project: Project): void {
    const { place, retryPauses } = this.parts;
    if (error instanceof ChangedOutside) {
      const fileName = basename(place.path);
      const { reason } = decideOnForeignChange({ fileName, base: () => place.file.bytes, mine: project });
      this.trouble = { state: 'conflict', reason, code: 'CONFLICT', retries: false };
      return;
    }
    if (error instanceof WritingStopped) {
      this.trouble = { state: 'failed', reason: error.message, code: 'LOCK_LOST', retries: false };
      return;
    }
    const reason = `Not saved: ${diskReason(error)}. Your changes are kept here; save them elsewhere or try again.`;
    this.trouble = { state: 'failed', reason, code: errorCode(error) ?? 'UNKNOWN', retries: true };
    const pause = retryPauses[Math.min(this.failures, retryPauses.length - 1)];
    this.failures += 1;
    if (pause !== undefined && !this.stopped) this.timer = setTimeout(() => this.start(), pause);
  }

  private stopTimer(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private report(): void {
    const state = JSON.stringify(this.state);
    if (state === this.reported) return;
    this.reported = state;
    this.parts.report();
  }
}
