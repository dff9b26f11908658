import { changedFields } from '../../shared/posts/channel-post';
import type { Post } from '../../shared/posts/post';
import { changedWords } from '../../shared/posts/variant-words';
import type { PostChannel } from './post-channels';
import css from './variant.module.css';

interface Props {
  post: Post;
  channels: readonly PostChannel[];
  onOpen(channel: string): void;
}

/** Which channels get something else than what is written here, and so do not follow it. */
export function OwnVersions({ post, channels, onOpen }: Props) {
  if (!post.variants) return null;
  return channels.map(({ id, name }) => {
    const changed = changedFields(post, id);
    return changed.length === 0 ? null : (
      <p key={id} className={css.note}>
        <button type="button" className={css.quiet} onClick={() => onOpen(id)}>
          {name}
        </button>{' '}
        has its own {changedWords(changed)}.
      </p>
    );
  });
}
