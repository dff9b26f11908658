import { randomBytes } from 'node:crypto';
import type { SessionAssets } from './session-assets';

/** Where the files of libraries are served on the origin of the page. */
export const mediaRoot = '/media/';

/** The libraries of the open projects, each under a path that cannot be guessed (192 random bits) and ends with its session. */
export class MediaRoutes {
  private readonly open = new Map<string, SessionAssets>();

  /** The path of a library: the page adds the hash of a file. */
  add(assets: SessionAssets): { base: string; remove(): void } {
    const key = randomBytes(24).toString('base64url');
    this.open.set(key, assets);
    return { base: `${mediaRoot}${key}/`, remove: () => this.open.delete(key) };
  }

  /** The library behind a path and what is asked of it, still as text; undefined for a path of no open project. */
  find(path: string): { assets: SessionAssets; rest: string } | undefined {
    if (!path.startsWith(mediaRoot)) return undefined;
    const [key = '', ...rest] = path.slice(mediaRoot.length).split('/');
    const assets = this.open.get(key);
    return assets && { assets, rest: rest.join('/') };
  }
}
