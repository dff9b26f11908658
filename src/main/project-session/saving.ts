import type { SaveState } from '../../shared/api/contract';
import type { Project } from '../../shared/project/project';
import { diskReason } from '../project-file/disk-words';
import { errorCode } from '../project-file/file-system';
import { ForeignChange, type ProjectFile } from '../project-file/project-file';

/** A reason not to write that is no error of the disk: it stays until the user decides. */
export class WritingStopped extends Error {
  override name = 'WritingStopped';
}

/** Pauses before a failed save is tried again by itself, in milliseconds; the last one repeats. */
export const defaultRetryPauses: readonly number[] = [1_000, 2_000, 5_000, 10_000, 30_000, 60_000];

export interface SavingParts {
  file: ProjectFile;
  now: () => string;
  /** The newest state of the project. */
  current: () => { project: Project; revision: number };
  /** Runs before each write while the file is still the old one; throwing keeps the write from happening. */
  beforeWrite: () => Promise<void>;
  report: (state: SaveState) => void;
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
  private lastReport = '';

  constructor(private readonly parts: SavingParts) {}

  get state(): SaveState {
    const { savedRevision, savedAt, trouble } = this;
    const known = { savedRevision, ...(savedAt ? { savedAt } : {}) };
    if (trouble?.state === 'conflict') return { state: 'conflict', ...known, reason: trouble.reason };
    if (savedRevision === this.parts.current().revision)
      return { state: 'saved', ...known, ...(this.note ? { reason: this.note } : {}) };
    return trouble ? { state: 'failed', ...known, reason: trouble.reason } : { state: 'saving', ...known };
  }

  /** The code of what keeps the newest state from being saved. */
  get failureCode(): string {
    return this.trouble?.code ?? 'UNKNOWN';
  }

  get file(): ProjectFile {
    return this.parts.file;
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

  /** Tries again now. */
  async retry(): Promise<SaveState> {
    if (this.trouble?.state === 'failed') this.trouble = { ...this.trouble, retries: true };
    await this.settled();
    return this.state;
  }

  /** From now on the project is kept in this file, which holds the present state. */
  moveTo(file: ProjectFile, savedHere = true): void {
    this.parts.file = file;
    if (savedHere) this.markSaved(this.parts.current().revision);
  }

  /** The disk holds this revision, whoever wrote it. */
  markSaved(revision: number): void {
    this.savedRevision = revision;
    this.savedAt = this.parts.now();
    this.clearTrouble();
    this.report();
  }

  /** The user has decided about a conflict; writing goes on. */
  clearTrouble(): void {
    this.trouble = null;
    this.failures = 0;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  stop(): void {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
  }

  private start(): void {
    if (this.writing || this.stopped || !this.isDue()) return;
    this.writing = this.loop().finally(() => {
      this.writing = null;
      this.report();
    });
  }

  private isDue(): boolean {
    if (this.trouble && !this.trouble.retries) return false;
    return this.savedRevision !== this.parts.current().revision;
  }

  private async loop(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    do {
      const { project, revision } = this.parts.current();
      const { file } = this.parts;
      try {
        await this.parts.beforeWrite();
        await file.write(project);
      } catch (error) {
        this.fail(error);
        return;
      }
      this.note = file.wasMissing
        ? 'The file had been deleted or moved by another program; it was written again in its place.'
        : undefined;
      this.clearTrouble();
      this.savedRevision = revision;
      this.savedAt = this.parts.now();
      this.report();
    } while (!this.stopped && this.isDue());
  }

  private fail(error: unknown): void {
    if (error instanceof ForeignChange || errorCode(error) === 'EEXIST') {
      const reason = 'Another program changed the file. Nothing has been overwritten; choose which version to keep.';
      this.trouble = { state: 'conflict', reason, code: 'CONFLICT', retries: false };
      return;
    }
    if (error instanceof WritingStopped) {
      this.trouble = { state: 'failed', reason: error.message, code: 'LOCK_LOST', retries: false };
      return;
    }
    const reason = `Not saved: ${diskReason(error)}. Your changes are kept here; save them elsewhere or try again.`;
    this.trouble = { state: 'failed', reason, code: errorCode(error) ?? 'UNKNOWN', retries: true };
    const { retryPauses } = this.parts;
    const pause = retryPauses[Math.min(this.failures, retryPauses.length - 1)];
    this.failures += 1;
    if (pause !== undefined && !this.stopped) this.timer = setTimeout(() => this.start(), pause);
  }

  private report(): void {
    const state = this.state;
    const text = JSON.stringify(state);
    if (text === this.lastReport) return;
    this.lastReport = text;
    this.parts.report(state);
  }
}
