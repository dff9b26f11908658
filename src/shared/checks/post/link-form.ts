import { linkProblem, mistypedOpening } from '../../links/link-form';
import { variantOf } from '../../posts/channel-post';
import type { Post } from '../../posts/post';
import { type CheckContext, channelWords, knownChannel } from '../check-context';
import type { Finding } from '../finding';

/** Links that are wrong in their form: the link and those in the text, of the post and of what a channel gets instead. */
export function checkLinkForm(post: Post, context: CheckContext): readonly Finding[] {
  const found = (says: string, channel?: string): Finding => ({
    rule: 'link-form',
    severity: 'warning',
    says,
    post: post.id,
    ...(channel !== undefined && { channel }),
  });
  const common = problemsOf(post).map((problem) => found(problem));
  if (!post.variants) return common;
  const own = post.channels.flatMap((id) => {
    const known = knownChannel(context, id);
    return known
      ? problemsOf(variantOf(post, id) ?? {}).map((problem) => found(`${channelWords(known)}: ${problem}`, id))
      : [];
  });
  return [...common, ...own];
}

function problemsOf({ link = '', text = '' }: { link?: string | undefined; text?: string | undefined }): string[] {
  const problem = linkProblem(link);
  const opening = mistypedOpening(text);
  const problems = problem === undefined ? [] : [problem];
  if (opening !== undefined) problems.push(`“${opening}” in the text should be “https://”.`);
  return problems;
}
