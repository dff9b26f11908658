import { randomBytes } from 'node:crypto';
import { access, mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { mostPixelsShown, type ThumbnailSize, thumbnailSizes } from '../../shared/assets/addresses';
import { loadSharp } from './load-sharp';

/** Pictures in work at once: half of Node's pool of four threads, so that files are still read and written meanwhile. */
const atOnce = 2;
/** Seconds after which a picture is given up. */
const patience = 20;
const isSvg = (type: string) => type === 'image/svg+xml';

/** A picture that thumbnails are made of. */
export interface Source {
  hash: string;
  path: string;
  type: string;
}

/**
 * Small pictures of the files of all libraries, made when they are asked for and kept in a folder that may be deleted at any
 * time. What is made goes through the pixels of a picture: nothing of an SVG's text is in it.
 */
export class Thumbnails {
  private readonly making = new Map<string, Promise<string | undefined>>();
  private readonly waiting: (() => void)[] = [];
  private working = 0;

  constructor(private readonly folder: string) {}

  /**
   * The path of a thumbnail; undefined when none can be made: too many pixels, a damaged file, a video or document, a
   * full disk.
   */
  async of(source: Source, size: ThumbnailSize): Promise<string | undefined> {
    const path = this.pathOf(source.hash, size);
    if (await isThere(path)) return path;
    if (!source.type.startsWith('image/')) return undefined;
    const known = this.making.get(path);
    if (known) return known;
    const made = this.inTurn(() => this.make(source, size, path))
      .catch(() => undefined)
      .finally(() => this.making.delete(path));
    this.making.set(path, made);
    return made;
  }

  private async make({ path, type }: Source, size: ThumbnailSize, target: string): Promise<string> {
    // By its path, an SVG could draw files that lie beside it.
    await this.draw(isSvg(type) ? await readFile(path) : path, size, target);
    return target;
  }

  private async draw(input: string | Uint8Array, size: ThumbnailSize, target: string): Promise<void> {
    const sharp = await loadSharp();
    const side = thumbnailSizes[size];
    const bytes = await sharp(input, { limitInputPixels: mostPixelsShown, failOn: 'none', sequentialRead: true })
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds: patience })
      .webp({ quality: 78, effort: 2 })
      .toBuffer();
    await mkdir(join(target, '..'), { recursive: true });
    const temp = `${target}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      const file = await open(temp, 'wx');
      await file.writeFile(bytes).finally(() => file.close());
      await rename(temp, target);
    } catch (error) {
      await unlink(temp).catch(() => undefined);
      throw error;
    }
  }

  private pathOf(hash: string, size: ThumbnailSize): string {
    return join(this.folder, hash.slice(0, 2), `${hash}-${size}.webp`);
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.working >= atOnce) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.working += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.working -= 1;
    }
  }
}

const isThere = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
