import { byOrder } from '../../shared/channels/channel';
import { platformOf } from '../../shared/platforms/platform';
import { keptVariants } from '../../shared/posts/channel-post';
import type { Post } from '../../shared/posts/post';
import { useApp } from '../app-frame/app-state';
import { useProject } from '../project-view/use-project';
import { channelName } from '../ui/channel-name';
import css from './ChannelTabs.module.css';

interface Props {
  post: Post;
  /** Ids of channels that were left out while the post was open. */
  left: readonly string[];
  onPutBack(channel: string): void;
}

/** Channels that were taken off the post, each with the way back; what such a channel got is kept for then. */
export function LeftOut({ post, left, onPutBack }: Props) {
  const { platforms } = useApp();
  const readOnly = useProject(({ info }) => info.readOnly);
  const channels = useProject(({ project }) => project.channels);
  const kept = keptVariants(post);
  const out = byOrder(channels).filter(
    ({ id, archived }) => !post.channels.includes(id) && (Object.hasOwn(kept, id) || (left.includes(id) && !archived)),
  );
  return out.map((channel) => {
    const name = channelName(channel, platformOf(platforms, channel.platform));
    return (
      <p key={channel.id} className={css.leftOut}>
        {name} is left out{Object.hasOwn(kept, channel.id) ? '; what it had of its own is kept' : ''}.
        {!readOnly && (
          <button type="button" data-put-back={channel.id} onClick={() => onPutBack(channel.id)}>
            Put {name} back
          </button>
        )}
      </p>
    );
  });
}
