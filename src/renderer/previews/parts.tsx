import {
  IconBookmark,
  IconHeart,
  IconLink,
  IconMessageCircle,
  IconRepeat,
  IconSend,
  IconWorld,
} from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import type { ChannelPreview, DrawnText } from '../../shared/previews/channel-preview';
import { useProject } from '../project-view/use-project';
import { PlatformMark } from '../ui/PlatformMark';
import { DrawnWords } from './DrawnWords';
import css from './parts.module.css';

/** The channel's circle: its colour with the mark of its platform. */
export function Avatar({ preview: { channel, platform }, size = 36 }: { preview: ChannelPreview; size?: number }) {
  const colour = channel.colour ?? platform?.colour ?? '#6f6a60';
  const style = { '--avatar': colour, '--on-avatar': isLight(colour) ? '#14171a' : '#fff', '--edge': `${size}px` };
  return (
    <span className={css.avatar} style={style as CSSProperties} aria-hidden>
      <PlatformMark platform={platform} size={Math.round(size * 0.56)} />
    </span>
  );
}

/** Whether dark signs read better on a colour (#rrggbb): its luma by ITU-R BT.601. */
function isLight(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 > 160;
}

/** Name, handle and time, in one line or two. */
export function Account({ preview, inline }: { preview: ChannelPreview; inline?: boolean }) {
  const { name, handle } = preview;
  return (
    <div className={css.account} data-inline={inline || undefined}>
      <bdi className={css.name}>{name}</bdi>
      <span className={css.quiet}>
        {handle && <bdi className={css.handle}>{handle}</bdi>}
        {handle && <span aria-hidden>·</span>}
        <When preview={preview} />
      </span>
    </div>
  );
}

export function When({ preview: { date, time } }: { preview: ChannelPreview }) {
  const settings = useProject(({ project }) => project.settings);
  if (!date) return <span>no date yet</span>;
  const day = dateWords(date, 'day', settings.language);
  return (
    <time dateTime={time ? `${date}T${time}` : date}>
      {time ? `${day}, ${timeWords(time, settings.hourFormat)}` : day}
    </time>
  );
}

interface TitleProps {
  preview: ChannelPreview;
  /** The network shows one with every post, so that a missing one is a gap. */
  expected?: boolean;
  large?: boolean;
}

/** The title, where the network has one. */
export function Title({ preview: { title, look }, expected, large }: TitleProps) {
  if (!title) return expected ? <p className={css.missing}>No title yet</p> : null;
  return (
    <div className={large ? css.headline : css.title}>
      <DrawnWords drawn={title} fold={look.titleFold} />
    </div>
  );
}

/** The card that a network makes of a link. Its title and picture are the page's own and are not known here. */
export function LinkCard({ card }: { card: NonNullable<ChannelPreview['card']> }) {
  return (
    <div className={css.card} title="The network takes title and picture from the page. Kalends fetches nothing.">
      <div className={css.cardPicture}>
        <IconLink size={20} stroke={1.4} aria-hidden />
        <span>Picture of the page</span>
      </div>
      <div className={css.cardWords}>
        <span className={css.cardPath} dir="auto">
          {card.host}
        </span>
        <span className={css.cardTitle}>Title of the page</span>
        {card.path && (
          <span className={css.cardPath} dir="auto">
            {card.path}
          </span>
        )}
      </div>
    </div>
  );
}

/** A line or button that names where a post leads. */
export function LinkLine({ card }: { card: NonNullable<ChannelPreview['card']> }) {
  return (
    <span className={css.linkLine} dir="auto">
      <IconWorld size={14} stroke={1.6} aria-hidden />
      {card.host}
    </span>
  );
}

const action = { size: 18, stroke: 1.5 } as const;

/** What readers can do with a post; grey and of no network in particular. */
export function Actions({ wide }: { wide?: boolean }) {
  return (
    <div className={css.actions} data-wide={wide || undefined} aria-hidden>
      <IconHeart {...action} />
      <IconMessageCircle {...action} />
      <IconRepeat {...action} />
      <IconSend {...action} />
      {!wide && <IconBookmark {...action} className={css.last} />}
    </div>
  );
}

/** The first comment, under the post. */
export function FirstComment({ preview, comment }: { preview: ChannelPreview; comment: DrawnText }) {
  return (
    <section className={css.comment} aria-label="First comment">
      <Avatar preview={preview} size={22} />
      <div className={css.bubble}>
        <DrawnWords drawn={comment} lead={preview.name} />
      </div>
    </section>
  );
}
