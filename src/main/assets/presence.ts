import type { Asset } from '../../shared/assets/asset';
import type { Project } from '../../shared/project/project';
import type { AssetFolder } from './asset-folder';
import { FolderWatch } from './folder-watch';

/** Which files of a library are there, and which assets have none. It looks when it is asked first, and watches from then on. */
export class Presence {
  /** Names in the folder when it was last looked into, and what was put there since; null before the first look. */
  private present: Set<string> | null = null;
  private told = '';
  private watch: FolderWatch | undefined;
  private closed = false;
  private looking: Promise<void> | undefined;
  /** Files that got their name while the folder was being listed: the list may lack them. */
  private readonly placedMeanwhile = new Set<string>();

  /** @param onMissing hears it when other assets have no file than before. */
  constructor(
    private readonly folder: AssetFolder,
    private readonly project: () => Project,
    private readonly onMissing: (ids: string[]) => void,
  ) {}

  /** Looks into the folder: a listing, whatever the number of assets. */
  look(): Promise<void> {
    this.looking ??= this.lookNow().finally(() => {
      this.looking = undefined;
    });
    return this.looking;
  }

  /** Assets without a file, as far as the folder is known. */
  missing(): Asset[] {
    const { present } = this;
    return Object.values(this.project().assets).filter(
      ({ file }) => file === undefined || present?.has(file) === false,
    );
  }

  placed(file: string): void {
    this.present?.add(file);
    this.placedMeanwhile.add(file);
  }

  removed(file: string): void {
    this.present?.delete(file);
  }

  /** To be called when the project or the files have changed. */
  changed(): void {
    if (!this.present) return;
    const ids = this.missing().map(({ id }) => id);
    const said = ids.join();
    if (said === this.told) return;
    this.told = said;
    this.onMissing(ids);
  }

  close(): void {
    this.closed = true;
    this.watch?.stop();
  }

  private async lookNow(): Promise<void> {
    if (this.closed) return;
    this.watch ??= new FolderWatch(() => void this.look());
    this.placedMeanwhile.clear();
    const [stat, present] = await Promise.all([this.folder.stat(), this.folder.list()]);
    if (this.closed) return;
    this.watch.follow(this.folder.path, stat?.ino);
    this.present = new Set([...present, ...this.placedMeanwhile]);
    this.changed();
  }
}
