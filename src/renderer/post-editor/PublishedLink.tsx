import { IconLink, IconLinkOff } from '@tabler/icons-react';
import type { PublishedPost } from '../../shared/links/published-text';
import type { PostChannel } from './post-channels';
import css from './variant.module.css';

interface Props {
  out: PublishedPost;
  /** Those that it is said of, by name; absent where that is clear. */
  channels?: readonly PostChannel[];
}

/** What becomes of the link: the whole of it, with its marks, and where it goes. */
export function PublishedLink({ channels = [], out }: Props) {
  const { link, linkPlace, below } = out;
  if (link === undefined) return null;
  const names = channels.map(({ label }) => label).join(', ');
  const nowhere = linkPlace.place === 'nowhere';
  const where =
    linkPlace.place === 'field'
      ? `as its ${linkPlace.field ?? 'link'}, beside the text`
      : below.includes(link)
        ? 'below the text'
        : 'in the text';
  const Icon = nowhere ? IconLinkOff : IconLink;
  return (
    <p className={css.out}>
      <Icon size={14} stroke={1.6} aria-hidden />
      <span>
        {names !== '' && <strong>{names}: </strong>}
        {nowhere ? (
          `${names === '' ? 'No' : 'no'} place for a link; it stays in the plan.`
        ) : (
          <>
            {names === '' ? 'Goes' : 'goes'} out as <span className={css.link}>{link}</span>, {where}.
          </>
        )}
      </span>
    </p>
  );
}
