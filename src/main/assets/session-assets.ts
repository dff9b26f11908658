import type { ProjectEvent } from '../../shared/api/contract';
import { Failure } from '../../shared/api/failures';
import type { ThumbnailSize } from '../../shared/assets/addresses';
import type { Asset } from '../../shared/assets/asset';
import { hashOf } from '../../shared/assets/asset';
import type { FileOffer } from '../../shared/assets/asset-calls';
import type { Command } from '../../shared/history/command';
import { newId } from '../../shared/ids';
import type { Crop } from '../../shared/posts/media';
import type { Project } from '../../shared/project/project';
import { diskReason } from '../project-file/disk-words';
import { errorCode, type FileSystem } from '../project-file/file-system';
import { AssetFolder } from './asset-folder';
import type { Receiver, Taken } from './asset-shelf';
import { type CroppedFile, croppedFile } from './cropped-file';
import { FileRefused, shownName } from './file-refused';
import { FolderWatch } from './folder-watch';
import type { MediaRoutes } from './media-routes';
import { type Received, receiveFile } from './receive-file';
import type { Thumbnails } from './thumbnails';

/** What the library of a session leans on: its session, and what all sessions share. */
export interface SessionAssetsParts {
  fs: FileSystem;
  routes: MediaRoutes;
  thumbnails: Thumbnails;
  now: () => string;
  /** Where the files lie; it moves with the project. */
  folder: () => string;
  project: () => Project;
  revision: () => number;
  /** @throws Failure READ_ONLY. */
  refuseWhenReadOnly: () => void;
  /** Runs a command at once; to be called inside `exclusively`. @returns the new revision. */
  run: (command: Command, at: string, joinKey: string | undefined) => number;
  exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  emit: (event: ProjectEvent) => void;
  /** The texts of the project's backups. */
  backupTexts: () => AsyncIterable<string>;
}

type Failed = { upload: string; name: string; says: string };
type Arrived = { upload: string; name: string; received: Received };

/** The files of one open project's library: what comes in, what is there, what is missing. */
export class SessionAssets implements Receiver {
  /** Where the page finds them. */
  readonly base: string;
  readonly folder: AssetFolder;
  private readonly leave: () => void;
  /** Names in the folder when it was last looked into, and what was put there since; null before the first look. */
  private present: Set<string> | null = null;
  private told = '';
  private watch: FolderWatch | undefined;
  private closed = false;
  private looking: Promise<void> | undefined;
  /** Files that got their name while the folder was being listed: the list may lack them. */
  private readonly placedMeanwhile = new Set<string>();
  private cleaned = false;
  /** Files that the project has named since it was opened: a step back may name them again. */
  private readonly named = new Set<string>();
  private seen: Project['assets'] | undefined;
  private byHash: { of: Project['assets']; ids: Map<string, string> } | undefined;

  constructor(private readonly parts: SessionAssetsParts) {
    this.folder = new AssetFolder(parts.fs, parts.folder);
    const { base, remove } = parts.routes.add(this);
    this.base = base;
    this.leave = remove;
    this.remember();
  }

  /** Looks into the folder: a listing, whatever the number of assets. */
  async state(): Promise<{ base: string; missing: string[]; folder: string }> {
    await this.look();
    return { base: this.base, missing: this.missing(), folder: this.folder.path };
  }

  /** The asset of the project that has these bytes. */
  knownAs(hash: string): string | undefined {
    return this.idsByHash().get(hash);
  }

  /** Takes the bytes of a file that is to be added. @throws FileRefused. */
  async receive(offer: FileOffer, body: AsyncIterable<Uint8Array>): Promise<Received> {
    try {
      await this.folder.ensure();
    } catch (error) {
      const says = `${shownName(offer.name)} could not be copied to ${this.folder.path}: ${diskReason(error)}.`;
      throw new FileRefused(says, 507);
    }
    if (!this.cleaned) {
      this.cleaned = true;
      await this.folder.removeLeftovers();
    }
    return receiveFile(this.parts.fs, this.folder.path, offer, body);
  }

  async forget({ temp }: Received): Promise<void> {
    await this.folder.dropTemp(temp);
  }

