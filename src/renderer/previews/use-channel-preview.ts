import { useMemo } from 'react';
import type { Channel } from '../../shared/channels/channel';
import { platformOf } from '../../shared/platforms/platform';
import type { Post } from '../../shared/posts/post';
import { type ChannelPreview, channelPreview } from '../../shared/previews/channel-preview';
import { useApp } from '../app-frame/app-state';
import { useProject } from '../project-view/use-project';

/**
 * The channels whose previews are shown, in the order of the post; those that are gone have none.
 * @param only this one, if the post goes there.
 */
export function useShownChannels(post: Post, only?: string): Channel[] {
  const channels = useProject(({ project }) => project.channels);
  return useMemo(() => {
    const shown = only !== undefined && post.channels.includes(only) ? [only] : [...new Set(post.channels)];
    return shown.flatMap((id) => (Object.hasOwn(channels, id) ? (channels[id] ?? []) : []));
  }, [post.channels, only, channels]);
}

/** How the post looks on one of its channels. */
export function useChannelPreview(post: Post, channel: Channel): ChannelPreview {
  const { platforms } = useApp();
  const settings = useProject(({ project }) => project.settings);
  const campaigns = useProject(({ project }) => project.campaigns);
  const assets = useProject(({ project }) => project.assets);
  return useMemo(() => {
    const platform = platformOf(platforms, channel.platform);
    return channelPreview(post, { channel, platform, project: { settings, campaigns, assets } });
  }, [post, channel, platforms, settings, campaigns, assets]);
}
