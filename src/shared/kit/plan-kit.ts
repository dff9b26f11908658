import { assetOf, type UsedMedia, usedMedia } from '../assets/used-media';
import type { Channel } from '../channels/channel';
import { channelsInOrder } from '../csv/export-cells';
import { safeNamePart } from '../csv/export-file-name';
import { ExportNotes } from '../csv/export-notes';
import { ExportZones } from '../csv/export-zones';
import type { ExportNote } from '../csv/preset';
import { isInSpan } from '../csv/publishing-posts';
import { publishedPost } from '../links/published-text';
import { type Platforms, platformOf } from '../platforms/platform';
import { channelPost } from '../posts/channel-post';
import { comparePosts, knownStatus, type Post, postHeadline } from '../posts/post';
import { zoneOf } from '../posts/post-clocks';
import { publishedOn } from '../posts/published';
import { titleOn } from '../previews/title-on';
import type { Project } from '../project/project';
import { type KitRequest, kitRequestSchema } from './kit';
import { KitNames, kitNamePart } from './kit-names';
import { type KitReason, kitReasons, statusReasons } from './kit-reasons';
import { threadParts } from './thread-parts';

/** A post on one channel, as someone posts it by hand. */
export interface KitEntry {
  /** Name of its folder, unlike all others of the kit. */
  folder: string;
  post: Post;
  channel: Channel;
  /** Name of the network; nothing for one that is not known. */
  platform: string | undefined;
  date: string;
  time: string | undefined;
  /** The zone of the time, where it is not that of the project. */
  zone: string | undefined;
  headline: string;
  /** Where the network shows one. */
  title: string | undefined;
  /** The whole text as it goes out: variant, link and signature put together. */
  caption: string;
  /** The texts of a thread, one below the other; one text for all others. */
  parts: readonly string[];
  firstComment: string | undefined;
  /** A link that does not stand in the text, and what the network calls its place. */
  link: { address: string; place: string | undefined } | undefined;
  format: string | undefined;
  media: readonly UsedMedia[];
}

export interface KitPlan {
  /** What the folder or zip is called, without an ending. */
  name: string;
  project: Pick<Project, 'name' | 'settings'>;
  span: { from?: string | undefined; to?: string | undefined };
  /** By day and time, a day without a time first. */
  entries: KitEntry[];
  notes: ExportNote[];
}

export interface KitContext {
  project: Project;
  platforms: Platforms;
  /** Instant in UTC, ISO 8601. */
  now: string;
  /** Ids of the assets that have no file. */
  missing: ReadonlySet<string>;
}

/**
 * What a publish kit holds, without writing: each approved or scheduled post of the span, once for each of its channels, as it
 * goes out there. Every other post, and whatever a post loses, is in the notes with the reason.
 */
export function planKit(asked: KitRequest, context: KitContext): KitPlan {
  const request = kitRequestSchema.parse(asked);
  const { project } = context;
  const planning = new KitPlanning(request, context);
  const found = Object.values(project.posts)
    .sort(comparePosts)
    .flatMap((post) => planning.entriesOf(post));
  const entries = found.toSorted((a, b) => compare(`${a.date} ${a.time ?? ''}`, `${b.date} ${b.time ?? ''}`));
  const names = new KitNames();
  for (const entry of entries) entry.folder = names.take(entry.folder);
  const { from, to } = request;
  const days = [from ?? entries[0]?.date, to ?? entries.at(-1)?.date].flatMap((day) => day ?? []);
  return {
    name: [safeNamePart(project.name, 'plan'), 'kit', ...new Set(days)].join('-'),
    project,
    span: { from, to },
    entries,
    notes: planning.notes.list({ notCarried: [] }),
  };
}

class KitPlanning {
  readonly notes = new ExportNotes();
  private readonly zones: ExportZones;
  private readonly order: Map<string, number>;

  constructor(
    private readonly request: ReturnType<(typeof kitRequestSchema)['parse']>,
    private readonly context: KitContext,
  ) {
    this.zones = new ExportZones(context.now, 0);
    this.order = new Map(channelsInOrder(context.project).map(({ id }, at) => [id, at]));
  }