  /**
   * Puts what came in into the library: one step for all that is new; the same bytes twice are one asset.
   * @throws Failure READ_ONLY, REFUSED.
   */
  add(
    taken: readonly Taken[],
    { collections, tags, joinKey }: { collections: string[]; tags: string[]; joinKey?: string | undefined },
  ): Promise<{ revision: number; ids: string[]; already: string[]; all: string[]; failed: Failed[] }> {
    return this.withArrived(taken, async (arrived, failed) => {
      const placed = await this.placeAll(arrived, failed);
      const at = this.parts.now();
      const assets: Asset[] = [];
      const already: string[] = [];
      const all: string[] = [];
      const fresh = new Map<string, string>();
      for (const { received, name } of placed) {
        const known = this.knownAs(received.hash) ?? fresh.get(received.hash);
        const id = known ?? newId();
        if (!all.includes(id)) all.push(id);
        if (known !== undefined) {
          if (!fresh.has(received.hash) && !already.includes(known)) already.push(known);
          continue;
        }
        fresh.set(received.hash, id);
        assets.push({ id, name, ...factsOf(received), tags, collections, addedAt: at });
      }
      const revision =
        assets.length > 0
          ? this.parts.run({ name: 'assets.add', payload: { assets } }, at, joinKey)
          : this.parts.revision();
      this.tell();
      return { revision, ids: assets.map(({ id }) => id), already, all, failed };
    });
  }

  /** Puts another file in the place of an asset's. @throws Failure READ_ONLY, REFUSED with the reason. */
  replace(id: string, taken: readonly Taken[]): Promise<{ revision: number }> {
    return this.withArrived(taken, async (arrived, failed) => {
      const [placed] = await this.placeAll(arrived, failed);
      if (!placed) throw new Failure('REFUSED', failed[0]?.says ?? 'The file is not here any more. Add it again.', {});
      const revision = this.parts.run(replaceBy(id, placed), this.parts.now(), undefined);
      this.tell();
      return { revision };
    });
  }

  /** Positions of the files that may be missing ones: of the same size, or of the same name. */
  async wantedOf(files: readonly FileOffer[]): Promise<number[]> {
    await this.look();
    const missing = this.missingAssets();
    const sizes = new Set(missing.flatMap(({ size, file }) => (file === undefined ? [] : [size])));
    const names = new Set(missing.flatMap(({ name, file }) => [lastPart(name), ...(file === undefined ? [] : [file])]));
    return files.flatMap(({ name, size }, at) => (sizes.has(size) || names.has(lastPart(name)) ? [at] : []));
  }

