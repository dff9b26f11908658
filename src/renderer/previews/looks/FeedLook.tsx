import type { ChannelPreview } from '../../../shared/previews/channel-preview';
import { DrawnWords } from '../DrawnWords';
import { Frame } from '../Frame';
import { Account, Actions, Avatar, FirstComment, LinkCard, LinkLine, Title } from '../parts';
import css from './looks.module.css';

/** Account, text, then the pictures. */
export function FeedLook({ preview }: { preview: ChannelPreview }) {
  const { look, body, media, card, firstComment } = preview;
  return (
    <div className={css.post}>
      <div className={css.head}>
        <Avatar preview={preview} />
        <Account preview={preview} />
      </div>
      <Title preview={preview} />
      {body && <DrawnWords drawn={body} fold={look.fold} />}
      <div className={css.edge}>
        <Frame media={media} ratio={look.ratio} pictures={look.pictures} />
      </div>
      {card && (look.linkCard === 'host' ? <LinkLine card={card} /> : <LinkCard card={card} />)}
      <Actions />
      {firstComment && <FirstComment preview={preview} comment={firstComment} />}
    </div>
  );
}

/** Account, pictures, then the text behind the name. */
export function CaptionLook({ preview }: { preview: ChannelPreview }) {
  const { look, name, handle, body, media, card, firstComment } = preview;
  return (
    <div className={css.post}>
      <div className={css.head}>
        <Avatar preview={preview} size={30} />
        <Account preview={preview} />
      </div>
      <div className={css.edge}>
        <Frame media={media} ratio={look.ratio} pictures={look.pictures} empty="No picture yet" />
      </div>
      <Actions />
      <Title preview={preview} />
      {body && <DrawnWords drawn={body} fold={look.fold} lead={handle?.replace(/^@/, '') ?? name} />}
      {card && <LinkCard card={card} />}
      {firstComment && <FirstComment preview={preview} comment={firstComment} />}
    </div>
  );
}
