import { Button, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useProject, useProjectStore } from '../project-view/use-project';
import { UndoButtons } from '../undo/UndoButtons';
import classes from './frame.module.css';
import { newPost } from './new-post';
import { ProjectMenu, type ProjectMenuProps } from './ProjectMenu';
import { usePlanView } from './plan-view';

/** The head of an open project: its name and what can be done with it, undo and redo, a new post. */
export function Header(menu: ProjectMenuProps) {
  return (
    <header className={classes.header}>
      <span className={classes.wordmark}>Kalends</span>
      <span className={classes.slash} aria-hidden="true">
        /
      </span>
      <ProjectMenu {...menu} />
      <UndoButtons />
      <span className={classes.headerGap} />
      <NewPostButton />
    </header>
  );
}

/** Writes a post on the day that the calendar is at, and opens it. */
function NewPostButton() {
  const store = useProjectStore();
  const view = usePlanView();
  const readOnly = useProject((view) => view.info.readOnly);
  const create = async () => {
    const { post, filter } = newPost(view.filter, { date: view.focusDate });
    if (await store.run({ name: 'posts.create', payload: { post } }))
      view.go({ area: 'calendar', selectedPost: post.id, filter });
  };
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
