import { useMemo, useState } from 'react';
import { type PublishedPost, publishedPost } from '../../shared/links/published-text';
import type { Post } from '../../shared/posts/post';
import { useCheckContext } from '../checks/use-findings';
import { PublishedLink } from './PublishedLink';
import type { PostChannel } from './post-channels';
import css from './variant.module.css';

/** More lines than this stand behind a button. */
const shownAtOnce = 3;

/** What becomes of the link on each channel; channels on which the same becomes of it share a line. */
export function PublishedLinks({ post, channels }: { post: Post; channels: readonly PostChannel[] }) {
  const context = useCheckContext();
  const [all, setAll] = useState(false);
  const lines = useMemo(() => groups(post, channels, context), [post, channels, context]);
  const shown = all ? lines : lines.slice(0, shownAtOnce);
  return (
    <>
      {shown.map(({ of, out }) => (
        <PublishedLink key={of[0]?.id} channels={of} out={out} />
      ))}
      {lines.length > shown.length && (
        <button type="button" className={css.quiet} onClick={() => setAll(true)}>
          Show all {lines.length} links as they go out
        </button>
      )}
    </>
  );
}

interface Line {
  of: PostChannel[];
  out: PublishedPost;
}

function groups(post: Post, channels: readonly PostChannel[], context: ReturnType<typeof useCheckContext>): Line[] {
  const lines = new Map<string, Line>();
  for (const channel of channels) {
    const out = publishedPost(post, { channel: channel.channel, platform: channel.platform, project: context });
    if (out.link === undefined) continue;
    const { place, field = '' } = out.linkPlace;
    const key = JSON.stringify([place === 'nowhere' ? '' : out.link, place, field, out.below.includes(out.link)]);
    const line = lines.get(key);
    if (line) line.of.push(channel);
    else lines.set(key, { of: [channel], out });
  }
  return [...lines.values()];
}
