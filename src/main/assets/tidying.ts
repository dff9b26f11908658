import { Failure } from '../../shared/api/failures';
import { diskReason } from '../project-file/disk-words';
import { errorCode } from '../project-file/file-system';
import type { AssetFolder } from './asset-folder';
import type { Presence } from './presence';
import type { SessionAssetsParts } from './session-assets';

/** Which files of a library's folder are still needed: the only place that deletes any. */
export class Tidying {
  /** Files that the project has named since it was opened: a step back may name them again. */
  private readonly named = new Set<string>();
  private seen: object | undefined;

  constructor(
    private readonly parts: SessionAssetsParts,
    private readonly folder: AssetFolder,
    private readonly presence: Presence,
  ) {
    this.remember();
  }

  /** To be called when the project has changed. */
  remember(): void {
    const { assets } = this.parts.project();
    if (assets === this.seen) return;
    this.seen = assets;
    for (const { file } of Object.values(assets)) if (file !== undefined) this.named.add(file);
  }

  /**
   * Files of the folder that nothing names: neither the project, nor a step of this session, nor a backup.
   * @throws Failure WRITE_FAILED when a backup cannot be read, which might name them.
   */
  async unneeded(): Promise<{ file: string; size: number }[]> {
    const named = new Set(this.named);
    try {
      for await (const text of this.parts.backupTexts())
        for (const [file] of text.matchAll(/[0-9a-f]{64}\.[a-z0-9]{1,5}/g)) named.add(file);
    } catch (error) {
      const says = `A backup that may need files of the library cannot be read: ${diskReason(error)}. Nothing was deleted.`;
      throw new Failure('WRITE_FAILED', says, { path: this.folder.path, code: errorCode(error) ?? 'UNKNOWN' });
    }
    const files = [...(await this.folder.list())].filter((file) => !named.has(file));
    const sizes = await Promise.all(files.map((file) => this.folder.sizeOf(file)));
    return files.map((file, at) => ({ file, size: sizes[at] ?? 0 }));
  }

  /** Deletes those of the files that are not needed still. @throws Failure READ_ONLY, and as `unneeded`. */
  tidy(files: readonly string[]): Promise<{ deleted: number; bytes: number; failed: number }> {
    return this.parts.exclusively(async () => {
      this.parts.refuseWhenReadOnly();
      const wanted = new Set(files);
      const result = { deleted: 0, bytes: 0, failed: 0 };
      for (const { file, size } of await this.unneeded()) {
        if (!wanted.has(file)) continue;
        const gone = await this.folder.remove(file).then(
          () => true,
          () => false,
        );
        if (gone) {
          this.presence.removed(file);
          result.deleted += 1;
          result.bytes += size;
        } else result.failed += 1;
      }
      return result;
    });
  }
}
