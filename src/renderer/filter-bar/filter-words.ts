import type { Campaign } from '../../shared/campaigns/campaign';
import type { Channel } from '../../shared/channels/channel';
import type { Pillar } from '../../shared/pillars/pillar';
import { type Platforms, platformOf } from '../../shared/platforms/platform';
import type { PostFilter } from '../../shared/posts/post-filter';
import { statusWords } from '../cards/status-words';

/** Where the names of what a filter holds come from. */
export interface FilterNames {
  channels: Readonly<Record<string, Channel>>;
  pillars: Readonly<Record<string, Pillar>>;
  campaigns: Readonly<Record<string, Campaign>>;
  platforms: Platforms;
}

/** What a channel is called where it has no name of its own. */
export function channelName(channel: Channel, platforms: Platforms): string {
  return channel.name.trim() || platformOf(platforms, channel.platform)?.name || 'Channel';
}

/** Every condition of a filter in a word or two, in the order of the panel. What is gone from the project says so. */
export function filterWords(filter: PostFilter, { channels, pillars, campaigns, platforms }: FilterNames): string[] {
  const { text, statuses, picture, attention, labels } = filter;
  return [
    ...(text.trim() === '' ? [] : [`“${text.trim()}”`]),
    ...[...statuses].map((status) => statusWords(status).label),
    ...[...filter.channels].map((id) => {
      const channel = Object.hasOwn(channels, id) ? channels[id] : undefined;
      return channel ? channelName(channel, platforms) : 'a channel that is gone';
    }),
    ...[...filter.pillars].map((id) => {
      const pillar = Object.hasOwn(pillars, id) ? pillars[id] : undefined;
      return pillar ? pillar.name.trim() || 'Pillar' : 'a pillar that is gone';
    }),
    ...[...filter.campaigns].map((id) => {
      const campaign = Object.hasOwn(campaigns, id) ? campaigns[id] : undefined;
      return campaign ? campaign.name.trim() || 'Campaign' : 'a campaign that is gone';
    }),
    ...[...labels].map((label) => `#${label.replace(/^#/, '')}`),
    ...(picture === null ? [] : [picture === 'with' ? 'With picture' : 'Without picture']),
    ...(attention ? ['Needs attention'] : []),
  ];
}

/** The same short enough for a button: two conditions and how many more. */
export function filterSummary(words: readonly string[]): string {
  if (words.length === 0) return 'All posts';
  const rest = words.length - 2;
  return words.slice(0, 2).join(', ') + (rest > 0 ? ` +${rest}` : '');
}
