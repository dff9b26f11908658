import { UnstyledButton } from '@mantine/core';
import { IconGitFork } from '@tabler/icons-react';
import { useState } from 'react';
import { useApp } from '../app-frame/app-state';
import { sentenceOf } from '../project-view/sentence-of';
import { useProjectStore } from '../project-view/use-project';
import classes from './save-status.module.css';

const choices = [
  {
    choice: 'keep-mine',
    title: 'Keep mine',
    says: 'The file gets what you see here. The other version goes to the backups.',
  },
  {
    choice: 'take-theirs',
    title: 'Take theirs',
    says: 'You see what the file holds now. Yours goes to the backups, and undo brings it back.',
  },
  {
    choice: 'save-beside',
    title: 'Save mine beside it',
    says: 'Yours becomes a second file in the same folder, and you go on in that one.',
  },
] as const;

/** Another program changed the file: nothing is overwritten until the user has chosen. */
export function ConflictBar({ fileName }: { fileName: string }) {
  const { host, notify } = useApp();
  const store = useProjectStore();
  const [busy, setBusy] = useState(false);
  const choose = async (choice: (typeof choices)[number]['choice']) => {
    setBusy(true);
    await store.flushTyping();
    try {
      await host.door.project.resolveConflict({ choice });
    } catch (error) {
      notify(sentenceOf(error), 'error');
    }
    setBusy(false);
  };
  return (
    <section className={classes.conflict} aria-labelledby="conflict-title">
      <IconGitFork size={18} stroke={1.6} aria-hidden="true" />
      <div className={classes.conflictText}>
        <p className={classes.conflictTitle} id="conflict-title" role="alert">
          Another program changed {fileName} while you were working on it. Nothing has been overwritten.
        </p>
        <div className={classes.choices}>
          {choices.map(({ choice, title, says }) => (
            <UnstyledButton key={choice} className={classes.choice} disabled={busy} onClick={() => choose(choice)}>
              <strong>{title}</strong>
              <span>{says}</span>
            </UnstyledButton>
          ))}
        </div>
      </div>
    </section>
  );
}
