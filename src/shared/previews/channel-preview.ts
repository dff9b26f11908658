import type { LocalDate, LocalTime } from '../calendar-time/local-date';
import type { Channel } from '../channels/channel';
import { publishedPost } from '../links/published-text';
import { formatOf, rulesOf } from '../platforms/channel-rules';
import { findMarks, type Mark } from '../platforms/find-marks';
import type { Platform } from '../platforms/platform';
import { type Hideable, type Look, lookOf } from '../platforms/preview';
import { variantOf } from '../posts/channel-post';
import type { Post } from '../posts/post';
import type { Project } from '../project/project';
import { Stretch } from './break-places';
import { type CountFor, countFor, type PublishedCount } from './count-for';
import { cutPlace, fittingPlace } from './fold';
import { type ShownMedia, shownMedia } from './shown-media';
import { hasManualBreaks } from './split-thread';
import { takesTitle } from './title-on';

/** No more of a text is drawn, in UTF-16 units; what is left out is told. Networks fold long before it. */
export const drawnUnits = 10_000;
/** The format that asks for a thread, where a network has them. */
export const threadFormat = 'thread';

/** A text as it is drawn: how much of it, and what of it is a link there. */
export interface DrawnText {
  text: string;
  marks: Mark[];
  /** Where "more" stands; absent where the whole text is seen. */
  fold?: number;
  /** Where the part begins that is more than the network takes. */
  over?: number;
  /** Units at the end that are not drawn. */
  left: number;
}

/** Everything that a preview of one channel shows, without how it is drawn. */
export interface ChannelPreview {
  channel: Channel;
  platform: Platform | undefined;
  look: Look;
  name: string;
  handle: string | undefined;
  date: LocalDate | undefined;
  time: LocalTime | undefined;
  format: string | undefined;
  /** Absent where the network shows none. */
  title: DrawnText | undefined;
  body: DrawnText | undefined;
  media: ShownMedia[];
  /** The page that a card, button or line leads to; absent where none is drawn. */
  card: { host: string; path: string } | undefined;
  firstComment: DrawnText | undefined;
  /** What the post has and this format does not show, in words such as "the first comment". */
  notShown: string[];
  count: PublishedCount;
  /** How further texts are counted for this channel, such as the parts of a thread. */
  counting: CountFor;
  /** The whole text as it is published. */
  published: string;
  /** `chosen`: it is a thread. `offered`: too long for one post, or with breaks of the user, and could be one. */
  thread: 'chosen' | 'offered' | undefined;
}

export interface PreviewContext {
  channel: Channel;
  platform: Platform | undefined;
  project: Pick<Project, 'settings' | 'campaigns'> & Partial<Pick<Project, 'assets'>>;
}

const words: Record<Hideable, string> = {
  title: 'the title',
  text: 'the text',
  link: 'the link',
  firstComment: 'the first comment',
};

