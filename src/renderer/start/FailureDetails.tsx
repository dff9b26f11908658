import { Button, Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { backupSchema } from '../../shared/api/backup';
import { baseName } from '../../shared/project/file-name';
import { useApp } from '../app-frame/app-state';
import { sentenceOf } from '../project-view/sentence-of';
import { sizeOf, whenOf } from '../ui/format-when';
import classes from './start.module.css';
import type { OpenFailure, Opening } from './use-opening';

interface Props {
  kind: 'problems' | 'backups';
  opening: Opening;
  problem: OpenFailure;
}

/** Below the card: the file's backups to open, or its problems and the offer of a repaired copy. */
export function FailureDetails({ kind, ...rest }: Props) {
  return kind === 'backups' ? <Backups {...rest} /> : <Problems {...rest} />;
}

function Backups({ opening, problem: { path } }: Omit<Props, 'kind'>) {
  const { host, notify } = useApp();
  const [backups, setBackups] = useState<z.infer<typeof backupSchema>[] | null>(null);
  useEffect(() => {
    host.door.projects
      .backupsOf({ path })
      .then((found) => setBackups(found.backups))
      .catch((error) => notify(sentenceOf(error), 'error'));
  }, [host, notify, path]);
  const recover = async (backup: string) => {
    try {
      const recovered = await host.door.projects.recover({ path, backup });
      await opening.open(recovered.path);
      notify(`The backup was saved as ${baseName(recovered.path)}, beside the file that did not open.`);
    } catch (error) {
      notify(sentenceOf(error), 'error');
    }
  };
  if (!backups) return <Loader size={16} mt={8} />;
  return (
    <div className={classes.details}>
      <p>The backup opens as a new file beside {baseName(path)}.</p>
      <ul>
        {backups.map(({ id, madeAt, reason, size }) => (
          <li key={id}>
            <span className={classes.detailText}>
              <strong>{whenOf(madeAt)}</strong> · {reason} · {sizeOf(size)}
            </span>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => recover(id)}
              aria-label={`Open the backup of ${whenOf(madeAt)}`}
            >
              Open
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How many problems are listed before the rest is only counted. */
const shownProblems = 20;

function Problems({ opening, problem: { path, failure } }: Omit<Props, 'kind'>) {
  const { host, notify } = useApp();
  const [copy, setCopy] = useState<{ path: string; leftOut: { path: string; says: string }[] } | null>(null);
  if (failure.code !== 'INVALID') return null;
  const repair = async () => {
    try {
      setCopy(await host.door.projects.repair({ path }));
    } catch (error) {
      notify(sentenceOf(error), 'error');
    }
  };
  const listed = copy ? copy.leftOut : failure.data.problems;
  return (
    <div className={classes.details}>
      <p>
        {copy
          ? `A repaired copy was made: ${baseName(copy.path)}. ${copy.leftOut.length === 0 ? 'Nothing had to be left out.' : 'This was left out or set to its usual value:'}`
          : 'These places do not fit:'}
      </p>
      <ul>
        {listed.slice(0, shownProblems).map(({ path: place, says }) => (
          <li key={`${place} ${says}`}>
            <code>{place || 'the file'}</code>
            <span className={classes.detailText}>{says}</span>
          </li>
        ))}
      </ul>
      {listed.length > shownProblems && <p>and {listed.length - shownProblems} more</p>}
      {copy ? (
        <Button size="compact-sm" onClick={() => opening.open(copy.path)}>
          Open the copy
        </Button>
      ) : (
        failure.data.repairable && (
          <Button size="compact-sm" variant="default" onClick={repair}>
            Make a repaired copy
          </Button>
        )
      )}
    </div>
  );
}
