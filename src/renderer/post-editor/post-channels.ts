import { useMemo } from 'react';
import { byOrder, type Channel } from '../../shared/channels/channel';
import { type Platform, platformOf } from '../../shared/platforms/platform';
import type { Post } from '../../shared/posts/post';
import { useApp } from '../app-frame/app-state';
import { useProject } from '../project-view/use-project';
import { channelName } from '../ui/channel-name';

/** A channel that a post goes to, as its tab shows it. */
export interface PostChannel {
  id: string;
  channel: Channel;
  platform: Platform | undefined;
  name: string;
  /** A few letters: the platform's, or the channel's own name where the platform stands there more than once. */
  label: string;
}

/** The channels of a post that are in the project, in the order of all channels. */
export function usePostChannels(post: Post): readonly PostChannel[] {
  const { platforms } = useApp();
  const channels = useProject(({ project }) => project.channels);
  return useMemo(() => {
    const known = byOrder(channels)
      .filter(({ id }) => post.channels.includes(id))
      .map((channel) => ({ channel, platform: platformOf(platforms, channel.platform) }));
    return known.map(({ channel, platform }): PostChannel => {
      const name = channelName(channel, platform);
      const alone = known.filter((other) => other.platform === platform).length === 1;
      return { id: channel.id, channel, platform, name, label: alone && platform?.short ? platform.short : name };
    });
  }, [channels, platforms, post.channels]);
}
