import { useRef } from 'react';
import { useCommands } from '../commands/command-registry';
import { printPlan } from '../print/printing';

interface Props {
  onHistory(): void;
  onAttention(): void;
  onSaveBundle(): void;
}

/** The commands of the frame itself, which are there in every area. */
export function FrameCommands(props: Props) {
  const latest = useRef(props);
  latest.current = props;
  useCommands(
    () => [
      {
        id: 'project.history',
        title: 'Show the history of changes',
        group: 'Project',
        words: 'undo redo steps back list',
        run: () => latest.current.onHistory(),
      },
      {
        id: 'project.save-bundle',
        title: 'Save as bundle…',
        group: 'Project',
        words: 'file zip pack pictures send share',
        run: () => latest.current.onSaveBundle(),
      },
      {
        id: 'plan.attention',
        title: 'Show what needs attention',
        group: 'Plan',
        words: 'checks warnings findings limits too long wrong',
        run: () => latest.current.onAttention(),
      },
      {
        id: 'view.print',
        title: 'Print this view',
        group: 'View',
        words: 'paper pdf page',
        keys: ['Mod+P'],
        run: printPlan,
      },
    ],
    [],
  );
  return null;
}
