import type { Channel } from '../channels/channel';
import type { Platform } from '../platforms/platform';
import { channelPost } from '../posts/channel-post';
import type { Post } from '../posts/post';
import type { Project } from '../project/project';

/** What a text is put together for. */
export interface PublishedFor {
  channel: Channel;
  platform: Platform | undefined;
  project: Pick<Project, 'settings' | 'campaigns'>;
}

/**
 * The text as it is pasted or sent to a channel: the channel's own words with its signature below. This is what is
 * counted, checked, drawn in previews and written to the files of publishing tools.
 */
export function publishedText(post: Post, { channel }: PublishedFor): string {
  const { text } = channelPost(post, channel.id);
  const signature = channel.signature?.trim() ?? '';
  return signature === '' ? text : `${text.trimEnd()}\n\n${signature}`.trimStart();
}
