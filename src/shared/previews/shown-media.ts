import type { Asset, AssetKind } from '../assets/asset';
import { usedMedia } from '../assets/used-media';
import type { Media } from '../posts/media';

/** One picture or video as a preview draws it. */
export interface ShownMedia {
  /** What it is called: the name of the asset, the last step of the address, or the note itself. */
  name: string;
  kind: AssetKind;
  alt: string;
  media: Media;
}

/** Kind and name of a picture or video of a post, from its asset or else from its address; nothing is loaded. */
export function shownMedia(media: Media, assets: Readonly<Record<string, Asset>> = {}): ShownMedia {
  const { name, kind = 'picture', alt } = usedMedia(media, assets);
  return { name: short(name), kind, alt, media };
}

/** An imported note may be a whole paragraph; a frame has room for a line or two. */
function short(name: string): string {
  return name.length > 80 ? `${name.slice(0, 40)}…${name.slice(-30)}` : name;
}
