import type { Channel } from '../channels/channel';
import { type Platform, type Platforms, platformOf } from '../platforms/platform';
import type { Project } from '../project/project';

/** The parts of a project that a check of one post may lean on; all but the posts themselves. */
export const contextParts = [
  'settings',
  'channels',
  'campaigns',
  'customFields',
  'occasions',
  'series',
  'assets',
] as const;
export type ContextParts = Pick<Project, (typeof contextParts)[number]>;

/**
 * What checks lean on besides the post. What a post was found to have is remembered together with this object, so make a
 * new one only when a part of it has changed.
 */
export interface CheckContext extends ContextParts {
  platforms: Platforms;
  /** Ids of assets whose file is not there. */
  missing: ReadonlySet<string>;
}

const noneMissing: ReadonlySet<string> = new Set();
const made = new WeakMap<ContextParts['channels'], CheckContext>();

/**
 * The context of a project; the same object as before as long as no part of it has changed.
 * @param missing ids of assets whose file is not there, as the host tells them
 */
export function contextOf(
  project: ContextParts,
  platforms: Platforms,
  missing: ReadonlySet<string> = noneMissing,
): CheckContext {
  const last = made.get(project.channels);
  if (
    last?.platforms === platforms &&
    last.missing === missing &&
    contextParts.every((part) => last[part] === project[part])
  )
    return last;
  const { settings, channels, campaigns, customFields, occasions, series, assets } = project;
  const context = { settings, channels, campaigns, customFields, occasions, series, assets, platforms, missing };
  made.set(channels, context);
  return context;
}

/** A channel of a post with its platform. */
export interface KnownChannel {
  channel: Channel;
  platform: Platform | undefined;
}

/** The channel with this id and its platform; undefined where it is not in the project any more. */
export function knownChannel(
  { channels, platforms }: Pick<CheckContext, 'channels' | 'platforms'>,
  id: string,
): KnownChannel | undefined {
  const channel = Object.hasOwn(channels, id) ? channels[id] : undefined;
  return channel && { channel, platform: platformOf(platforms, channel.platform) };
}

/**
 * What a channel is called in a sentence: by its name, with its platform behind it where the name does not tell it, as in
 * `Café Lindner (X)`.
 */
export function channelWords({ channel, platform }: KnownChannel): string {
  const name = channel.name.trim();
  const of = platform?.name ?? '';
  if (name === '') return of || 'Channel';
  const brief = name.length > 40 ? `${name.slice(0, 39)}…` : name;
  // Spellings of one or two letters stand in any name.
  const told = [platform?.name ?? '', ...(platform?.aliases ?? [])].some(
    (word) => word !== '' && (word.length > 2 ? name.toLowerCase().includes(word.toLowerCase()) : name === word),
  );
  return of === '' || told || channel.platform === 'other' ? brief : `${brief} (${of})`;
}
