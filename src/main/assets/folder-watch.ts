import { type FSWatcher, watch } from 'node:fs';

/** A program that copies many files causes many events; the folder is looked into once it is quiet. Milliseconds. */
const quietMs = 150;
/** Not every disk tells of changes (network folders, a folder that is not there yet), so it is looked into now and then. */
const lookEveryMs = 5_000;

/** Says when a folder may have changed. It keeps no program running. */
export class FolderWatch {
  private watcher: FSWatcher | undefined;
  private watched: number | undefined;
  private quiet: NodeJS.Timeout | undefined;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly onMaybe: () => void) {
    this.timer = setInterval(onMaybe, lookEveryMs);
    this.timer.unref();
  }

  /** Watches this folder from now on, by its number on the disk: one that was made anew under its name is another one. */
  follow(path: string, inode: number | undefined): void {
    if (inode === this.watched) return;
    this.watcher?.close();
    this.watcher = undefined;
    this.watched = inode;
    if (inode === undefined) return;
    try {
      this.watcher = watch(path, { persistent: false }, () => this.stir());
      this.watcher.on('error', () => this.watcher?.close());
    } catch {
      // The looks now and then have to do.
    }
  }

  stop(): void {
    clearInterval(this.timer);
    clearTimeout(this.quiet);
    this.watcher?.close();
  }

  private stir(): void {
    clearTimeout(this.quiet);
    this.quiet = setTimeout(this.onMaybe, quietMs);
    this.quiet.unref();
  }
}
