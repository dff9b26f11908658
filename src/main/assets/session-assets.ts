import type { ProjectEvent } from '../../shared/api/contract';
import type { ThumbnailSize } from '../../shared/assets/addresses';
import { type Asset, hashOf } from '../../shared/assets/asset';
import type { FileOffer } from '../../shared/assets/asset-calls';
import type { Command } from '../../shared/history/command';
import type { Crop } from '../../shared/posts/media';
import type { Project } from '../../shared/project/project';
import { diskReason } from '../project-file/disk-words';
import type { FileSystem } from '../project-file/file-system';
import { AssetFolder } from './asset-folder';
import type { Receiver } from './asset-shelf';
import { type CroppedFile, croppedFile } from './cropped-file';
import { FileRefused, shownName } from './file-refused';
import { Incoming } from './incoming';
import type { MediaRoutes } from './media-routes';
import { Presence } from './presence';
import { type Received, receiveFile } from './receive-file';
import type { Thumbnails } from './thumbnails';
import { Tidying } from './tidying';

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

/** The files of one open project's library: what comes in, what is there, what is missing. */
export class SessionAssets implements Receiver {
  /** Where the page finds them. */
  readonly base: string;
  readonly folder: AssetFolder;
  /** What puts files into the library. */
  readonly incoming: Incoming;
  /** What takes files out of its folder. */
  readonly tidying: Tidying;
  private readonly presence: Presence;
  private readonly leave: () => void;
  private cleaned = false;
  private byHash: { of: Project['assets']; ids: Map<string, string> } | undefined;

  constructor(private readonly parts: SessionAssetsParts) {
    this.folder = new AssetFolder(parts.fs, parts.folder);
    this.presence = new Presence(this.folder, parts.project, (missing) => parts.emit({ type: 'assets', missing }));
    this.incoming = new Incoming(parts, this.folder, this.presence, (hash) => this.knownAs(hash));
    this.tidying = new Tidying(parts, this.folder, this.presence);
    const { base, remove } = parts.routes.add(this);
    this.base = base;
    this.leave = remove;
  }

  /** Looks into the folder and says what is missing; from then on an event says when that changes. */
  async state(): Promise<{ base: string; missing: string[]; folder: string }> {
    await this.presence.look();
    return { base: this.base, missing: this.presence.missing().map(({ id }) => id), folder: this.folder.path };
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

  /** To be called when the project has changed: other assets may be missing now. */
  changed(): void {
    this.tidying.remember();
    this.presence.changed();
  }

  /** Nothing is served any more. */
  close(): void {
    this.presence.close();
    this.leave();
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
