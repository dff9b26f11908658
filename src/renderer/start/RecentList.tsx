import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconChevronRight, IconX } from '@tabler/icons-react';
import { useApp } from '../app-frame/app-state';
import { sentenceOf } from '../project-view/sentence-of';
import { dayOf } from '../ui/format-when';
import { lazyPart } from '../ui/lazy-part';
import classes from './start.module.css';
import type { Opening } from './use-opening';
import type { Recents } from './use-recents';

const RecentWeek = lazyPart(async () => (await import('./RecentWeek')).RecentWeek);

/** The projects opened last and what is due in them this week; one whose file is gone says so and can be forgotten. */
export function RecentList({ opening, recents }: { opening: Opening; recents: Recents }) {
  const { host, notify } = useApp();
  const { recent, weeks, reload } = recents;
  const forget = async (path: string) => {
    try {
      await host.door.app.forgetRecent({ path });
      reload();
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
        {recent.map(({ path, name, fileName, openedAt, present }) => {
          const week = weeks?.projects.get(path)?.week;
          return (
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
                {week && <RecentWeek week={week} />}
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
          );
        })}
      </ul>
    </section>
  );
}
