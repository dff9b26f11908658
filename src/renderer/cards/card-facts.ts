import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import type { Channel } from '../../shared/channels/channel';
import type { Pillar } from '../../shared/pillars/pillar';
import { type Platform, type Platforms, platformOf } from '../../shared/platforms/platform';
import { type Post, postHeadline } from '../../shared/posts/post';
import { tooLongOn } from '../../shared/posts/post-limits';
import { statusWords } from './status-words';

/** What a card needs to know besides its post; replaced as a whole when any of it changes. */
export interface CardLookup {
  channels: Readonly<Record<string, Channel>>;
  pillars: Readonly<Record<string, Pillar>>;
  platforms: Platforms;
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
  /** Names of the platforms whose limit the text is over. */
  tooLong: string[];
  /** True when a channel counts its time in another zone than the project's. */
  otherZone: boolean;
  pillar: Pillar | undefined;
  /** A picture that the page is allowed to show. */
  picture: string | undefined;
  media: number;
  /** All of it in words, for those who do not see colours or the card. */
  name: string;
}

/** Pictures from elsewhere are not fetched: no request leaves the machine. */
export function isShowable(url: string): boolean {
  return /^(data:image\/|blob:)/.test(url) || /^\/(?!\/)/.test(url);
}

/** Everything that a card tells about its post. */
export function cardFacts(post: Post, lookup: CardLookup): CardFacts {
  const marks = post.channels.flatMap((id): CardMark[] => {
    const channel = Object.hasOwn(lookup.channels, id) ? lookup.channels[id] : undefined;
    if (!channel) return [];
    const platform = platformOf(lookup.platforms, channel.platform);
    return [{ channel: id, name: channel.name || platform?.name || 'Channel', platform }];
  });
  const tooLong = tooLongOn(post, lookup).map(({ platform, channel }) => platform.name || channel.name);
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
    post.held ? (post.held.reason ? `held: ${post.held.reason}` : 'held') : '',
    pillar?.name ?? '',
    ...marks.map((mark) => mark.name),
  ];
  const name = words.filter((word) => word !== '').join(', ');
  return {
    headline,
    time,
    marks,
    tooLong,
    otherZone,
    pillar,
    picture: post.media.find(({ url }) => isShowable(url))?.url,
    media: post.media.length,
    name:
      tooLong.length > 0
        ? `${name}: text too long${tooLong.length < marks.length ? ` for ${tooLong.join(', ')}` : ''}`
        : name,
  };
}
