import { Button, Switch } from '@mantine/core';
import { IconLayoutBoard, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { dateWords } from '../../shared/calendar-time/date-words';
import { monthOf } from '../../shared/calendar-time/local-date';
import { boardColumns } from '../../shared/posts/board';
import type { Post } from '../../shared/posts/post';
import { usePlanView } from '../app-frame/plan-view';
import { NothingShown } from '../plan/NothingShown';
import { usePlan } from '../plan/plan-context';
import { useMatcher } from '../plan/use-matcher';
import { useRemembered } from '../plan/use-remembered';
import { useStops } from '../plan/use-stops';
import { useToday } from '../plan/use-today';
import { useIdeas, usePostsInRange, useProject } from '../project-view/use-project';
import { counted } from '../ui/format-when';
import { BoardColumn } from './BoardColumn';
import css from './BoardPage.module.css';
import { useBoardKeys } from './use-board-keys';

const none: readonly Post[] = [];

/** The posts of the month by status, so that one sees what is stuck where; a drag changes the status. */
export function BoardPage() {
  const plan = usePlan();
  // The header turns at once; the page follows in slices that leave room for keys.
  const focusDate = useDeferredValue(usePlanView().focusDate);
  const { language, timeZone } = useProject(({ project }) => project.settings);
  const readOnly = useProject(({ info }) => info.readOnly);
  const today = useToday(timeZone);
  const { first, last } = monthOf(focusDate);
  const dated = usePostsInRange(first, last);
  const backlog = useIdeas();
  const [ideasShown, setIdeasShown] = useRemembered('board.ideas', 'no');
  const withIdeas = ideasShown === 'yes';
  const ideas = withIdeas ? backlog : none;
  const matches = useMatcher();
  const posts = useMemo(() => [...dated, ...ideas].filter(matches), [dated, ideas, matches]);
  const columns = useMemo(() => boardColumns(posts), [posts]);
  const root = useRef<HTMLDivElement>(null);
  const stops = useStops(root);
  const [moved, setMoved] = useState<string | null>(null);
  const onKeyDown = useBoardKeys(columns, setMoved);

  useEffect(() => plan.shown.set(columns.flatMap((column) => column.posts.map(({ id }) => id))), [plan, columns]);

  const month = dateWords(first, 'month', language);
  const total = dated.length + ideas.length;
  const count = posts.length === total ? counted(total, 'post') : `${posts.length} of ${counted(total, 'post')}`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the cards inside take the focus, this only hears them
    <div
      ref={root}
      className={css.board}
      onKeyDown={(event: KeyboardEvent) => !event.defaultPrevented && onKeyDown(event)}
      onFocus={stops.onFocus}
    >
      <div className={css.bar}>
        <span>
          {count} in {month}
          {withIdeas && ' and among the ideas'}
        </span>
        <Switch
          size="xs"
          label="With ideas"
          labelPosition="left"
          checked={withIdeas}
          onChange={({ currentTarget }) => setIdeasShown(currentTarget.checked ? 'yes' : 'no')}
        />
      </div>
      {posts.length === 0 && (
        <NothingShown
          filtered={total > 0}
          where={`in ${month}`}
          icon={<IconLayoutBoard size={28} stroke={1.4} />}
          action={
            !readOnly && (
              <Button
                variant="default"
                leftSection={<IconPlus size={16} stroke={1.6} />}
                onClick={() => plan.write({ date: today >= first && today <= last ? today : first })}
              >
                Write a post
              </Button>
            )
          }
        >
          The board shows how far each post of the month is, from the first draft until it is published.
        </NothingShown>
      )}
      <div className={css.columns} data-empty={posts.length === 0 || undefined}>
        {columns.map(({ status, posts: ofStatus }) => (
          <BoardColumn key={`${status} ${first}`} status={status} posts={ofStatus} reached={moved} />
        ))}
      </div>
    </div>
  );
}
