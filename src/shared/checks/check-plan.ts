import type { Post } from '../posts/post';
import { checkAlike } from '../rhythm/alike-posts';
import { checkCloseness } from '../rhythm/close-posts';
import type { CheckContext } from './check-context';
import type { Finding } from './finding';

/**
 * Looks at posts beside each other: distances, repetitions, silences.
 * @param posts all posts of the plan in the order of `comparePosts`, ideas first
 * @returns its findings, with the ids of the posts that get a mark; it yields often, so that the page can answer keys
 *   between two steps. What it works out about a single post it may remember by the post's object.
 */
export type PlanCheck = (posts: readonly Post[], context: CheckContext) => Generator<void, readonly Finding[]>;

/** Every check of the plan as a whole, in the order in which their findings are listed. */
export const planChecks: readonly PlanCheck[] = [checkCloseness, checkAlike];

/** What all of them find. */
export function* checkPlan(posts: readonly Post[], context: CheckContext): Generator<void, Finding[]> {
  const findings: Finding[] = [];
  for (const check of planChecks) findings.push(...(yield* check(posts, context)));
  return findings;
}
