import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconHistory, IconPlus, IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useCommands } from '../commands/command-registry';
import { KeyCaps } from '../commands/KeyCaps';
import { isMac } from '../commands/keys';
import { dayAtHand } from '../plan/keep-place';
import { useProject, useProjectStore } from '../project-view/use-project';
import { slotsOf } from '../rhythm/plan-slots';
import { UndoButtons } from '../undo/UndoButtons';
import classes from './frame.module.css';
import { freeFor, newPost } from './new-post';
import { ProjectMenu, type ProjectMenuProps } from './ProjectMenu';
import { usePlanView } from './plan-view';

interface HeaderProps extends ProjectMenuProps {
  onHistory(): void;
  onSearch(): void;
}

/** The head of an open project: its name and what can be done with it, undo and redo, a new post. */
export function Header({ onHistory, onSearch, ...menu }: HeaderProps) {
  return (
    <header className={classes.header} data-noprint>
      <span className={classes.wordmark}>Kalends</span>
      <span className={classes.slash} aria-hidden="true">
        /
      </span>
      <ProjectMenu {...menu} />
      <UndoButtons />
      <ActionIcon size={32} radius={8} aria-label="History of changes" onClick={onHistory}>
        <IconHistory size={18} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
      <span className={classes.headerGap} />
      <button
        type="button"
        className={classes.search}
        aria-keyshortcuts={isMac() ? 'Meta+K' : 'Control+K'}
        onClick={onSearch}
      >
        <IconSearch size={16} stroke={1.6} aria-hidden="true" style={{ flex: 'none' }} />
        <span>
          Search<span className={classes.searchMore}> or run a command</span>
        </span>
        <KeyCaps keys="Mod+K" />
      </button>
      <NewPostButton />
    </header>
  );
}

/** Writes a post on the day at hand and opens it. */
function NewPostButton() {
  const store = useProjectStore();
  const view = usePlanView();
  const readOnly = useProject((view) => view.info.readOnly);
  const create = async () => {
    const place = { date: dayAtHand(view.focusDate) };
    const { post, filter } = newPost(store.getView().project, view.filter, place, {
      free: freeFor(slotsOf(store), place),
    });
    if (await store.run({ name: 'posts.create', payload: { post } }))
      view.go({ area: 'calendar', selectedPost: post.id, filter });
  };
  const latest = useRef(create);
  latest.current = create;
  useCommands(
    () => [
      {
        id: 'post.new',
        title: 'New post',
        group: 'Plan',
        words: 'create write add',
        keys: ['N'],
        unavailable: readOnly ? 'This project is read-only.' : undefined,
        run: () => void latest.current(),
      },
    ],
    [readOnly],
  );
  return (
    <Tooltip label="This project is read-only" disabled={!readOnly}>
      <Button
        leftSection={<IconPlus size={16} stroke={1.8} aria-hidden="true" />}
        data-disabled={readOnly || undefined}
        aria-disabled={readOnly}
        onClick={() => {
          if (!readOnly) void create();
        }}
      >
        New post
      </Button>
    </Tooltip>
  );
}
