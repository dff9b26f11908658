import type { Asset } from '../../shared/assets/asset';
import type { UsedMedia } from '../../shared/assets/used-media';
import { kitNamePart } from '../../shared/kit/kit-names';
import { type KitPost, kitPage } from '../../shared/kit/kit-page';
import { type KitFile, kitTexts } from '../../shared/kit/kit-texts';
import type { KitEntry, KitPlan } from '../../shared/kit/plan-kit';
import type { Crop } from '../../shared/posts/media';
import type { CroppedFile } from '../assets/cropped-file';
import { shownName } from '../assets/file-refused';
import type { Job } from '../bundles/job';
import { diskReason } from '../project-file/disk-words';
import { errorCode, type FileSystem } from '../project-file/file-system';
import type { PutFile } from './kit-places';

export interface KitSource {
  fs: FileSystem;
  plan: KitPlan;
  /** The file of an asset as it leaves; undefined when it is missing. Throws when it cannot be cut. */
  send(asset: Asset, crop: Crop | undefined): Promise<CroppedFile | undefined>;
}

export interface WrittenKit {
  /** Pictures, videos and documents that came along. */
  files: number;
  /** Those that did not, with their post and the reason. */
  missing: string[];
}

/**
 * Puts a whole kit together: for each post its pictures, then its texts, and at the end the page that shows what came along.
 * A file that cannot come along is named in the page and in the result, and the rest goes on.
 * @throws what `put` throws; the signal's reason.
 */
export async function fillKit({ fs, plan, send }: KitSource, put: PutFile, job: Job): Promise<WrittenKit> {
  const total = plan.entries.reduce((sum, entry) => sum + stepsOf(entry), 0);
  let done = 0;
  const posts: KitPost[] = [];
  for (const entry of plan.entries) {
    const files: KitFile[] = [];
    for (const [at, used] of entry.media.entries()) {
      job.signal.throwIfAborted();
      files.push(await putMedia(used, nameIn(entry, at), entry.folder, { fs, send }, put, job.signal));
      done += used.asset?.size ?? 0;
      job.onProgress(done, total);
    }
    for (const { name, text } of kitTexts(entry, files))
      await put(entry.folder, name, { bytes: new TextEncoder().encode(text) });
    posts.push({ entry, files });
    done += 1;
    job.onProgress(done, total);
  }
  await put(undefined, 'index.html', { bytes: new TextEncoder().encode(kitPage(plan, posts)) });
  const all = posts.flatMap(({ entry, files }) => files.map((file) => ({ file, folder: entry.folder })));
  return {
    files: all.filter(({ file }) => 'file' in file).length,
    missing: all.flatMap(({ file, folder }) =>
      'file' in file ? [] : [`${shownName(file.name)} for “${folder}” ${file.why}`],
    ),
  };
}

/** Bytes of the originals, and one for the texts. */
function stepsOf({ media }: KitEntry): number {
  return media.reduce((sum, { asset }) => sum + (asset?.size ?? 0), 1);
}

/** `1 gift-box-red`, or `01 gift-box-red` where there are ten and more, so that they stay in their order. */
function nameIn({ media }: KitEntry, at: number): string {
  const number = String(at + 1).padStart(String(media.length).length, '0');
  const name = media[at]?.name.replace(/\.[a-z0-9]{1,5}$/i, '') ?? '';
  return [number, kitNamePart(name, 32)].filter(Boolean).join(' ');
}

async function putMedia(
  { media, asset, name, alt, kind }: UsedMedia,
  stem: string,
  folder: string,
  { fs, send }: Pick<KitSource, 'fs' | 'send'>,
  put: PutFile,
  signal: AbortSignal,
): Promise<KitFile> {
  const lost = (why: string, address?: string): KitFile => ({ alt, name, why, ...(address && { address }) });
  if (!asset) {
    if (media.asset !== undefined) return lost('is not in the library any more');
    const isAddress = /^https?:/i.test(media.url);
    return isAddress ? lost('is known by its address only', media.url) : lost('is known by its name only');
  }
  let ready: CroppedFile | undefined;
  try {
    ready = await send(asset, media.crop);
  } catch (error) {
    return lost(
      errorCode(error)?.startsWith('E') ? `could not be read: ${diskReason(error)}` : 'is damaged and could not be cut',
    );
  }
  signal.throwIfAborted();
  if (!ready) return lost('is missing from the folder of the library');
  // A type that nothing can write again would give away what was to stay at home.
  const mayTell = asset.hasLocation !== true || asset.keepLocation === true || kind !== 'picture';
  if ('path' in ready && !mayTell) return lost('says where it was taken, which could not be taken out');
  const file = `${stem}.${ready.ending}`;
  const came: KitFile = { alt, name, file, kind };
  if ('bytes' in ready) {
    await put(folder, file, { bytes: ready.bytes });
    return came;
  }
  const handle = await fs.open(ready.path, 'r').catch((error: unknown) => diskReason(error));
  if (typeof handle === 'string') return lost(`could not be read: ${handle}`);
  try {
    await put(folder, file, { handle, size: (await handle.stat()).size });
  } finally {
    await handle.close();
  }
  return came;
}
