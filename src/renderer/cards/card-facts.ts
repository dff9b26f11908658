import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import type { Channel } from '../../shared/channels/channel';
import type { CheckContext } from '../../shared/checks/check-context';
import { checkPost } from '../../shared/checks/check-post';
import type { Finding } from '../../shared/checks/finding';
import type { Pillar } from '../../shared/pillars/pillar';
import { type Platform, type Platforms, platformOf } from '../../shared/platforms/platform';
import { type Post, postHeadline } from '../../shared/posts/post';
import { statusWords } from './status-words';

/** What a card needs to know besides its post; replaced as a whole when any of it changes. */
export interface CardLookup {
  channels: Readonly<Record<string, Channel>>;
  pillars: Readonly<Record<string, Pillar>>;
  platforms: Platforms;
  /** What the checks of a post lean on. */
  checks: CheckContext;
  timeZone: string;
  hourFormat: string;
  language?: string | undefined;
}

export interface CardMark {
  channel: string;
  name: string;
  platform: Platform | undefined;
}

export interface CardFacts {
  headline: string;
  time: string;
  marks: CardMark[];
  /** What would go wrong with it, in sentences. */
  warnings: string[];
  /** True when a channel counts its time in another zone than the project's. */
  otherZone: boolean;
  /** True for a post of a series. */
  repeats: boolean;
  pillar: Pillar | undefined;
  /** A picture that the page is allowed to show. */
  picture: string | undefined;
  media: number;
  /** All of it in words, for those who do not see colours or the card. */
  name: string;
}

/** A card's name is read out as a whole; what else there is stands in the editor. */
const warningsTold = 3;

/** Pictures from elsewhere are not fetched: no request leaves the machine. */
export function isShowable(url: string): boolean {
  return /^(data:image\/|blob:)/.test(url) || /^\/(?!\/)/.test(url);
}

/**
 * Everything that a card tells about its post.
 * @param beside what the checks of the whole plan say of it.
 */
export function cardFacts(post: Post, lookup: CardLookup, beside: readonly Finding[] = []): CardFacts {
  const marks = post.channels.flatMap((id): CardMark[] => {
    const channel = Object.hasOwn(lookup.channels, id) ? lookup.channels[id] : undefined;
    if (!channel) return [];
    const platform = platformOf(lookup.platforms, channel.platform);
    return [{ channel: id, name: channel.name || platform?.name || 'Channel', platform }];
  });
  const warnings = [...checkPost(post, lookup.checks), ...beside]
    .filter(({ severity }) => severity === 'warning')
    .map(({ says }) => says);
  const otherZone = post.channels.some((id) => {
    const zone = lookup.channels[id]?.timeZone;
    return zone !== undefined && zone !== lookup.timeZone;
  });
  const pillar = post.pillar && Object.hasOwn(lookup.pillars, post.pillar) ? lookup.pillars[post.pillar] : undefined;
  const time = post.time ? timeWords(post.time, lookup.hourFormat) : '';
  const headline = postHeadline(post) || 'Untitled';
  const words = [
    post.date ? dateWords(post.date, 'day', lookup.language) : 'Idea',
    post.date || time ? time || 'no time' : '',
    headline,
    statusWords(post.status).label.toLowerCase(),
    post.series ? 'repeats' : '',
    post.held ? (post.held.reason ? `held: ${post.held.reason}` : 'held') : '',
    pillar?.name ?? '',
    ...marks.map((mark) => mark.name),
  ];
  const name = words.filter((word) => word !== '').join(', ');
  return {
    headline,
    time,
    marks,
    warnings,
    otherZone,
    repeats: post.series !== undefined,
    pillar,
    picture: post.media.find(({ url }) => isShowable(url))?.url,
    media: post.media.length,
    name: warnings.length > 0 ? `${name}: needs attention. ${warnings.slice(0, warningsTold).join(' ')}` : name,
  };
}
