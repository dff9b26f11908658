import { type PublishedFor, publishedPost } from '../../shared/links/published-text';
import type { Media } from '../../shared/posts/media';
import { type Post, postHeadline } from '../../shared/posts/post';
import { channelPreview } from '../../shared/previews/channel-preview';
import type { Project } from '../../shared/project/project';

/** What is pasted and attached by hand; texts are empty where there is none, or where the network has no place for it. */
export interface DueContent {
  headline: string;
  title: string;
  text: string;
  link: string;
  /** Where the link goes, in a sentence; empty where that is clear. */
  linkNote: string;
  firstComment: string;
  media: readonly Media[];
  format: string | undefined;
}

/**
 * All that goes out on a channel, exactly as it goes out: with its own version, its links marked and its signature.
 * @param about absent for a post without channels, which is its common content.
 */
export function dueContent(
  post: Post,
  about: (PublishedFor & { project: Pick<Project, 'settings' | 'campaigns' | 'assets'> }) | undefined,
): DueContent {
  if (!about) {
    const { title, text, link = '', firstComment = '', media, format } = post;
    return { headline: postHeadline(post), title, text, link, linkNote: '', firstComment, media, format };
  }
  const out = publishedPost(post, about);
  const { title, text, link = '', linkPlace, firstComment = '', media, format } = out;
  const nowhere = linkPlace.place === 'nowhere';
  const beside = linkPlace.place === 'field' ? `Goes into its ${linkPlace.field ?? 'link'}, beside the text.` : '';
  return {
    headline: postHeadline(out),
    // Where the network has no title, it is a name for the plan alone.
    title: channelPreview(post, about).title ? title : '',
    text,
    link: nowhere ? '' : link,
    linkNote: beside || (link !== '' && text.includes(link) ? 'It is in the text already.' : ''),
    firstComment,
    media,
    format,
  };
}
