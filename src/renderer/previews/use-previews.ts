import { useMemo } from 'react';
import { platformOf } from '../../shared/platforms/platform';
import type { Post } from '../../shared/posts/post';
import { type ChannelPreview, channelPreview } from '../../shared/previews/channel-preview';
import { useApp } from '../app-frame/app-state';
import { useProject } from '../project-view/use-project';

/**
 * How the post looks on its channels, in their order; channels that are gone have none.
 * @param channel only this one, if the post goes there.
 */
export function usePreviews(post: Post, channel?: string): ChannelPreview[] {
  const { platforms } = useApp();
  const channels = useProject(({ project }) => project.channels);
  const settings = useProject(({ project }) => project.settings);
  const campaigns = useProject(({ project }) => project.campaigns);
  const assets = useProject(({ project }) => project.assets);
  return useMemo(() => {
    const shown = channel !== undefined && post.channels.includes(channel) ? [channel] : [...new Set(post.channels)];
    return shown.flatMap((id) => {
      const record = Object.hasOwn(channels, id) ? channels[id] : undefined;
      if (!record) return [];
      const platform = platformOf(platforms, record.platform);
      return [channelPreview(post, { channel: record, platform, project: { settings, campaigns, assets } })];
    });
  }, [post, channel, channels, platforms, settings, campaigns, assets]);
}
