import type { Media } from '../posts/media';
import type { Asset, AssetKind } from './asset';

/** One picture, video or document of a post as it will go out: with its crop and its own description. */
export interface UsedMedia {
  media: Media;
  /** Absent for an address, and for an asset that the library has not. */
  asset: Asset | undefined;
  /** What it is called: the name of the asset, the last step of the address, or the note itself. */
  name: string;
  /** Nothing for an address or a note that does not tell. */
  kind: AssetKind | undefined;
  /** The end of the media type, such as `jpeg`, `png`, `mp4`; nothing where it is not known. */
  type: string | undefined;
  /** That of this use, else that of the asset. */
  alt: string;
  /** Pixels, of the part that is shown. */
  width: number | undefined;
  height: number | undefined;
  /** Bytes; nothing for a part of a picture, whose file is made on export. */
  size: number | undefined;
  /** Seconds. */
  duration: number | undefined;
}

/** The asset of a use; nothing for an address, and for one that the library has not. */
export function assetOf(media: Media, assets: Readonly<Record<string, Asset>>): Asset | undefined {
  return media.asset !== undefined && Object.hasOwn(assets, media.asset) ? assets[media.asset] : undefined;
}

/** A use as files for publishing tools name it: by the asset's public address, else by its name, which no tool can fetch. */
export function publishedMedia(media: Media, assets: Readonly<Record<string, Asset>>): Media {
  const asset = assetOf(media, assets);
  if (!asset) return media;
  const alt = media.alt ?? asset.alt;
  return { ...media, url: asset.publicUrl?.trim() || asset.name, ...(alt !== undefined && { alt }) };
}

/** What is known of one picture or video of a post, from its asset or else from its address; nothing is loaded. */
export function usedMedia(media: Media, assets: Readonly<Record<string, Asset>>): UsedMedia {
  const asset = assetOf(media, assets);
  const alt = (media.alt ?? asset?.alt ?? '').trim();
  if (!asset) {
    const name = mediaName(media.url);
    const type = typeByName(media.url, name);
    const unknown = { width: undefined, height: undefined, size: undefined, duration: undefined };
    return { media, asset, name, kind: type === undefined ? undefined : kindOfType(type), type, alt, ...unknown };
  }
  const { crop } = media;
  const part = (length: number | undefined, share = 1) => length && Math.max(1, Math.round(length * share));
  return {
    media,
    asset,
    name: asset.name.trim() || 'A file without a name',
    kind: asset.kind === 'video' || asset.kind === 'document' || asset.kind === 'picture' ? asset.kind : undefined,
    type: typeOf(asset.type),
    alt,
    width: part(asset.width, crop?.width),
    height: part(asset.height, crop?.height),
    size: crop ? undefined : asset.size || undefined,
    duration: asset.duration,
  };
}

/** What an address or an imported note is called: its last step, without what follows a question mark. */
export function mediaName(url: string): string {
  if (url === '' || /^(data|blob):/.test(url)) return 'Picture';
  const path = /^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? url.replace(/[?#].*$/s, '') : url;
  return decoded(path.split(/[/\\]/).findLast((step) => step.trim() !== '') ?? url).trim();
}

/** Ends of names that tell another type than they read. */
const endings: Readonly<Record<string, string>> = { jpg: 'jpeg', jfif: 'jpeg', qt: 'mov', tif: 'tiff', m4v: 'mp4' };
const pictures = ['jpeg', 'png', 'webp', 'gif', 'avif', 'svg', 'heic', 'tiff', 'bmp'];
const videos = ['mp4', 'mov', 'webm', 'avi', 'mkv'];

function typeByName(url: string, name: string): string | undefined {
  const [, inData] = /^data:[a-z]+\/([a-z0-9+]{2,10})/.exec(url) ?? [];
  const [, ending] = /\.([a-z0-9]{2,4})$/i.exec(name) ?? [];
  const found = (inData ?? ending ?? '').toLowerCase().replace('+xml', '');
  const type = endings[found] ?? found;
  return kindOfType(type) === undefined ? undefined : type;
}

function kindOfType(type: string): AssetKind | undefined {
  if (pictures.includes(type)) return 'picture';
  if (videos.includes(type)) return 'video';
  return type === 'pdf' ? 'document' : undefined;
}

/** `image/svg+xml` is `svg`, `video/quicktime` is `mov`. */
function typeOf(mediaType: string): string | undefined {
  const [, found = ''] = /^[a-z]+\/([a-z0-9]{2,12})(\+xml)?$/.exec(mediaType) ?? [];
  const type = found === 'quicktime' ? 'mov' : found;
  return kindOfType(type) === undefined ? undefined : type;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const typeNames: Readonly<Record<string, string>> = { webp: 'WebP', webm: 'WebM' };

/** What a type is called: `JPEG`, `WebP`. */
export function typeName(type: string): string {
  return typeNames[type] ?? type.toUpperCase();
}

/** `JPEG, PNG and WebP`, from `jpeg png webp`. */
export function typeList(types: string): string {
  const names = types.split(' ').map(typeName);
  return [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ');
}
