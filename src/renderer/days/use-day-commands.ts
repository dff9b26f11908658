import { usePlanView } from '../app-frame/plan-view';
import { useCommands } from '../commands/command-registry';
import { dayAtHand } from '../plan/keep-place';
import { usePlan } from '../plan/plan-context';
import { useProject } from '../project-view/use-project';

/** What can be done with the day that the calendar is at, by name. */
export function useDayCommands(): void {
  const plan = usePlan();
  const { focusDate } = usePlanView();
  const readOnly = useProject(({ info }) => info.readOnly);
  useCommands(() => {
    const unavailable = readOnly ? 'This project is read-only' : undefined;
    const day = () => dayAtHand(focusDate);
    return [
      {
        id: 'days.add',
        title: 'Add a date or a note…',
        group: 'Plan',
        words: 'yearly birthday anniversary own day holiday calendar',
        unavailable,
        run: () => plan.asking.set({ form: 'occasion', date: day() }),
      },
      {
        id: 'days.blackout',
        title: 'Nothing goes out on…',
        group: 'Plan',
        words: 'blackout closed holiday block day',
        unavailable,
        run: () => plan.asking.set({ form: 'occasion', date: day(), blackout: true }),
      },
    ];
  }, [plan, focusDate, readOnly]);
}
