import {
  IconFile,
  IconFileTypePdf,
  IconMovie,
  IconPhoto,
  IconPhotoOff,
  IconPlayerPlayFilled,
} from '@tabler/icons-react';
import { useState } from 'react';
import { fileAddress, isTooLargeToShow, type ThumbnailSize, thumbnailAddress } from '../../shared/assets/addresses';
import type { Asset } from '../../shared/assets/asset';
import { useProject } from '../project-view/use-project';
import css from './AssetPicture.module.css';

interface Props {
  /** Nothing for an asset that the library does not have any more. */
  asset: Asset | undefined;
  size: ThumbnailSize;
  /** For this use; without it, that of the asset. Empty where words beside the picture say what it is. */
  alt?: string | undefined;
  /** Whether the picture fills its frame or is shown whole. */
  fit?: 'cover' | 'contain';
  /** In a frame too small for words their sign stands alone; the words are its name. */
  small?: boolean;
}

/**
 * The thumbnail of an asset. It fills the frame that its parent gives, so nothing moves when it comes, and it is asked for
 * when it comes near the window. Of a video the browser draws a frame, where it can and there is room. What cannot be shown
 * says why in words: never a broken picture.
 */
export function AssetPicture({ asset, size, alt, fit = 'cover', small }: Props) {
  const base = useProject(({ files }) => files.base);
  const missing = useProject(({ files }) => asset !== undefined && files.missing.has(asset.id));
  const [failed, setFailed] = useState<ReadonlySet<string>>(none);
  if (!asset) return <Words Icon={IconPhotoOff} words="Not in the library" small={small} tone="warn" />;
  if (missing || asset.file === undefined)
    return <Words Icon={IconPhotoOff} words="File missing" small={small} tone="warn" />;
  const video = asset.kind === 'video' && !small && size !== 's' ? fileAddress(base, asset) : undefined;
  if (video !== undefined && !failed.has(video))
    return (
      <span className={css.frame}>
        {/* Half a second in, because many begin in the dark (Media Fragments URI 1.0, temporal dimension). */}
        <video
          className={css.picture}
          data-fit={fit}
          src={`${video}#t=0.5`}
          muted
          playsInline
          preload="metadata"
          tabIndex={-1}
          aria-label={(alt ?? asset.alt) || 'Video'}
          onError={() => setFailed((now) => new Set([...now, video]))}
        />
        <IconPlayerPlayFilled className={css.play} size={32} aria-hidden="true" />
      </span>
    );
  const address = addressesOf(base, asset, size).find((each) => !failed.has(each));
  if (address === undefined) return <Words {...kindWords(asset)} small={small} />;
  return (
    <img
      className={css.picture}
      data-fit={fit}
      src={address}
      alt={alt ?? asset.alt ?? ''}
      loading="lazy"
      decoding="async"
      draggable={false}
      onError={() => setFailed((now) => new Set([...now, address]))}
    />
  );
}

const none: ReadonlySet<string> = new Set();

/** The original stands in for a thumbnail that could not be made, as long as it does not cost more than it shows. */
const largestOriginal = 8_000_000;

function addressesOf(base: string, asset: Asset, size: ThumbnailSize): string[] {
  const thumbnail = thumbnailAddress(base, asset, size);
  const original = fileAddress(base, asset);
  if (thumbnail === undefined || original === undefined) return [];
  if (asset.kind !== 'picture' || isTooLargeToShow(asset)) return [];
  return asset.size <= largestOriginal ? [thumbnail, original] : [thumbnail];
}

function kindWords(asset: Asset): { Icon: typeof IconFile; words: string } {
  if (asset.kind === 'video') return { Icon: IconMovie, words: 'Video' };
  if (asset.kind === 'document') return { Icon: IconFileTypePdf, words: 'PDF' };
  if (asset.kind !== 'picture') return { Icon: IconFile, words: 'File' };
  return { Icon: IconPhoto, words: isTooLargeToShow(asset) ? 'Too large to show' : 'No preview' };
}

interface WordsProps {
  Icon: typeof IconFile;
  words: string;
  small?: boolean | undefined;
  tone?: 'warn';
}

function Words({ Icon, words, small, tone }: WordsProps) {
  return (
    <span className={css.words} data-tone={tone} title={small ? words : undefined}>
      <Icon size={small ? 16 : 26} stroke={1.4} aria-hidden="true" />
      <span className={small ? 'k-visually-hidden' : css.text}>{words}</span>
    </span>
  );
}
