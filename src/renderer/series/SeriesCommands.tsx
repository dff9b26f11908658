import { usePlanView } from '../app-frame/plan-view';
import { type AppCommand, useCommands } from '../commands/command-registry';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { useProject } from '../project-view/use-project';
import { isInSeries } from './use-series';
import { type SeriesActions, useSeriesActions } from './use-series-actions';

const ofSeries: { action: keyof SeriesActions; title: string; words: string }[] = [
  { action: 'content', title: 'Series: use the content of this post for others…', words: 'repeat apply all later' },
  { action: 'moveLater', title: 'Series: move the later posts as this one was moved', words: 'repeat shift all' },
  { action: 'rhythm', title: 'Series: change the rhythm from this post on…', words: 'repeat recurrence rule' },
  { action: 'more', title: 'Series: make more posts, bring back skipped ones…', words: 'repeat extend horizon' },
  { action: 'skip', title: 'Series: skip this post', words: 'repeat leave out delete' },
  { action: 'end', title: 'Series: delete this post and the later ones', words: 'repeat end stop remove' },
  { action: 'leave', title: 'Series: take this post out of the series', words: 'repeat detach own' },
];

/** What can be done with the open post, or the one that is selected, and its series; by name. */
export function SeriesCommands() {
  const plan = usePlan();
  const { selectedPost } = usePlanView();
  const only = useObserved(plan.selection, (ids) => (ids.size === 1 ? [...ids][0] : undefined));
  const id = selectedPost ?? only;
  const readOnly = useProject(({ info }) => info.readOnly);
  const belongs = useProject(({ project }) => id !== undefined && isInSeries(project, id));
  const actions = useSeriesActions();
  useCommands(() => {
    const closed = readOnly
      ? 'This project is read-only.'
      : id === undefined
        ? 'Open or select a post first.'
        : undefined;
    const offer = (
      { action, title, words }: (typeof ofSeries)[number],
      unavailable: string | undefined,
    ): AppCommand => ({
      id: `series.${action}`,
      title,
      group: 'Plan',
      words,
      unavailable,
      run: () => id !== undefined && actions[action](id),
    });
    const repeat = {
      action: 'repeat',
      title: 'Repeat the post…',
      words: 'series recurring weekly daily monthly',
    } as const;
    return [
      offer(repeat, closed ?? (belongs ? 'This post repeats already.' : undefined)),
      ...ofSeries.map((each) => offer(each, closed ?? (belongs ? undefined : 'This post does not repeat.'))),
    ];
  }, [id, readOnly, belongs, actions]);
  return null;
}
