import type { Channel } from '../channels/channel';
import { type Platform, type Platforms, platformOf } from '../platforms/platform';
import type { Project } from '../project/project';

/** The parts of a project that a check of one post may lean on; all but the posts themselves. */
export const contextParts = ['settings', 'channels', 'campaigns', 'customFields', 'occasions', 'series'] as const;
export type ContextParts = Pick<Project, (typeof contextParts)[number]>;

/**
 * What checks lean on besides the post. What a post was found to have is remembered together with this object, so make a
 * new one only when a part of it has changed.
 */
export interface CheckContext extends ContextParts {
  platforms: Platforms;
}

export function contextOf(project: ContextParts, platforms: Platforms): CheckContext {
  const { settings, channels, campaigns, customFields, occasions, series } = project;
  return { settings, channels, campaigns, customFields, occasions, series, platforms };
}

/** A channel of a post with its platform. */
export interface KnownChannel {
  channel: Channel;
  platform: Platform | undefined;
}

/** The channel with this id; undefined where it is not in the project any more. */
export function knownChannel({ channels, platforms }: Pick<CheckContext, 'channels' | 'platforms'>, id: string) {
  const channel = Object.hasOwn(channels, id) ? channels[id] : undefined;
  return channel && { channel, platform: platformOf(platforms, channel.platform) };
}

/** What a channel is called in a sentence; with its platform where the name alone does not tell it: `Café Lindner (X)`. */
export function channelWords({ channel, platform }: KnownChannel): string {
  const name = channel.name.trim();
  const of = platform?.name ?? '';
  if (name === '') return of || 'Channel';
  return of === '' || name.toLowerCase().includes(of.toLowerCase()) ? name : `${name} (${of})`;
}
