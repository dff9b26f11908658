import { publishedMedia } from '../assets/used-media';
import type { Channel } from '../channels/channel';
import { publishedPost } from '../links/published-text';
import { type Platforms, platformOf } from '../platforms/platform';
import { knownStatus, type Post } from '../posts/post';
import { zoneOf } from '../posts/post-clocks';
import type { Project } from '../project/project';
import { type ExportRow, firstPicture } from './export-cells';
import { type ExportNotes, lossesOf, noteLoss } from './export-notes';
import type { ExportZones } from './export-zones';
import type { ExportNote, ExportRequest, Preset } from './preset';

interface Reason {
  key: string;
  one: string;
  many: string;
  reason: string;
  remedy?: NonNullable<ExportNote['remedy']>;
}

const notApproved = 'Only approved and scheduled posts go to a publishing tool.';
const byStatus: Record<ReturnType<typeof knownStatus>, Reason | null> = {
  draft: { key: 'draft', one: 'draft', many: 'drafts', reason: notApproved, remedy: 'includeUnapproved' },
  'in review': {
    key: 'in review',
    one: 'post in review',
    many: 'posts in review',
    reason: notApproved,
    remedy: 'includeUnapproved',
  },
  approved: null,
  scheduled: null,
  published: {
    key: 'published',
    one: 'published post',
    many: 'published posts',
    reason: 'They are out already and would go out a second time.',
    remedy: 'includeUnapproved',
  },
  other: {
    key: 'other',
    one: 'post with a status of its own',
    many: 'posts with a status of their own',
    reason: notApproved,
    remedy: 'includeUnapproved',
  },
};
const held: Reason = {
  key: 'held',
  one: 'held post',
  many: 'held posts',
  reason: 'A held post waits until it is released.',
  remedy: 'includeUnapproved',
};
const past: Reason = {
  key: 'past',
  one: 'past post',
  many: 'past posts',
  reason: 'Their time is over, or too near for the tool to take them.',
  remedy: 'includePast',
};
const noChannel: Reason = {
  key: 'no channel',
  one: 'post without a channel',
  many: 'posts without a channel',
  reason: 'The file belongs to one channel; give the post a channel to take it along.',
};
const noTime: Reason = {
  key: 'noTime',
  one: 'post without a time',
  many: 'posts without a time',
  reason: 'The file tells the tool when to publish; give the post a time to take it along.',
};
const archived: Reason = {
  key: 'archived',
  one: 'post on an archived channel',
  many: 'posts on archived channels',
  reason: 'An archived channel gets no file; bring it back in the settings to take its posts along.',
};
const empty: Reason = {
  key: 'empty',
  one: 'post without a text',
  many: 'posts without a text',
  reason: 'The row would be blank: the post has neither a text nor a picture that the file can hold.',
};
const idea: Reason = {
  key: 'idea',
  one: 'idea',
  many: 'ideas',
  reason: 'An idea has no day yet; a publishing tool takes posts with a day.',
};

/** What a publishing export works on. */
export interface PublishingContext {
  platforms: Platforms;
  request: ExportRequest & { includeUnapproved: boolean; includePast: boolean };
  preset: Preset;
  project: Project;
  zones: ExportZones;
  notes: ExportNotes;
}

/** True for a day within the span of a request. */
export function isInSpan(date: string, { from, to }: Pick<ExportRequest, 'from' | 'to'>): boolean {
  return (from === undefined || date >= from) && (to === undefined || date <= to);
}

/**
 * The rows of `posts` (in calendar order) that may go to a publishing tool: approved or scheduled, in the future, with
 * a day, a time and a channel, as each channel gets them. Every other post is put into the notes once, with the switch that would take it along.
 */
export function publishingRows(posts: readonly Post[], context: PublishingContext): ExportRow[] {
  const { request, notes } = context;
  const spanIsOpen = request.from === undefined && request.to === undefined;
  return posts.flatMap((post) => {
    const channels = channelsFor(post, context);
    if (channels.length === 0 && request.channels !== undefined) return [];
    if (post.date === undefined) {
      if (spanIsOpen) leaveOut(notes, idea, post);
      return [];
    }
    const reason = (post.held ? held : null) ?? byStatus[knownStatus(post.status)];
    if (reason && !request.includeUnapproved) {
      leaveOut(notes, reason, post);
      return [];
    }
    if (channels.length === 0) leaveOut(notes, noChannel, post);
    return channels.flatMap((channel) => rowFor(post, channel, context) ?? []);
  });
}

function rowFor(common: Post, channel: Channel, context: PublishingContext): ExportRow | null {
  const { request, preset, project, zones, notes } = context;
  const { post, saysNothing } = asPublished(common, channel, context);
  const { date = '' } = post;
  if (!isInSpan(date, request)) return null;
  const own = zoneOf(channel, project.settings);
  if (channel.archived) return leaveOut(notes, archived, post, channel.name);
  if (!request.includePast && zones.isPast(date, post.time, own)) return leaveOut(notes, past, post, channel.name);
  if (saysNothing && firstPicture(post, preset.pictureEndings) === undefined)
    return leaveOut(notes, empty, post, channel.name);
  if (post.time === undefined) {
    if (!noteLoss(notes, preset, 'noTime', post, channel.name)) leaveOut(notes, noTime, post, channel.name);
    return null;
  }
  for (const loss of lossesOf(post, preset)) noteLoss(notes, preset, loss, post, channel.name);
  const timeZone = zones.firstKnown(channel.timeZone, request.timeZone, project.settings.timeZone);
  return { post, channel, channelId: channel.id, timeZone, ...zones.convert(date, post.time, own, timeZone) };
}

/**
 * The post as the channel gets it: its own content and time, the text put together, the links marked. The link is left
 * only where the file has a column for it, or where the network takes it in a field that the file does not have.
 */
function asPublished(
  common: Post,
  channel: Channel,
  { preset, project, platforms }: PublishingContext,
): { post: Post; saysNothing: boolean } {
  const about = { channel, platform: platformOf(platforms, channel.platform), project };
  const linkBeside = preset.columns.some(({ field }) => field === 'link');
  const { words, below, linkPlace, ...own } = publishedPost(common, about, { linkBeside });
  const post: Post = { ...common, ...own, media: own.media.map((each) => publishedMedia(each, project.assets)) };
  if (!linkBeside && linkPlace.place !== 'field') delete post.link;
  // A signature alone is no text.
  return { post, saysNothing: words.trim() === '' && (own.link === undefined || !below.includes(own.link)) };
}

/** Channels of the post that are in the project and among those asked for. */
function channelsFor(post: Post, { project, request }: PublishingContext): Channel[] {
  return [...new Set(post.channels)].flatMap((id) => {
    const channel = Object.hasOwn(project.channels, id) ? project.channels[id] : undefined;
    if (!channel) return [];
    return request.channels === undefined || request.channels.includes(id) ? [channel] : [];
  });
}

function leaveOut(notes: ExportNotes, reason: Reason, post: Post, channel?: string): null {
  const { key, ...kind } = reason;
  notes.add(key, { kind: 'left-out', ...kind }, post, channel);
  return null;
}
