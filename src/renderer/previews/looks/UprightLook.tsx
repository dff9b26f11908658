import { IconBookmark, IconHeart, IconMessageCircle, IconSend } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import type { ChannelPreview } from '../../../shared/previews/channel-preview';
import { DrawnWords } from '../DrawnWords';
import { Frame } from '../Frame';
import { Account, Avatar, FirstComment, LinkLine, Title } from '../parts';
import css from './upright.module.css';

/** A picture or video that fills an upright screen, with account and text over it, and what of it stays free. */
export function UprightLook({ preview }: { preview: ChannelPreview }) {
  const { look, title, body, media, card, firstComment } = preview;
  const { safeArea } = look;
  return (
    <>
      <div className={css.screen}>
        <Frame media={media} ratio={look.ratio} pictures="first" empty="No picture or video yet" />
        {safeArea && (
          <div
            className={css.safe}
            style={
              {
                top: `${safeArea.top}%`,
                bottom: `${safeArea.bottom}%`,
                left: `${safeArea.left}%`,
                right: `${safeArea.right}%`,
              } satisfies CSSProperties
            }
          >
            <span className={css.safeName}>safe area</span>
          </div>
        )}
        <div className={css.over} data-top={(!title && !body) || undefined}>
          <div className={css.account}>
            <Avatar preview={preview} size={26} />
            <Account preview={preview} />
          </div>
          <Title preview={preview} />
          {body && (
            <div className={css.text}>
              <DrawnWords drawn={body} fold={look.fold} />
            </div>
          )}
        </div>
        {card && (
          <div className={css.sticker}>
            <LinkLine card={card} />
          </div>
        )}
        <div className={css.rail} aria-hidden>
          <IconHeart size={18} stroke={1.5} />
          <IconMessageCircle size={18} stroke={1.5} />
          <IconSend size={18} stroke={1.5} />
          <IconBookmark size={18} stroke={1.5} />
        </div>
      </div>
      {firstComment && (
        <div className={css.below}>
          <FirstComment preview={preview} comment={firstComment} />
        </div>
      )}
    </>
  );
}
