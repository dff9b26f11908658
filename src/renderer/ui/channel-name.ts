import type { Channel } from '../../shared/channels/channel';
import type { Platform } from '../../shared/platforms/platform';

/** What a channel is called: its name, else that of its platform. */
export function channelName(channel: Pick<Channel, 'name'>, platform: Platform | undefined): string {
  return channel.name.trim() || platform?.name || 'Channel';
}
