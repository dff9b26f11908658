import { useMemo } from 'react';
import { byOrder } from '../../shared/channels/channel';
import { usePlanView } from '../app-frame/plan-view';
import { useCommands } from '../commands/command-registry';
import { dayAtHand } from '../plan/keep-place';
import { usePlan } from '../plan/plan-context';
import { useProject } from '../project-view/use-project';
import { useNewFromTemplate } from '../templates/use-new-from-template';

/** The commands of writing fast; those of the open post are the editor's. */
export function useWritingCommands(askList: () => void): void {
  const plan = usePlan();
  const { focusDate } = usePlanView();
  const readOnly = useProject(({ info }) => info.readOnly);
  const records = useProject(({ project }) => project.templates);
  const templates = useMemo(() => byOrder(records), [records]);
  const create = useNewFromTemplate();
  const unavailable = readOnly ? 'This project is read-only' : undefined;
  useCommands(
    () => [
      {
        id: 'post.line',
        title: 'Write posts in one line',
        group: 'Plan',
        words: 'quick line add',
        keys: ['Q'],
        unavailable,
        run: () => plan.write({ date: dayAtHand(focusDate) }),
      },
      {
        id: 'idea.new',
        title: 'New idea',
        group: 'Plan',
        words: 'backlog',
        keys: ['Shift+N'],
        unavailable,
        run: () => plan.write({}),
      },
      {
        id: 'idea.paste',
        title: 'Paste a list of ideas…',
        group: 'Plan',
        words: 'import lines backlog',
        unavailable,
        run: askList,
      },
      ...templates.map(({ id, name }) => ({
        id: `template.${id}`,
        title: `New from template: ${name || 'without a name'}`,
        group: 'Plan' as const,
        unavailable,
        run: () => create(id, dayAtHand(focusDate)),
      })),
    ],
    [plan, focusDate, unavailable, templates, create, askList],
  );
}
