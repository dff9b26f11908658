import { useCallback } from 'react';
import { type CheckContext, contextOf } from '../../shared/checks/check-context';
import { checkPost, needsAttention } from '../../shared/checks/check-post';
import type { Finding } from '../../shared/checks/finding';
import type { Post } from '../../shared/posts/post';
import { useApp } from '../app-frame/app-state';
import { useObserved } from '../plan/observable';
import { useProject } from '../project-view/use-project';
import { type PlanFindings, usePlanFindings } from './plan-findings';

/** What checks lean on; the same object while nothing of it changes. */
export function useCheckContext(): CheckContext {
  const { platforms } = useApp();
  return useProject(({ project, files }) => contextOf(project, platforms, files.missing));
}

const nothing: readonly Finding[] = [];

/** What is known of a post: of itself, and beside the others. */
export function findingsOf(post: Post, context: CheckContext, plan: PlanFindings): readonly Finding[] {
  const own = checkPost(post, context);
  const beside = plan.get(post.id);
  return beside ? [...own, ...beside] : own;
}

/** What the checks of the whole plan say of one post. */
export function useFindingsBeside(id: string): readonly Finding[] {
  return useObserved(usePlanFindings(), (plan) => plan.get(id) ?? nothing);
}

/** Whether a post's card has a mark; the same function while nothing of that changes. */
export function useNeedsAttention(): (post: Post) => boolean {
  const context = useCheckContext();
  const plan = useObserved(usePlanFindings(), (value) => value);
  return useCallback((post) => isMarked(post, context, plan), [context, plan]);
}

export function isMarked(post: Post, context: CheckContext, plan: PlanFindings): boolean {
  if (needsAttention(checkPost(post, context))) return true;
  return plan.get(post.id)?.some(({ severity }) => severity === 'warning') ?? false;
}