  /** The post on each channel that was asked for and takes it; whatever else there is goes into the notes. */
  entriesOf(post: Post): KitEntry[] {
    const { from, to, includeUnapproved, channels: wanted } = this.request;
    const channels = this.channelsOf(post);
    if (channels.length === 0 && wanted !== undefined) return [];
    if (post.date === undefined) {
      if (from === undefined && to === undefined) this.note('idea', kitReasons.idea, post);
      return [];
    }
    const isOut = (date: string | undefined) => date === undefined || !isInSpan(date, this.request);
    if (isOut(post.date) && channels.every(({ id }) => isOut(channelPost(post, id).date))) return [];
    const reason = post.held ? kitReasons.held : statusReasons[knownStatus(post.status)];
    if (reason && !includeUnapproved) {
      this.note(post.held ? 'held' : post.status, reason, post);
      return [];
    }
    if (channels.length === 0) this.note('noChannel', kitReasons.noChannel, post);
    return channels.flatMap((channel) => this.entryOf(post, channel) ?? []);
  }

  private entryOf(post: Post, channel: Channel): KitEntry | null {
    const { project, platforms } = this.context;
    const { date = '', time } = channelPost(post, channel.id);
    if (!isInSpan(date, this.request)) return null;
    const zone = zoneOf(channel, project.settings);
    const leaveOut = (key: 'archived' | 'past' | 'empty' | 'published') => {
      this.note(key, kitReasons[key], post, channel.name);
      return null;
    };
    if (channel.archived) return leaveOut('archived');
    if (publishedOn(post, channel.id) && !this.request.includeUnapproved) return leaveOut('published');
    if (!this.request.includePast && this.zones.isPast(date, undefined, zone)) return leaveOut('past');
    // Putting a text together takes longer than all of the above.
    const platform = platformOf(platforms, channel.platform);
    const network = platform && platform !== platforms.get('other') ? platform.name : undefined;
    const own = publishedPost(post, { channel, platform, project });
    const { text, link } = own;
    const title = titleOn(post, own, { channel, platform });
    const saysNothing = own.words.trim() === '' && title === undefined && link === undefined;
    if (saysNothing && own.media.length === 0) return leaveOut('empty');
    const media = own.media.map((each) => usedMedia(each, project.assets));
    this.noteLosses(post, channel, { media, time });
    const headline = postHeadline({ title: own.title, text: own.text });
    return {
      folder: folderName(date, time, channelLabel(channel, network), headline),
      post,
      channel,
      platform: network,
      date,
      time,
      zone: zone === zoneOf(undefined, project.settings) ? undefined : zone,
      headline,
      title,
      caption: text,
      parts: threadParts(own, channel, platform),
      firstComment: own.firstComment?.trim() ? own.firstComment : undefined,
      link:
        link === undefined || own.linkPlace.place === 'text' || text.includes(link)
          ? undefined
          : { address: link, place: own.linkPlace.field },
      format: own.format,
      media,
    };
  }

  private noteLosses(post: Post, channel: Channel, { media, time }: Pick<KitEntry, 'media' | 'time'>): void {
    const { project, missing } = this.context;
    if (time === undefined) this.note('noTime', kitReasons.noTime, post, channel.name);
    const isMissing = ({ media: { asset } }: UsedMedia) =>
      asset !== undefined && (missing.has(asset) || !assetOf({ asset, url: '' }, project.assets)?.file);
    if (media.some(isMissing)) this.note('missing', kitReasons.missing, post, channel.name);
    if (media.some(({ media: { asset } }) => asset === undefined))
      this.note('elsewhere', kitReasons.elsewhere, post, channel.name);
  }

  /** Channels of the post that are in the project and among those asked for, in the order of their list. */
  private channelsOf(post: Post): Channel[] {
    const { channels } = this.context.project;
    const wanted = this.request.channels;
    return [...new Set(post.channels)]
      .flatMap((id) => (Object.hasOwn(channels, id) ? (channels[id] ?? []) : []))
      .filter(({ id }) => wanted === undefined || wanted.includes(id))
      .sort((a, b) => (this.order.get(a.id) ?? 0) - (this.order.get(b.id) ?? 0));
  }

  private note(key: string, reason: KitReason, post: Post, channel?: string): void {
    this.notes.add(key, reason, post, channel);
  }
}

/** `Instagram`, or `Instagram Café Lindner` where the channel is not called after its network. */
export function channelLabel({ name, platform }: Channel, network: string | undefined): string {
  if (network === undefined || name.toLowerCase().includes(network.toLowerCase())) return name || platform;
  return `${network} ${name}`.trim();
}

/** `2026-12-10 0900 Instagram - Last day for gift boxes`. */
function folderName(date: string, time: string | undefined, channel: string, headline: string): string {
  const when = [date, time?.replace(':', '')].filter(Boolean).join(' ');
  return [[when, kitNamePart(channel, 28)].filter(Boolean).join(' '), kitNamePart(headline, 48)]
    .filter(Boolean)
    .join(' - ');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
