import type { Channel } from '../../shared/channels/channel';
import { type Platforms, platformOf } from '../../shared/platforms/platform';

/** `Instagram and Facebook`, `Instagram, Facebook and 2 more`. */
export function channelNames(
  ids: readonly string[],
  channels: Readonly<Record<string, Channel>>,
  platforms: Platforms,
): string {
  const names = ids.map((id) => {
    const channel = Object.hasOwn(channels, id) ? channels[id] : undefined;
    return channel?.name.trim() || (channel && platformOf(platforms, channel.platform)?.name) || 'a channel';
  });
  if (names.length <= 3)
    return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
}
