import { Button, Group } from '@mantine/core';
import type { PastePlan } from '../../shared/table/plan-paste';
import { Dialog } from '../ui/Dialog';
import { counted } from '../ui/format-when';
import { ProblemRows } from './ProblemList';
import css from './TablePage.module.css';

interface Props {
  plan: PastePlan;
  onPaste(): void;
  onClose(): void;
}

/** Tells what a paste that is larger than the table would do, before anything is changed. */
export function PasteDialog({ plan, onPaste, onClose }: Props) {
  const { edits, creates, columnsLeftOut, problems } = plan;
  const nothing = edits.length + creates.length === 0;
  return (
    <Dialog title="The copied block is larger than the table" size={500} onClose={onClose}>
      <ul className={css.points}>
        {edits.length > 0 && <li>{counted(edits.length, 'row')} will be changed.</li>}
        {creates.length > 0 && (
          <li>
            {counted(creates.length, 'row lies', 'rows lie')} below the last one and{' '}
            {creates.length === 1 ? 'becomes a new post.' : 'become new posts.'}
          </li>
        )}
        {columnsLeftOut > 0 && (
          <li>
            {counted(columnsLeftOut, 'column lies', 'columns lie')} right of the last one and{' '}
            {columnsLeftOut === 1 ? 'is' : 'are'} left out. To take {columnsLeftOut === 1 ? 'it' : 'them'}, show more
            columns first.
          </li>
        )}
        {problems.length > 0 && (
          <li>
            {counted(problems.length, 'cell does', 'cells do')} not fit and {problems.length === 1 ? 'is' : 'are'} left
            as {problems.length === 1 ? 'it was' : 'they were'}:
            <ProblemRows problems={problems} />
          </li>
        )}
        {nothing && <li>Nothing else would change.</li>}
      </ul>
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" onClick={onClose} data-autofocus>
          Cancel
        </Button>
        {!nothing && <Button onClick={onPaste}>Paste what fits</Button>}
      </Group>
    </Dialog>
  );
}
