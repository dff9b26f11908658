import type { Asset, AssetKind } from '../assets/asset';
import type { Media } from '../posts/media';

/** One picture or video as a preview draws its frame, before the picture itself is there. */
export interface ShownMedia {
  /** What it is called: the name of the asset, the last step of the address, or the note itself. */
  name: string;
  kind: AssetKind;
  alt: string;
  media: Media;
}

/** Kind and name of a picture or video of a post, from its asset or else from its address; nothing is loaded. */
export function shownMedia(media: Media, assets: Readonly<Record<string, Asset>> = {}): ShownMedia {
  const asset = media.asset !== undefined && Object.hasOwn(assets, media.asset) ? assets[media.asset] : undefined;
  const name = asset?.name.trim() || nameIn(media.url);
  const kind = asset?.kind === 'video' || asset?.kind === 'document' ? asset.kind : kindByName(media.url, name);
  return { name: short(name), kind, alt: media.alt ?? asset?.alt ?? '', media };
}

function nameIn(url: string): string {
  if (url === '' || /^(data|blob):/.test(url)) return 'Picture';
  const path = /^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? url.replace(/[?#].*$/s, '') : url;
  return decoded(path.split(/[/\\]/).findLast((step) => step.trim() !== '') ?? url).trim();
}

function kindByName(url: string, name: string): AssetKind {
  const [, ending = ''] = /\.([a-z0-9]{2,4})$/i.exec(name) ?? [];
  if (/^data:video\//.test(url) || /^(mp4|m4v|mov|webm|avi|mkv)$/i.test(ending)) return 'video';
  return /^pdf$/i.test(ending) ? 'document' : 'picture';
}

/** An imported note may be a whole paragraph; a frame has room for a line or two. */
function short(name: string): string {
  return name.length > 80 ? `${name.slice(0, 40)}…${name.slice(-30)}` : name;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
