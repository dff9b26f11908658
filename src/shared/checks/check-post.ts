import type { Post } from '../posts/post';
import type { CheckContext } from './check-context';
import type { Finding } from './finding';
import { checkBlackout } from './post/blackout';
import { checkChannels } from './post/channels';
import { checkClockChange } from './post/clock-change';
import { checkLibrary } from './post/library';
import { checkLinkForm } from './post/link-form';

/**
 * Looks at one post alone. It is asked for every post of a plan and for each key that is typed, so it has to be quick:
 * ask first whether there is anything to look at, and keep nothing between two posts.
 */
export type PostCheck = (post: Post, context: CheckContext) => readonly Finding[];

/** Every check of a single post, in the order in which the editor lists what they found. */
export const postChecks: readonly PostCheck[] = [
  checkChannels,
  checkLibrary,
  checkBlackout,
  checkLinkForm,
  checkClockChange,
];

const nothing: readonly Finding[] = [];
const found = new WeakMap<Post, { context: CheckContext; findings: readonly Finding[] }>();

/**
 * What is to be said about a post, warnings first. Remembered for the post's object as long as the context is the same
 * object. What has gone out already cannot be mended: of a published post nothing is said.
 */
export function checkPost(post: Post, context: CheckContext): readonly Finding[] {
  if (post.status === 'published') return nothing;
  const last = found.get(post);
  if (last?.context === context) return last.findings;
  const all = postChecks.flatMap((check) => check(post, context));
  const findings =
    all.length === 0
      ? nothing
      : [...all.filter(({ severity }) => severity === 'warning'), ...all.filter(({ severity }) => severity === 'hint')];
  found.set(post, { context, findings });
  return findings;
}

/** True for a post whose card gets a mark. */
export function needsAttention(findings: readonly Finding[]): boolean {
  return findings[0]?.severity === 'warning';
}
