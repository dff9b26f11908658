import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useProject, useProjectStore } from '../project-view/use-project';
import classes from './UndoButtons.module.css';

/** Undo and redo; each names the step it would take. They stay focusable when there is none, so focus is not lost. */
export function UndoButtons() {
  const store = useProjectStore();
  const history = useProject((view) => view.history);
  const readOnly = useProject((view) => view.info.readOnly);
  const button = (word: string, step: string | null, keys: string, Icon: typeof IconArrowBackUp, run: () => void) => {
    const none = step === null || readOnly;
    const label = step === null ? `Nothing to ${word.toLowerCase()}` : `${word}: ${step}`;
    return (
      <Tooltip label={none ? label : `${label} (${keys})`} maw={420} multiline>
        <ActionIcon
          size={32}
          radius={8}
          aria-label={label}
          className={classes.button}
          aria-disabled={none}
          // Leaving the field first would rename the project beside this button and move it from under the pointer.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            if (!none) run();
          }}
        >
          <Icon size={18} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    );
  };
  return (
    <>
      {button('Undo', history.undo, 'Ctrl+Z', IconArrowBackUp, () => void store.undo())}
      {button('Redo', history.redo, 'Ctrl+Shift+Z', IconArrowForwardUp, () => void store.redo())}
    </>
  );
}
