import { Button, Select } from '@mantine/core';
import { IconLayoutGrid, IconPlus } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { platformOf } from '../../shared/platforms/platform';
import type { Post } from '../../shared/posts/post';
import { passing } from '../../shared/posts/post-filter';
import { profileOrder } from '../../shared/posts/profile-order';
import { useApp } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import { useSliced } from '../plan/in-slices';
import { NothingShown } from '../plan/NothingShown';
import { usePlan } from '../plan/plan-context';
import { useGrowing } from '../plan/use-growing';
import { useMatcher } from '../plan/use-matcher';
import { useRemembered } from '../plan/use-remembered';
import { useStops } from '../plan/use-stops';
import { projectNow } from '../plan/use-today';
import { useChannels, usePostsInRange, useProject } from '../project-view/use-project';
import { EmptyPlace } from '../ui/EmptyPlace';
import { counted } from '../ui/format-when';
import { PlatformMark } from '../ui/PlatformMark';
import css from './GridPage.module.css';
import { GridTile } from './GridTile';
import { useGridKeys } from './use-grid-keys';

const none: readonly Post[] = [];

/** One channel's posts as its profile will show them: squares in threes, the newest first. */
export function GridPage() {
  const plan = usePlan();
  const { filter, go } = usePlanView();
  const { platforms } = useApp();
  const channels = useChannels();
  const [remembered, remember] = useRemembered('grid.channel', '');
  const [filtered] = filter.channels.size === 1 ? filter.channels : [];
  const channel = channels.find(({ id }) => id === (filtered ?? remembered)) ?? channels[0];
  const platform = channel && platformOf(platforms, channel.platform);
  const name = channel?.name || platform?.name || 'Channel';

  if (!channel)
    return (
      <EmptyPlace
        icon={<IconLayoutGrid size={28} stroke={1.4} />}
        title="No channel yet"
        action={
          <Button variant="default" onClick={() => go({ area: 'settings', settingsSection: 'channels' })}>
            Add a channel
          </Button>
        }
      >
        Here one channel's posts stand as its profile will show them. Add the channels that you post on first.
      </EmptyPlace>
    );
  const choose = (id: string) => {
    remember(id);
    // A filter by one channel shows that one; choosing another here goes along with it.
    if (filtered !== undefined) go({ filter: { ...filter, channels: new Set([id]) } });
  };
  return (
    <div className={css.page}>
      <div className={css.bar}>
        <Select
          size="xs"
          w={220}
          aria-label="Channel"
          allowDeselect={false}
          searchable={channels.length > 8}
          data={channels.map(({ id, name, platform }) => ({
            value: id,
            label: name || platformOf(platforms, platform)?.name || 'Channel',
          }))}
          value={channel.id}
          onChange={(id) => id !== null && choose(id)}
          leftSection={<PlatformMark platform={platform} size={15} />}
          comboboxProps={{ transitionProps: { duration: 80 } }}
        />
        <Legend />
      </div>
      <Tiles key={channel.id} channel={channel.id} name={name} onWrite={(date) => plan.write({ date })} />
    </div>
  );
}

function Tiles({ channel, name, onWrite }: { channel: string; name: string; onWrite(date: string): void }) {
  const plan = usePlan();
  const { timeZone } = useProject(({ project }) => project.settings);
  const readOnly = useProject(({ info }) => info.readOnly);
  const dated = usePostsInRange('0000-01-01', '9999-12-31');
  const matches = useMatcher();
  const all = useMemo(() => profileOrder(dated, channel), [dated, channel]);
  const { value: posts = none, busy } = useSliced(useCallback(() => passing(all, matches), [all, matches]));
  const { drawn, more, end } = useGrowing(60);
  const root = useRef<HTMLDivElement>(null);
  const stops = useStops(root);
  const onKeyDown = useGridKeys(stops, posts);
  useEffect(() => plan.shown.set(posts.map(({ id }) => id)), [plan, posts]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the tiles inside take the focus, this only hears them
    <div ref={root} className={css.scroll} onKeyDown={onKeyDown} onFocus={stops.onFocus}>
      {posts.length === 0 && !busy && (
        <NothingShown
          filtered={all.length > 0}
          where={`on ${name}`}
          icon={<IconLayoutGrid size={28} stroke={1.4} />}
          action={
            !readOnly && (
              <Button
                variant="default"
                leftSection={<IconPlus size={16} stroke={1.6} />}
                onClick={() => onWrite(projectNow(timeZone).date)}
              >
                Write a post
              </Button>
            )
          }
        >
          Dated posts on this channel stand here as its profile will show them, the newest first. Give a post this
          channel and a day, and it appears.
        </NothingShown>
      )}
      <ol className={css.grid} aria-label={`Posts on ${name}, the newest first`}>
        {posts.slice(0, drawn).map(({ id }) => (
          <li key={id}>
            <GridTile id={id} channel={channel} />
          </li>
        ))}
      </ol>
      {posts.length > drawn && (
        <button type="button" className={css.more} ref={end} onClick={more}>
          Show {counted(posts.length - drawn, 'earlier post')}
        </button>
      )}
    </div>
  );
}

function Legend() {
  return (
    <ul className={css.legend} aria-label="Meaning of the borders">
      <li>
        <span className={css.sample} data-planned="" /> planned
      </li>
      <li>
        <span className={css.sample} /> published
      </li>
    </ul>
  );
}
