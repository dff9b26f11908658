import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconX } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import type { z } from 'zod';
import type { recentSchema } from '../../shared/api/contract';
import { useApp } from '../app-frame/app-state';
import { sentenceOf } from '../project-view/sentence-of';
import { dayOf } from '../ui/format-when';
import classes from './start.module.css';
import type { Opening } from './use-opening';

type Recent = z.infer<typeof recentSchema>;

/** The projects opened last; one whose file is gone says so and can be forgotten. */
export function RecentList({ opening }: { opening: Opening }) {
  const { host, notify } = useApp();
  const [recent, setRecent] = useState<Recent[] | null>(null);
  const load = useCallback(() => {
    host.door.app
      .recent({})
      .then(({ projects }) => setRecent(projects))
      .catch((error) => notify(sentenceOf(error), 'error'));
  }, [host, notify]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file that did not open may have left the list
  useEffect(load, [load, opening.failure]);

  const forget = async (path: string) => {
    try {
      await host.door.app.forgetRecent({ path });
      load();
    } catch (error) {
      notify(sentenceOf(error), 'error');
    }
  };

  if (recent === null) return null;
  if (recent.length === 0)
    return (
      <section className={classes.first}>
        <h2 className="k-overline">How it works</h2>
        <ol>
          <li>Make a project, or bring the content calendar you have as a CSV file.</li>
          <li>Drag posts and ideas on the calendar until the month is right.</li>
          <li>Export the file that your publishing tool or a spreadsheet takes.</li>
        </ol>
      </section>
    );
  return (
    <section aria-labelledby="recent-title">
      <h2 className="k-overline" id="recent-title">
        Recent
      </h2>
      <ul className={classes.list}>
        {recent.map(({ path, name, fileName, openedAt, present }) => (
          <li key={path} className={classes.recent} data-absent={!present || undefined}>
            <UnstyledButton
              className={classes.recentButton}
              onClick={() => opening.open(path)}
              disabled={opening.busy !== null}
              title={path}
            >
              <span className={classes.recentText}>
                <span className={`k-serif ${classes.recentName}`}>{name.trim() || fileName}</span>
                <span className={classes.recentFile}>
                  {fileName} · {present ? `opened ${dayOf(openedAt)}` : 'not in its place any more'}
                </span>
              </span>
              {present && <IconChevronRight size={18} stroke={1.6} aria-hidden="true" />}
            </UnstyledButton>
            <Tooltip label="Take off this list; the file stays">
              <ActionIcon
                className={classes.forget}
                size={28}
                aria-label={`Take ${name.trim() || fileName} off this list`}
                onClick={() => forget(path)}
              >
                <IconX size={15} stroke={1.6} aria-hidden="true" />
              </ActionIcon>
            </Tooltip>
          </li>
        ))}
      </ul>
    </section>
  );
}
