import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import type { Channel } from '../../shared/channels/channel';
import type { CheckContext } from '../../shared/checks/check-context';
import { checkPost } from '../../shared/checks/check-post';
import type { Finding } from '../../shared/checks/finding';
import type { Pillar } from '../../shared/pillars/pillar';
import { type Platform, type Platforms, platformOf } from '../../shared/platforms/platform';
import { changedFields, channelPost } from '../../shared/posts/channel-post';
import type { Media } from '../../shared/posts/media';
import { type Post, postHeadline } from '../../shared/posts/post';
import { changedWords } from '../../shared/posts/variant-words';
import { channelName } from '../ui/channel-name';
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
  /** In what the channel differs, in words: `own text and link`; empty where it gets the common content. */
  own: string;
  /** When it goes out, where that is not the time of the post: `11:00`, or with the day where that is another one. */
  at: string;
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
  /** The first picture that can be shown: of the library, or an address that the page is allowed to show. */
  picture: Media | undefined;
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
 * @param only the channel as which it is shown, with what this channel gets.
 */
export function cardFacts(post: Post, lookup: CardLookup, beside: readonly Finding[] = [], only?: string): CardFacts {
  const shown = only === undefined ? post : channelPost(post, only);
  const marks = post.channels.flatMap((id): CardMark[] => {
    const channel = Object.hasOwn(lookup.channels, id) ? lookup.channels[id] : undefined;
    if (!channel) return [];
    const platform = platformOf(lookup.platforms, channel.platform);
    const name = channelName(channel, platform);
    return [{ channel: id, name, platform, ...differences(post, id, lookup) }];
  });
  const warnings = [...checkPost(post, lookup.checks), ...beside]
    .filter(({ severity, channel }) => severity === 'warning' && (only === undefined || (channel ?? only) === only))
    .map(({ says }) => says);
  const otherZone = post.channels.some((id) => {
    const zone = lookup.channels[id]?.timeZone;
    return zone !== undefined && zone !== lookup.timeZone;
  });
  const pillar = post.pillar && Object.hasOwn(lookup.pillars, post.pillar) ? lookup.pillars[post.pillar] : undefined;
  const time = shown.time ? timeWords(shown.time, lookup.hourFormat) : '';
  const headline = postHeadline(shown) || 'Untitled';
  const words = [
    shown.date ? dateWords(shown.date, 'day', lookup.language) : 'Idea',
    shown.date || time ? time || 'no time' : '',
    headline,
    statusWords(post.status).label.toLowerCase(),
    post.series ? 'repeats' : '',
    post.held ? (post.held.reason ? `held: ${post.held.reason}` : 'held') : '',
    pillar?.name ?? '',
    ...marks.map(({ name, own, at }) => (own || at ? `${name} (${[own, at].filter(Boolean).join(', ')})` : name)),
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
    picture: shown.media.find(({ asset, url }) => asset !== undefined || isShowable(url)),
    media: shown.media.length,
    name: warnings.length > 0 ? `${name}: needs attention. ${warnings.slice(0, warningsTold).join(' ')}` : name,
  };
}

function differences(post: Post, channel: string, lookup: CardLookup): Pick<CardMark, 'own' | 'at'> {
  // Most posts have no versions; asking each of their channels would cost every card.
  if (!post.variants) return { own: '', at: '' };
  const words = changedWords(changedFields(post, channel).filter((field) => field !== 'shift'));
  const { date, time } = channelPost(post, channel);
  const clock = time === undefined || time === post.time ? '' : timeWords(time, lookup.hourFormat);
  const day = date === undefined || date === post.date ? '' : dateWords(date, 'day', lookup.language);
  const at = day === '' ? clock : `${day}, ${time ? timeWords(time, lookup.hourFormat) : ''}`;
  return { own: words === '' ? '' : `own ${words}`, at };
}

/** Which channels get something else or go out at another time, for a sign's tip; empty where none does. */
export function versionsOf(marks: readonly CardMark[]): string {
  const own = marks.filter((mark) => mark.own || mark.at);
  return own.map(({ name, own, at }) => `${name}: ${[own, at].filter(Boolean).join(', ')}`).join('; ');
}
