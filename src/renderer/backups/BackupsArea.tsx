import { Loader, UnstyledButton } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import type { backupSchema } from '../../shared/api/backup';
import { useApp } from '../app-frame/app-state';
import { sentenceOf } from '../project-view/sentence-of';
import { useProject } from '../project-view/use-project';
import { EmptyPlace } from '../ui/EmptyPlace';
import { clockOf, dayOf, sizeOf } from '../ui/format-when';
import { PageHeader } from '../ui/PageHeader';
import { BackupComparison } from './BackupComparison';
import classes from './backups.module.css';

type Backup = z.infer<typeof backupSchema>;

/** The backups of the project: which there are, what they hold against now, and putting one back. */
export function BackupsArea() {
  const { host } = useApp();
  const hourFormat = useProject((view) => view.project.settings.hourFormat);
  const count = useProject((view) => view.info.backups);
  const saved = useProject((view) => view.save.savedRevision);
  const [backups, setBackups] = useState<Backup[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save may have made a backup
  useEffect(() => {
    host.door.backups
      .list({})
      .then((list) => setBackups([...list.backups].sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))))
      .catch((error) => setProblem(sentenceOf(error)));
  }, [host, count, saved]);

  const chosen = backups?.find((backup) => backup.id === selected) ?? null;
  return (
    <div className={classes.page}>
      <PageHeader title="Backups" aside={backups && backups.length > 0 ? String(backups.length) : undefined} />
      {problem && <p role="alert">{problem}</p>}
      {!backups && !problem && <Loader size="sm" />}
      {backups?.length === 0 && (
        <EmptyPlace icon={<IconHistory size={34} stroke={1.4} />} title="No backup yet">
          Kalends keeps a copy before your first change of the day, every ten minutes while you work, and before an
          import. They appear here, and you can go back to any of them.
        </EmptyPlace>
      )}
      {backups && backups.length > 0 && (
        <div className={classes.columns}>
          <nav className={classes.list} aria-label="Backups">
            {byDay(backups).map(([day, ofDay]) => (
              <section key={day}>
                <h2 className="k-overline">{day}</h2>
                <ul>
                  {ofDay.map(({ id, madeAt, reason, size }) => (
                    <li key={id}>
                      <UnstyledButton
                        className={classes.entry}
                        aria-current={id === selected ? 'true' : undefined}
                        onClick={() => setSelected(id)}
                      >
                        <strong className="k-times">{clockOf(madeAt, hourFormat)}</strong>
                        <span className={classes.reason}>{reason}</span>
                        <span className={`k-times ${classes.size}`}>{sizeOf(size)}</span>
                      </UnstyledButton>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
          </nav>
          {chosen ? (
            <BackupComparison key={chosen.id} backup={chosen} />
          ) : (
            <EmptyPlace icon={<IconHistory size={34} stroke={1.4} />} title="Choose a backup">
              You see what it holds against the project now, before anything changes.
            </EmptyPlace>
          )}
        </div>
      )}
    </div>
  );
}

function byDay(backups: Backup[]): [string, Backup[]][] {
  const days = new Map<string, Backup[]>();
  for (const backup of backups) {
    const day = dayOf(backup.madeAt);
    days.set(day, [...(days.get(day) ?? []), backup]);
  }
  return [...days];
}
