import type { Channel } from '../channels/channel';
import { findLinks, type LinkSpan } from '../platforms/find-links';
import type { LinkPlace, Platform } from '../platforms/platform';
import { type ChannelPost, channelPost } from '../posts/channel-post';
import type { Post } from '../posts/post';
import type { Project } from '../project/project';
import { linkMarks } from './link-marks';
import { hostOf, isAmongHosts, type LinkMark, tagLink } from './tag-link';

/** What a text is put together for. */
export interface PublishedFor {
  channel: Channel;
  platform: Platform | undefined;
  project: Pick<Project, 'settings' | 'campaigns'>;
}

/** A post as it goes out on one channel: its content with links marked, link and signature put where they belong. */
export interface PublishedPost extends ChannelPost {
  /** Whole: the channel's own words, the link where the network takes it in the text, and the signature. */
  text: string;
  /** The channel's own words alone, with the links in them marked. */
  words: string;
  /** Below the words in `text`: the link, unless it is in the words, and the signature. */
  below: readonly string[];
  /** The link, marked, and what becomes of it. */
  link: string | undefined;
  linkPlace: LinkPlace;
}

interface Options {
  /** The link goes beside the text, in a column of a tool's file, and is not put below it. */
  linkBeside?: boolean;
}

/**
 * The text as it is pasted or sent to a channel: the channel's own words, the link where the network takes it there, and
 * the signature. This is what is counted, checked, drawn in previews and written to the files of publishing tools.
 */
export function publishedText(post: Post, about: PublishedFor): string {
  return publishedPost(post, about).text;
}

/** All that a channel gets of a post, as it goes out. */
export function publishedPost(post: Post, about: PublishedFor, options: Options = {}): PublishedPost {
  const own = channelPost(post, about.channel.id);
  const linkPlace = placeOfLink(about.platform, own.format);
  const given = own.link?.trim() || undefined;
  const marking = markingFor(post, about);
  const link = given && marking ? tagged(given, marking) : given;
  const words = marking ? taggedText(own.text, marking, given) : own.text;
  const ending = about.channel.signature?.trim() ?? '';
  const signature = marking ? taggedText(ending, marking, given) : ending;
  const below = [
    link && linkPlace.place === 'text' && !options.linkBeside && !holdsLink(words, link) && !holdsLink(signature, link)
      ? link
      : '',
    signature,
  ].filter((part) => part !== '');
  return {
    ...own,
    text: below.length === 0 ? words : [words.trimEnd(), ...below].filter((part) => part !== '').join('\n\n'),
    words,
    below,
    link,
    linkPlace,
    firstComment: own.firstComment && marking ? taggedText(own.firstComment, marking, given) : own.firstComment,
  };
}

/** Where the network takes the link of a post of this format. Without a platform file it goes in the text. */
export function placeOfLink(platform: Platform | undefined, format: string | undefined): LinkPlace {
  const link = platform?.link;
  const own =
    link?.formats && format !== undefined && Object.hasOwn(link.formats, format) ? link.formats[format] : link;
  return own ?? { place: 'text' };
}

interface Marking {
  marks: readonly LinkMark[];
  hosts: readonly string[];
  /** Links in a text that nobody can follow stay as short as they were written. */
  inText: boolean;
}

/** The marks that links get on a channel; nothing where they are switched off. */
function markingFor(post: Post, { channel, platform, project }: PublishedFor): Marking | undefined {
  const tagging = project.settings.linkTagging;
  if (!tagging?.on) return undefined;
  const campaign =
    post.campaign !== undefined && Object.hasOwn(project.campaigns, post.campaign)
      ? project.campaigns[post.campaign]?.name
      : undefined;
  const names = { platform: channel.platform, channel: channel.name, campaign, label: post.labels[0] };
  return { marks: linkMarks(tagging, names), hosts: tagging.hosts, inText: platform?.links?.clickable !== false };
}

function tagged(link: string, { marks, hosts }: Marking): string {
  const host = /\s/.test(link) ? undefined : hostOf(link);
  return host !== undefined && isAmongHosts(host, hosts) ? tagLink(link, marks) : link;
}

/** A text with its links marked: all that have a scheme, and those without one that are the link of the post. */
function taggedText(text: string, marking: Marking, given: string | undefined): string {
  if (!marking.inText || marking.marks.length === 0) return text;
  const wanted = given && linkKey(given);
  let done = 0;
  let result = '';
  for (const { start, end } of linksIn(text)) {
    const link = text.slice(start, end);
    const mine = /^https?:/i.test(link) || linkKey(link) === wanted;
    result += text.slice(done, start) + (mine ? tagged(link, marking) : link);
    done = end;
  }
  return result + text.slice(done);
}

/** Whether a text holds a link, with marks or without and however it was written. */
function holdsLink(text: string, link: string): boolean {
  if (!text.includes('.')) return false;
  const wanted = linkKey(link);
  return (
    linksIn(text).some(({ start, end }) => linkKey(text.slice(start, end)) === wanted) || holdsAsWritten(text, link)
  );
}

/** Where a link stands by itself, whatever it is: an address without a scheme of an ending that no list has. */
function holdsAsWritten(text: string, link: string): boolean {
  for (let at = text.indexOf(link); at >= 0; at = text.indexOf(link, at + link.length)) {
    const before = text[at - 1] ?? ' ';
    const after = /^[.,;:!?)\]"']*(?=\s|$)/.test(text.slice(at + link.length, at + link.length + 8));
    if (/[\s("'[:]/.test(before) && after) return true;
  }
  return false;
}

/** What two ways of writing one link have in common: no scheme, the host in small letters, no marks, no last slash. */
function linkKey(link: string): string {
  const [head = '', fragment] = splitAt(link.replace(/^https?:\/\//i, ''), '#');
  const [path = '', query] = splitAt(head, '?');
  const host = /^[^/]*/.exec(path)?.[0] ?? '';
  const rest = path.slice(host.length).replace(/\/$/, '');
  const kept = query?.split('&').filter((parameter) => parameter !== '' && !/^utm_/i.test(parameter)) ?? [];
  return [host.toLowerCase() + rest, kept.join('&'), fragment ?? ''].join('\n');
}

function splitAt(text: string, sign: string): [string, string | undefined] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

const remembered: { text: string; links: readonly LinkSpan[] }[] = [];

/** The links of a text. The last few are remembered, as the channels of a post mostly share one text. */
function linksIn(text: string): readonly LinkSpan[] {
  const known = remembered.find((entry) => entry.text === text);
  if (known) return known.links;
  const links = findLinks(text, { bare: true, anyEnding: true });
  remembered.unshift({ text, links });
  remembered.length = Math.min(remembered.length, 4);
  return links;
}
