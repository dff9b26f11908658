import type { ChannelPreview } from '../../../shared/previews/channel-preview';
import { DrawnWords } from '../DrawnWords';
import { Frame } from '../Frame';
import { Account, Actions, Avatar, FirstComment, LinkCard, LinkLine, Title, When } from '../parts';
import css from './looks.module.css';

/** A player, the title, the account, and a description that is folded. */
export function VideoLook({ preview }: { preview: ChannelPreview }) {
  const { look, body, media, card, firstComment } = preview;
  return (
    <div className={css.post}>
      <div className={css.top}>
        <Frame media={media} ratio={look.ratio} pictures="first" empty="No video yet" />
      </div>
      <Title preview={preview} expected />
      <div className={css.head}>
        <Avatar preview={preview} />
        <Account preview={preview} />
      </div>
      <Actions />
      {body && (
        <div className={css.description}>
          <DrawnWords drawn={body} fold={look.fold} />
        </div>
      )}
      {card && <LinkCard card={card} />}
      {firstComment && <FirstComment preview={preview} comment={firstComment} />}
    </div>
  );
}

/** An upright picture on a board, with title and text below it. */
export function PinLook({ preview }: { preview: ChannelPreview }) {
  const { look, body, media, card, firstComment } = preview;
  return (
    <div className={css.post} data-narrow>
      <div className={css.top}>
        <Frame media={media} ratio={look.ratio} pictures={look.pictures} empty="No picture yet" />
      </div>
      {card && <LinkLine card={card} />}
      <Title preview={preview} expected />
      {body && <DrawnWords drawn={body} fold={look.fold} />}
      <div className={css.head}>
        <Avatar preview={preview} size={26} />
        <Account preview={preview} />
      </div>
      {firstComment && <FirstComment preview={preview} comment={firstComment} />}
    </div>
  );
}

/** A message of a chat or a channel that one reads like a chat. */
export function MessageLook({ preview }: { preview: ChannelPreview }) {
  const { look, name, body, media, card, firstComment } = preview;
  return (
    <div className={css.chat}>
      <Avatar preview={preview} size={28} />
      <div className={css.message}>
        <bdi className={css.sender}>{name}</bdi>
        <div className={css.rounded}>
          <Frame media={media} ratio={look.ratio} pictures={look.pictures} />
        </div>
        <Title preview={preview} />
        {body && <DrawnWords drawn={body} fold={look.fold} />}
        {card && <LinkCard card={card} />}
        <span className={css.stamp}>
          <When preview={preview} />
        </span>
        {firstComment && <FirstComment preview={preview} comment={firstComment} />}
      </div>
    </div>
  );
}

/** Title, account, picture, text: a page that is read by itself. */
export function ArticleLook({ preview }: { preview: ChannelPreview }) {
  const { look, body, media, card, firstComment } = preview;
  return (
    <div className={css.post}>
      <div className={css.head}>
        <Avatar preview={preview} size={28} />
        <Account preview={preview} />
      </div>
      <Title preview={preview} expected large />
      <div className={css.edge}>
        <Frame media={media} ratio={look.ratio} pictures={look.pictures} />
      </div>
      {body && <DrawnWords drawn={body} fold={look.fold} />}
      {card && <LinkCard card={card} />}
      {firstComment && <FirstComment preview={preview} comment={firstComment} />}
    </div>
  );
}