/** How a post looks on one of its channels. */
export function channelPreview(post: Post, { channel, platform, project }: PreviewContext): ChannelPreview {
  const content = publishedPost(post, { channel, platform, project });
  const kind = platform && formatOf(platform, content.format);
  const look = lookOf(platform?.preview, content.format, kind?.id);
  const published = content.text;
  const chosen = content.format?.trim().toLowerCase() === threadFormat;
  // A thread has no bound as a whole; each of its parts has that of a single post.
  const counting = countFor(channel, platform, chosen ? { ...content, format: undefined } : content);
  const count = counting.of(published);
  const hides = new Set<Hideable>(look.hides);
  const rules = platform && rulesOf(channel, platform, content.format);
  if (rules?.flag('text.shown')?.value === false) hides.add('text');
  const media = content.media.map((item) => shownMedia(item, project.assets));
  const { link } = content;

  const draw = (text: string, fold?: { characters: number }) => drawnText(text, platform, fold);
  const body = hides.has('text') || published.trim() === '' ? undefined : draw(published, look.fold);
  const threads = platform?.preview?.thread !== undefined && counting.limit !== undefined;
  if (body && count.over && !threads) {
    const over = fittingPlace(body.text, (text) => !counting.of(text).over, body.marks);
    if (over < body.text.length) body.over = over;
  }
  const hasTitle = takesTitle(platform, content.format);
  const title = hasTitle && !hides.has('title') && content.title.trim() !== '' ? content.title.trim() : undefined;
  const comment = content.firstComment?.trim() || undefined;
  const showsComment = rules?.flag('firstComment.available')?.value !== false && !hides.has('firstComment');
  const card = cardOf(look, { link, body, hasMedia: media.length > 0 });

  const lost: Hideable[] = [];
  if (published.trim() !== '' && !body) lost.push('text');
  // Without a place of its own the title is a name for the plan; only where one was written for this channel it is missed.
  if (!title && content.title.trim() !== '' && (hasTitle || variantOf(post, channel.id)?.title)) lost.push('title');
  if (link && !card && !(body && (content.linkPlace.place === 'text' || published.includes(link)))) lost.push('link');
  if (comment && !showsComment) lost.push('firstComment');

  return {
    channel,
    platform,
    look,
    name: channel.name || platform?.name || 'Channel',
    handle: handleOf(channel),
    date: content.date,
    time: content.time,
    format: content.format,
    title: title === undefined ? undefined : { ...draw(title, look.titleFold), marks: [] },
    body,
    media,
    card,
    firstComment: comment && showsComment ? draw(comment) : undefined,
    notShown: lost.map((what) => words[what]),
    count,
    counting,
    published,
    thread:
      !threads || !body
        ? undefined
        : chosen
          ? 'chosen'
          : count.over || hasManualBreaks(published)
            ? 'offered'
            : undefined,
  };
}

/** As much of a text as is drawn, with what of it is a link on the platform. */
export function drawnText(text: string, platform: Platform | undefined, fold?: { characters: number }): DrawnText {
  const end = text.length > drawnUnits ? new Stretch(text, [], 0, drawnUnits + 64).clean(drawnUnits) : text.length;
  const shown = text.slice(0, end);
  const preview = platform?.preview;
  const all = preview ? findMarks(shown, preview) : findMarks(shown);
  const linked = new Set<string>(preview?.linked);
  const marks = all.filter(({ kind }) =>
    kind === 'link' ? platform?.links?.clickable !== false : linked.has(`${kind}s`),
  );
  const place = fold && cutPlace(shown, fold.characters, all);
  return { text: shown, marks, left: text.length - shown.length, ...(place !== undefined && { fold: place }) };
}

/** The handle with its one sign in front, as most networks write it; an address stays as it is. */
function handleOf({ handle }: Channel): string | undefined {
  const name = handle?.trim().replace(/^@+/, '') ?? '';
  if (name === '') return undefined;
  return /[/\s]/.test(name) ? name : `@${name}`;
}

interface CardContent {
  link: string | undefined;
  body: DrawnText | undefined;
  hasMedia: boolean;
}

function cardOf(look: Look, { link, body, hasMedia }: CardContent): ChannelPreview['card'] {
  if (look.linkCard === 'none' || look.hides.includes('link')) return undefined;
  if (look.linkCard === 'host') return targetOf(link);
  if (look.linkCard === 'without-picture' && hasMedia) return undefined;
  const first = body?.marks.find(({ kind }) => kind === 'link');
  return targetOf(first ? body?.text.slice(first.start, first.end) : link);
}

/** Host and path of a link, for reading; nothing where it is none. */
function targetOf(link: string | undefined): ChannelPreview['card'] {
  if (link === undefined) return undefined;
  const url = /^https?:\/\//i.test(link) ? link : `https://${link}`;
  const [, host = ''] = /^https?:\/\/(?:[^/?#\s]*@)?([^/?#\s]+)/i.exec(url) ?? [];
  if (!URL.canParse(url) || !host.includes('.')) return undefined;
  const path = url.slice(url.indexOf(host) + host.length).replace(/[?#].*$/s, '');
  return { host: host.toLowerCase().replace(/^www\./, ''), path: path === '/' ? '' : readable(path) };
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
