import { useMemo } from 'react';
import { evergreenState, families } from '../../shared/rhythm/evergreen';
import { usePlan } from '../plan/plan-context';
import { useToday } from '../plan/use-today';
import { useProject } from '../project-view/use-project';

/** Below the ideas: how many evergreen posts are ready to go out again. Nothing while there are none. */
export function ReadyAgain({ className }: { className: string | undefined }) {
  const plan = usePlan();
  const posts = useProject(({ project }) => project.posts);
  const timeZone = useProject(({ project }) => project.settings.timeZone);
  const today = useToday(timeZone);
  const count = useMemo(
    () => [...families(posts).values()].filter((family) => evergreenState(family, today)?.kind === 'ready').length,
    [posts, today],
  );
  if (count === 0) return null;
  return (
    <button type="button" className={className} onClick={() => plan.asking.set({ form: 'evergreen' })}>
      {count === 1 ? '1 post is ready to go out again' : `${count} posts are ready to go out again`}
    </button>
  );
}
