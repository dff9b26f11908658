import { IconPhoto, IconPlayerPlay } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import type { ThumbnailSize } from '../../shared/assets/addresses';
import type { Asset } from '../../shared/assets/asset';
import { mediaName, usedMedia } from '../../shared/assets/used-media';
import { ratioValue } from '../../shared/platforms/ratio';
import type { Crop, Media } from '../../shared/posts/media';
import { AssetPicture } from '../assets/AssetPicture';
import { isShowable } from '../cards/card-facts';
import { useProject } from '../project-view/use-project';
import css from './UsedPicture.module.css';

interface Props {
  media: Media;
  size: ThumbnailSize;
  /** Empty where words beside the picture say what it is; absent: what the use or the asset says. */
  alt?: string;
  fit?: 'cover' | 'contain';
  /** In a frame too small for words their sign stands alone. */
  small?: boolean;
}

/** A picture of a post as this use shows it: its own part of it, in the frame that the parent gives. */
export function UsedPicture({ media, size, alt, fit = 'cover', small }: Props) {
  const asset = useProject(({ project: { assets } }) =>
    media.asset !== undefined && Object.hasOwn(assets, media.asset) ? assets[media.asset] : undefined,
  );
  if (media.asset === undefined) return <Address media={media} alt={alt} fit={fit} />;
  const picture = <AssetPicture asset={asset} size={size} alt={alt ?? media.alt} fit={fit} {...(small && { small })} />;
  const { crop } = media;
  const isPart = crop !== undefined && asset?.kind === 'picture' && crop.width > 0 && crop.height > 0;
  return (
    <span className={css.frame} data-fit={fit} data-cropped={isPart || undefined}>
      {isPart ? (
        <span className={css.part} style={{ '--ratio': ratioOf(crop, asset) } as CSSProperties}>
          <span className={css.whole} style={placeOf(crop)}>
            {picture}
          </span>
        </span>
      ) : (
        picture
      )}
    </span>
  );
}

/** Where the whole picture lies so that its part fills the frame. */
function placeOf({ x, y, width, height }: Crop): CSSProperties {
  const percent = (share: number) => `${share * 100}%`;
  return {
    width: percent(1 / width),
    height: percent(1 / height),
    left: percent(-x / width),
    top: percent(-y / height),
  };
}

function ratioOf(crop: Crop, { width, height }: Asset): number {
  if (width && height) return (width * crop.width) / (height * crop.height);
  return ratioValue(crop.ratio) ?? 1;
}

/** An address is shown where the page may: nothing is fetched from elsewhere. */
function Address({ media, alt, fit }: Pick<Props, 'media' | 'alt'> & { fit: 'cover' | 'contain' }) {
  if (isShowable(media.url))
    return (
      <span className={css.frame} data-fit={fit}>
        <img className={css.picture} src={media.url} alt={alt ?? media.alt ?? ''} draggable={false} />
      </span>
    );
  const Icon = usedMedia(media, {}).kind === 'video' ? IconPlayerPlay : IconPhoto;
  return (
    <span className={css.words} title={mediaName(media.url)}>
      <Icon size={16} stroke={1.6} aria-hidden />
    </span>
  );
}
