import { commonAgain } from '../../shared/posts/common-again';
import { usePlanView } from '../app-frame/plan-view';
import { statusChoices } from '../cards/status-words';
import { type AppCommand, useCommands } from '../commands/command-registry';
import { releasePosts } from '../holds/release-posts';
import { dayAtHand } from '../plan/keep-place';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { useProject } from '../project-view/use-project';
import { counted } from '../ui/format-when';
import { selectAll, swapChosen } from './card-gestures';
import { setStatus } from './set-status';

const spans = ['day', 'week', 'month'] as const;

/** What can be done with the chosen posts and with whole spans of days, by name. */
export function useBulkCommands(): void {
  const plan = usePlan();
  const { focusDate } = usePlanView();
  const readOnly = useProject(({ info }) => info.readOnly);
  const count = useObserved(plan.selection, ({ size }) => size);
  useCommands(() => {
    const chosen = () => [...plan.selection.get()].flatMap((id) => plan.post(id) ?? []);
    const closed = readOnly ? 'This project is read-only' : undefined;
    const some = closed ?? (count === 0 ? 'No post is selected' : undefined);
    const ask = (form: 'move' | 'copy') => () => plan.asking.set({ form, ids: [...plan.selection.get()] });
    const copies = spans.map(
      (span): AppCommand => ({
        id: `plan.copy-${span}`,
        title: `Copy this ${span}…`,
        group: 'Plan',
        words: 'duplicate repeat all posts',
        unavailable: closed,
        run: () => plan.asking.set({ form: 'copySpan', span, date: dayAtHand(focusDate) }),
      }),
    );
    const statuses = statusChoices.map(
      ({ status, label }): AppCommand => ({
        id: `selection.status-${status.replace(' ', '-')}`,
        title: `Set status to ${label.toLowerCase()}`,
        group: 'Selection',
        unavailable: some,
        run: () => void setStatus(plan, chosen(), status),
      }),
    );
    return [
      ...copies,
      { id: 'selection.all', title: 'Select all in this view', group: 'Selection', run: () => selectAll(plan, null) },
      {
        id: 'selection.clear',
        title: 'Clear the selection',
        group: 'Selection',
        unavailable: count === 0 ? 'No post is selected' : undefined,
        run: () => plan.clear(),
      },
      {
        id: 'selection.move',
        title: 'Move the selected posts…',
        group: 'Selection',
        words: 'shift date',
        unavailable: some,
        run: ask('move'),
      },
      {
        id: 'selection.copy',
        title: 'Copy the selected posts…',
        group: 'Selection',
        words: 'duplicate',
        unavailable: some,
        run: ask('copy'),
      },
      {
        id: 'selection.swap',
        title: 'Swap the two selected posts',
        group: 'Selection',
        words: 'exchange',
        unavailable: closed ?? (count === 2 ? undefined : 'Select exactly two posts'),
        run: () => swapChosen(plan),
      },
      {
        id: 'selection.hold',
        title: 'Hold the selected posts…',
        group: 'Selection',
        words: 'stop pause',
        unavailable: some,
        run: () => plan.asking.set({ form: 'holdPosts', ids: [...plan.selection.get()] }),
      },
      {
        id: 'selection.release',
        title: 'Release the selected posts',
        group: 'Selection',
        words: 'unhold resume',
        unavailable: some,
        run: () => void releasePosts(plan, chosen()),
      },
      ...statuses,
      {
        id: 'selection.common-text',
        title: 'Use the common text again on all channels of the selected posts',
        group: 'Selection',
        words: 'versions variants',
        unavailable: some,
        run() {
          const edits = commonAgain(chosen(), 'text');
          if (edits.length === 0) plan.announce('All of them have the common text everywhere already.');
          else void plan.edit(edits, `The common text again for ${counted(edits.length, 'post')}.`);
        },
      },
      {
        id: 'selection.delete',
        title: 'Delete the selected posts',
        group: 'Selection',
        words: 'remove',
        unavailable: some,
        run: () => void plan.remove(chosen()),
      },
    ];
  }, [plan, focusDate, readOnly, count > 0, count === 2]);
}
