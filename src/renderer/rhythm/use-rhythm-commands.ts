import { useCommands } from '../commands/command-registry';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { useIdeas, useProject } from '../project-view/use-project';
import { usePlanAgain } from './use-plan-again';

/** What can be done with slots and evergreen posts, by name. */
export function useRhythmCommands(): void {
  const plan = usePlan();
  const readOnly = useProject(({ info }) => info.readOnly);
  const some = useObserved(plan.selection, ({ size }) => size > 0);
  const anyIdea = useIdeas().length > 0;
  const open = useObserved(plan.selected, (id) => id);
  const evergreen = useProject(({ project }) => open !== null && project.posts[open]?.evergreen !== undefined);
  const planAgain = usePlanAgain();
  useCommands(() => {
    const closed = readOnly ? 'This project is read-only' : undefined;
    const notOpen = open === null ? 'No post is open' : evergreen ? undefined : 'This post is not evergreen';
    return [
      {
        id: 'plan.fill-slots',
        title: 'Fill the free slots with ideas…',
        group: 'Plan',
        words: 'schedule backlog queue times automatically',
        unavailable: closed ?? (anyIdea ? undefined : 'There are no ideas'),
        run: () => plan.asking.set({ form: 'fill', ids: null }),
      },
      {
        id: 'selection.fill-slots',
        title: 'Fill the free slots with the selected posts…',
        group: 'Selection',
        words: 'schedule queue times',
        unavailable: closed ?? (some ? undefined : 'No post is selected'),
        run: () => plan.asking.set({ form: 'fill', ids: [...plan.selection.get()] }),
      },
      {
        id: 'plan.evergreen',
        title: 'Evergreen posts…',
        group: 'Plan',
        words: 'ready again recycle repeat rest',
        run: () => plan.asking.set({ form: 'evergreen' }),
      },
      {
        id: 'post.plan-again',
        title: 'Plan the open post again',
        group: 'Plan',
        words: 'evergreen recycle repeat',
        unavailable: closed ?? notOpen,
        run: () => {
          if (open !== null) void planAgain(open).then((copy) => copy && plan.open(copy, false));
        },
      },
    ];
  }, [plan, readOnly, some, anyIdea, open, evergreen, planAgain]);
}
