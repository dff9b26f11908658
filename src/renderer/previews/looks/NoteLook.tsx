import type { ReactNode } from 'react';
import type { ChannelPreview, DrawnText } from '../../../shared/previews/channel-preview';
import { DrawnWords } from '../DrawnWords';
import { Frame } from '../Frame';
import { Account, Actions, Avatar, LinkCard, Title } from '../parts';
import css from './looks.module.css';

/** A short note beside the account; the first comment is a reply of one's own. */
export function NoteLook({ preview }: { preview: ChannelPreview }) {
  const { firstComment } = preview;
  return (
    <div className={css.post} data-flush>
      <Note preview={preview} body={preview.body} first goesOn={firstComment !== undefined} />
      {firstComment && <Reply preview={preview} comment={firstComment} />}
    </div>
  );
}

interface NoteProps {
  preview: ChannelPreview;
  body: DrawnText | undefined;
  /** Pictures and the card of a link belong to the first note of a thread. */
  first: boolean;
  /** Another note of one's own follows: a line leads to it. */
  goesOn: boolean;
  /** What is told of a part of a thread, below it. */
  foot?: ReactNode;
}

export function Note({ preview, body, first, goesOn, foot }: NoteProps) {
  const { look, media, card } = preview;
  return (
    <div className={css.note} data-goes-on={goesOn || undefined}>
      <Avatar preview={preview} />
      <div className={css.noteBody}>
        <Account preview={preview} inline />
        {first && <Title preview={preview} />}
        {body && <DrawnWords drawn={body} fold={look.fold} />}
        {first && media.length > 0 && (
          <div className={css.rounded}>
            <Frame media={media} ratio={look.ratio} pictures={look.pictures} />
          </div>
        )}
        {first && card && <LinkCard card={card} />}
        <Actions wide />
        {foot}
      </div>
    </div>
  );
}

export function Reply({ preview, comment }: { preview: ChannelPreview; comment: DrawnText }) {
  return (
    <section aria-label="First comment">
      <Note preview={preview} body={comment} first={false} goesOn={false} />
    </section>
  );
}
