import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { postHeadline } from '../../shared/posts/post';
import { type EvergreenState, evergreenState, families } from '../../shared/rhythm/evergreen';
import { usePlan } from '../plan/plan-context';
import { useGrowing } from '../plan/use-growing';
import { useToday } from '../plan/use-today';
import { useProject } from '../project-view/use-project';
import { Dialog } from '../ui/Dialog';
import css from './EvergreenForm.module.css';
import { stateWords, usesWords } from './evergreen-words';
import { usePlanAgain } from './use-plan-again';

const order: Record<EvergreenState['kind'], number> = { ready: 0, resting: 1, waiting: 2, 'used up': 3 };

/** Every evergreen post, those first that are ready to go out again. */
export function EvergreenForm() {
  const plan = usePlan();
  const posts = useProject(({ project }) => project.posts);
  const { language, timeZone } = useProject(({ project }) => project.settings);
  const today = useToday(timeZone);
  const planAgain = usePlanAgain();
  const { drawn, more, end } = useGrowing(40);
  const states = useMemo(
    () =>
      [...families(posts).values()]
        .flatMap((family) => evergreenState(family, today) ?? [])
        .sort((a, b) => order[a.kind] - order[b.kind] || (dayOf(a) < dayOf(b) ? -1 : 1)),
    [posts, today],
  );
  const close = () => plan.asking.set(null);
  return (
    <Dialog title="Evergreen posts" onClose={close} size={620}>
      {states.length === 0 ? (
        <p className={css.none}>
          No post is evergreen yet. Switch it on in the fields of a post: then it may go out again after a rest.
        </p>
      ) : (
        <ul className={css.list}>
          {states.slice(0, drawn).map((state) => (
            <li key={state.family.root} className={css.row}>
              <div className={css.about}>
                <button
                  type="button"
                  className={css.headline}
                  dir="auto"
                  onClick={() => {
                    close();
                    plan.open(state.source.id, true);
                  }}
                >
                  {postHeadline(state.source) || 'Untitled'}
                </button>
                <span className={css.words}>
                  {stateWords(state, language)}
                  {state.kind !== 'used up' && ` It may go out ${usesWords(state.source.evergreen?.uses)}.`}
                </span>
              </div>
              {(state.kind === 'ready' || state.kind === 'resting') && (
                <Button
                  size="xs"
                  variant="default"
                  aria-label={`Plan again: ${postHeadline(state.source) || 'Untitled'}`}
                  onClick={() => void planAgain(state.source.id)}
                >
                  Plan again
                </Button>
              )}
            </li>
          ))}
          {states.length > drawn && (
            <li>
              <Button variant="subtle" size="xs" ref={end} onClick={more}>
                Show {states.length - drawn} more
              </Button>
            </li>
          )}
        </ul>
      )}
    </Dialog>
  );
}

function dayOf(state: EvergreenState): string {
  return state.kind === 'ready' ? state.since : state.kind === 'resting' ? state.until : '';
}
