import { IconChevronLeft, IconChevronRight, IconFile, IconPhoto, IconPlayerPlay } from '@tabler/icons-react';
import { type CSSProperties, useState } from 'react';
import type { ShownMedia } from '../../shared/previews/shown-media';
import { isShowable } from '../cards/card-facts';
import { UsedPicture } from '../pictures/UsedPicture';
import css from './Frame.module.css';

interface Props {
  media: readonly ShownMedia[];
  /** Such as `4:5`. */
  ratio: string;
  pictures: 'grid' | 'carousel' | 'first';
  /** What an empty frame says; without it there is no frame where there is no picture. */
  empty?: string;
}

/** The pictures of a post in the frame that the network gives them. */
export function Frame({ media, ratio, pictures, empty }: Props) {
  const style = { '--ratio': ratio.replace(':', ' / ') } as CSSProperties;
  const [first] = media;
  if (!first)
    return empty === undefined ? null : (
      <div className={css.frame} style={style}>
        <div className={css.empty}>
          <IconPhoto size={22} stroke={1.4} aria-hidden />
          <span>{empty}</span>
        </div>
      </div>
    );
  if (media.length === 1 || pictures === 'first')
    return (
      <div className={css.frame} style={style}>
        <Picture shown={first} />
        {media.length > 1 && <span className={css.badge}>+{media.length - 1}</span>}
      </div>
    );
  return pictures === 'grid' ? <Grid media={media} style={style} /> : <Carousel media={media} style={style} />;
}

/** Networks show four; the last says how many more there are. */
const inGrid = 4;

function Grid({ media, style }: { media: readonly ShownMedia[]; style: CSSProperties }) {
  const shown = media.slice(0, inGrid);
  return (
    <div className={css.frame} style={style}>
      <div className={css.grid} data-count={shown.length}>
        {shown.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same picture may stand there twice
          <div key={at} className={css.cell}>
            <Picture shown={item} />
            {at === inGrid - 1 && media.length > inGrid && <span className={css.badge}>+{media.length - inGrid}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}

function Carousel({ media, style }: { media: readonly ShownMedia[]; style: CSSProperties }) {
  const [asked, setAt] = useState(0);
  const at = Math.min(asked, media.length - 1);
  const shown = media[at];
  return (
    <div className={css.frame} style={style}>
      {shown && <Picture shown={shown} />}
      <span className={css.badge} role="status">
        {at + 1}/{media.length}
      </span>
      {/* Both stay where they are, so that the focus is not lost at an end. */}
      <button
        type="button"
        className={css.turn}
        data-noprint
        data-side="back"
        aria-label="Picture before"
        aria-disabled={at === 0}
        onClick={() => setAt(Math.max(0, at - 1))}
      >
        <IconChevronLeft size={16} stroke={1.8} aria-hidden />
      </button>
      <button
        type="button"
        className={css.turn}
        data-noprint
        data-side="on"
        aria-label="Next picture"
        aria-disabled={at === media.length - 1}
        onClick={() => setAt(Math.min(media.length - 1, at + 1))}
      >
        <IconChevronRight size={16} stroke={1.8} aria-hidden />
      </button>
    </div>
  );
}

const icons = { picture: IconPhoto, video: IconPlayerPlay, document: IconFile } as const;

/** The picture where the page may show it, else its name in its place: nothing is fetched. */
function Picture({ shown: { name, kind, alt, media } }: { shown: ShownMedia }) {
  const Icon = icons[kind];
  const isPicture = kind === 'picture' && isShowable(media.url);
  if (media.asset !== undefined)
    return (
      <div className={css.picture} data-kind={kind}>
        <UsedPicture media={media} size="l" alt={alt || name} />
        {kind === 'video' && (
          <span className={css.play} aria-hidden>
            <IconPlayerPlay size={22} stroke={1.4} />
          </span>
        )}
      </div>
    );
  return (
    <div className={css.picture} data-kind={kind}>
      {isPicture ? (
        <img src={media.url} alt={alt} />
      ) : (
        <div className={css.stand} role="img" aria-label={alt ? `${name}: ${alt}` : name}>
          <span className={css.kind} aria-hidden>
            <Icon size={22} stroke={1.4} />
          </span>
          <span className={css.name} dir="auto">
            {name}
          </span>
        </div>
      )}
    </div>
  );
}