  /**
   * Finds missing files among uploads: by their bytes; then, for an asset that is still missing, by its name.
   * What fits nothing is thrown away. @throws Failure READ_ONLY.
   */
  relink(
    taken: readonly Taken[],
  ): Promise<{ revision: number; found: string[]; replaced: string[]; failed: Failed[] }> {
    return this.withArrived(taken, async (arrived, failed) => {
      await this.look();
      const missing = this.missingAssets();
      const wanted = new Set(missing.flatMap((asset) => hashOf(asset) ?? []));
      const same = arrived.filter(({ received }) => wanted.has(received.hash));
      await this.placeAll(same, failed);
      const still = this.missingAssets();
      const found = missing.filter(({ id }) => !still.some((asset) => asset.id === id)).map(({ id }) => id);
      const others = arrived.filter((each) => !same.includes(each));
      const pairs = still.flatMap((asset) => {
        const other = others.find(({ name }) => lastPart(name) === lastPart(asset.name));
        return other && lastPart(asset.name) !== '' ? [{ asset, other }] : [];
      });
      const placed = new Set(await this.placeAll([...new Set(pairs.map(({ other }) => other))], failed));
      const joinKey = newId();
      const replaced: string[] = [];
      for (const { asset, other } of pairs) {
        if (!placed.has(other)) continue;
        this.parts.run(replaceBy(asset.id, other), this.parts.now(), joinKey);
        replaced.push(asset.id);
      }
      const used = new Set([...same, ...pairs.map(({ other }) => other)]);
      await Promise.all(arrived.filter((each) => !used.has(each)).map(({ received }) => this.forget(received)));
      this.tell();
      return { revision: this.parts.revision(), found, replaced, failed };
    });
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
          this.present?.delete(file);
          result.deleted += 1;
          result.bytes += size;
        } else result.failed += 1;
      }
      return result;
    });
  }

  /** The file of the library that has this hash, as the project of now names it. */
  fileOf(hash: string): Asset | undefined {
    const id = this.knownAs(hash);
    return id === undefined ? undefined : this.parts.project().assets[id];
  }

  /**
   * The file of an asset as it leaves, cut as a post says; undefined when it is missing. @throws as `croppedFile`.
   * @param crop of the post's use of it
   */
  async fileToSend(asset: Asset, crop: Crop | undefined): Promise<CroppedFile | undefined> {
    const path = asset.file === undefined ? undefined : await this.folder.pathOf(asset.file);
    return path === undefined ? undefined : croppedFile(path, asset, crop, { keepLocation: asset.keepLocation });
  }

  /** The path of a thumbnail of an asset; undefined when there is none, or none can be made. */
  async thumbnailOf({ file, type }: Asset, size: ThumbnailSize): Promise<string | undefined> {
    const path = file === undefined ? undefined : await this.folder.pathOf(file);
    if (file === undefined || path === undefined) return undefined;
    return this.parts.thumbnails.of({ hash: hashOf({ file }) ?? '', path, type }, size);
  }

  /** Keeps a frame that the screen has drawn of a video or document. @throws Failure REFUSED for anything else. */
  async keepFrame(hash: string, frame: Uint8Array): Promise<void> {
    const asset = this.fileOf(hash);
    if (!asset || asset.kind === 'picture') throw new Failure('REFUSED', 'This file has a picture of its own.', {});
    await this.parts.thumbnails.keepFrame(hash, frame);
  }

  /** To be called when the project has changed: other assets may be missing now. */
  changed(): void {
    this.remember();
    if (this.present) this.tell();
  }

  /** Nothing is served any more. */
  close(): void {
    this.closed = true;
    this.watch?.stop();
    this.leave();
  }

  private remember(): void {
    const { assets } = this.parts.project();
    if (assets === this.seen) return;
    this.seen = assets;
    for (const { file } of Object.values(assets)) if (file !== undefined) this.named.add(file);
  }

  /** Looks into the folder, and from the first look on whenever it may have changed. */
  private look(): Promise<void> {
    this.looking ??= this.lookNow().finally(() => {
      this.looking = undefined;
    });
    return this.looking;
  }

  private async lookNow(): Promise<void> {
    if (this.closed) return;
    this.watch ??= new FolderWatch(() => void this.look());
    this.placedMeanwhile.clear();
    const [stat, present] = await Promise.all([this.folder.stat(), this.folder.list()]);
    if (this.closed) return;
    this.watch.follow(this.folder.path, stat?.ino);
    this.present = new Set([...present, ...this.placedMeanwhile]);
    this.tell();
  }

  private missingAssets(): Asset[] {
    const { present } = this;
    return Object.values(this.parts.project().assets).filter(
      ({ file }) => file === undefined || present?.has(file) === false,
    );
  }

  private missing(): string[] {
    return this.missingAssets().map(({ id }) => id);
  }

  private tell(): void {
    const missing = this.missing();
    const said = missing.join();
    if (said === this.told) return;
    this.told = said;
    this.parts.emit({ type: 'assets', missing });
  }

  /** Does the work in the session's queue; whatever goes wrong, nothing of what came in is left beside the library. */
  private async withArrived<T>(
    taken: readonly Taken[],
    work: (arrived: Arrived[], failed: Failed[]) => Promise<T>,
  ): Promise<T> {
    const arrived = taken.flatMap((each) => ('received' in each ? [each] : []));
    const failed = taken.flatMap((each) => ('says' in each ? [each] : []));
    try {
      return await this.parts.exclusively(async () => {
        this.parts.refuseWhenReadOnly();
        return work(arrived, failed);
      });
    } catch (error) {
      await Promise.all(arrived.map(({ received }) => this.forget(received)));
      throw error;
    }
  }

  /** Gives files their names and brings those to the disk; what cannot be placed goes to the failed. */
  private async placeAll(arrived: readonly Arrived[], failed: Failed[]): Promise<Arrived[]> {
    const placed: Arrived[] = [];
    for (const each of arrived) {
      const { received, upload, name } = each;
      const file = fileName(received);
      try {
        await this.folder.place(received.temp, file);
        this.present?.add(file);
        this.placedMeanwhile.add(file);
        placed.push(each);
      } catch (error) {
        await this.forget(received);
        failed.push({ upload, name, says: notPlaced(name, error) });
      }
    }
    if (placed.length === 0) return placed;
    try {
      await this.folder.flush();
      return placed;
    } catch (error) {
      for (const { upload, name } of placed) failed.push({ upload, name, says: notPlaced(name, error) });
      return [];
    }
  }

  private idsByHash(): Map<string, string> {
    const { assets } = this.parts.project();
    if (this.byHash?.of !== assets) {
      const ids = new Map(
        Object.values(assets).flatMap((asset) => (asset.file ? [[hashOf(asset) ?? '', asset.id]] : [])),
      );
      this.byHash = { of: assets, ids };
    }
    return this.byHash.ids;
  }
}

const fileName = ({ hash, ending }: Received) => `${hash}.${ending}`;
const lastPart = (name: string) => (name.split(/[/\\]/).at(-1) ?? '').normalize('NFC').toLowerCase();

function notPlaced(name: string, error: unknown): string {
  if (errorCode(error) === undefined) throw error;
  return `${shownName(name)} could not be added: ${diskReason(error)}.`;
}

/** What the bytes say, as an asset holds it. */
function factsOf(received: Received) {
  const { kind, type, size, facts } = received;
  return { file: fileName(received), kind, type, size, ...facts };
}

function replaceBy(id: string, { received, name }: Arrived): Command {
  const nothing = { width: null, height: null, duration: null, pages: null, takenOn: null, hasLocation: null };
  return { name: 'assets.replace', payload: { id, bytes: { name, ...nothing, ...factsOf(received) } } };
}
