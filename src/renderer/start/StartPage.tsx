import { ActionIcon, Anchor, Button, FileButton, Loader, Menu } from '@mantine/core';
import { IconFilePlus, IconFolderOpen, IconInfoCircle, IconSettings, IconUpload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { AppearanceItems } from '../app-frame/AppearanceItems';
import { useApp } from '../app-frame/app-state';
import frame from '../app-frame/frame.module.css';
import { sentenceOf } from '../project-view/sentence-of';
import { useArrivalFocus } from '../ui/keep-focus';
import { lazyPart } from '../ui/lazy-part';
import { FailureCard } from './FailureCard';
import { RecentList } from './RecentList';
import classes from './start.module.css';
import type { Opening } from './use-opening';
import { useRecents } from './use-recents';
import { useStartWays } from './use-start-ways';

const NewProjectDialog = lazyPart(async () => (await import('./NewProjectDialog')).NewProjectDialog);
const WeekPanel = lazyPart(async () => (await import('./WeekPanel')).WeekPanel, <div className={classes.weekRoom} />);
const OpenDialog = lazyPart(async () => (await import('./OpenDialog')).OpenDialog);

const icon = { size: 18, stroke: 1.6, 'aria-hidden': true };

interface Props {
  opening: Opening;
  /** What the shell's menu asked for; the page does it once. */
  wish: 'new' | 'open' | null;
  onWishTaken(): void;
}

/** What one sees without a project: the ways to one, and what went wrong with a file. */
export function StartPage({ opening, wish, onWishTaken }: Props) {
  const { host, hello, notify } = useApp();
  const [dialog, setDialog] = useState<'new' | 'open' | null>(null);
  useArrivalFocus();
  const recents = useRecents(opening.failure);
  const { recent, weeks } = recents;
  const { fromSpreadsheet, lookAtSample } = useStartWays(opening);

  const choose = async () => {
    if (!hello.nativeDialogs) return setDialog('open');
    try {
      const { path } = await host.door.projects.chooseOpen({});
      if (path !== null) await opening.open(path);
    } catch (error) {
      notify(sentenceOf(error), 'error');
    }
  };
  const [sample] = hello.samples;
  useEffect(() => {
    if (wish === null) return;
    onWishTaken();
    if (wish === 'new') setDialog('new');
    else void choose();
  });

  return (
    <div className={classes.page}>
      <header className={frame.header}>
        <span className={frame.wordmark}>Kalends</span>
        <span className={frame.headerGap} />
        <Menu position="bottom-end" width={200} withinPortal={false}>
          <Menu.Target>
            <ActionIcon size={32} aria-label="Appearance">
              <IconSettings {...icon} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <AppearanceItems />
          </Menu.Dropdown>
        </Menu>
      </header>
      <main
        className={classes.main}
        data-week={(recent !== null && recent.length > 0) || undefined}
        aria-busy={opening.busy !== null}
      >
        <div className={classes.column}>
          <h1 className={`k-serif ${classes.headline}`}>Plan a month of posts, offline.</h1>
          <p className={classes.promise}>Your plan is a file on this computer. No account, nothing is sent anywhere.</p>
          <div className={classes.ways}>
            <Button size="md" leftSection={<IconFilePlus {...icon} />} onClick={() => setDialog('new')}>
              New project
            </Button>
            <Button size="md" variant="default" leftSection={<IconFolderOpen {...icon} />} onClick={choose}>
              Open…
            </Button>
            <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={(file) => file && fromSpreadsheet(file)}>
              {(props) => (
                <Button {...props} size="md" variant="default" leftSection={<IconUpload {...icon} />}>
                  Start from a spreadsheet
                </Button>
              )}
            </FileButton>
            {sample && (
              <Anchor component="button" type="button" className={classes.sample} onClick={() => lookAtSample(sample)}>
                Look at the sample
              </Anchor>
            )}
          </div>
          <p className={classes.busy} role="status">
            {opening.busy && (
              <>
                <Loader size={14} /> {opening.busy}
              </>
            )}
          </p>
          {opening.failure && <FailureCard opening={opening} problem={opening.failure} onChooseAnother={choose} />}
          {hello.notices.map((notice) => (
            <p key={notice} className={classes.notice}>
              <IconInfoCircle size={16} stroke={1.6} aria-hidden="true" />
              {notice}
            </p>
          ))}
          <RecentList opening={opening} recents={recents} />
        </div>
        {recent !== null && recent.length > 0 && <WeekPanel recent={recent} weeks={weeks} opening={opening} />}
      </main>
      {dialog === 'new' && <NewProjectDialog opening={opening} onClose={() => setDialog(null)} />}
      {dialog === 'open' && <OpenDialog opening={opening} onClose={() => setDialog(null)} />}
    </div>
  );
}
