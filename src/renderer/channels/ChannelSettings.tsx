import { Button, Menu } from '@mantine/core';
import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type Channel, channelSchema } from '../../shared/channels/channel';
import { newId } from '../../shared/ids';
import { platformOf } from '../../shared/platforms/platform';
import { useApp } from '../app-frame/app-state';
import { useChannels, useProject, useProjectStore } from '../project-view/use-project';
import { ArchivedRows } from '../settings/ArchivedRows';
import classes from '../settings/section.module.css';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { counted } from '../ui/format-when';
import { PlatformMark } from '../ui/PlatformMark';
import { RowMenu } from '../ui/RowMenu';
import { reordered, runReorder } from '../ui/reorder';
import { ChannelRow } from './ChannelRow';
import { countByChannel } from './count-by-channel';
import { RulesDialog } from './RulesDialog';
import { Signatures } from './Signatures';

/** The channels of the project: add, edit, order, archive, delete. */
export function ChannelSettings() {
  const { platforms } = useApp();
  const store = useProjectStore();
  const channels = useChannels();
  const posts = useProject((view) => view.project.posts);
  const readOnly = useProject((view) => view.info.readOnly);
  const counts = useMemo(() => countByChannel(posts), [posts]);
  const [deleting, setDeleting] = useState<Channel | null>(null);
  const [ruling, setRuling] = useState<string | null>(null);
  const ruled = channels.find(({ id }) => id === ruling);
  const active = channels.filter((channel) => !channel.archived);
  const archived = channels.filter((channel) => channel.archived);

  const move = (id: string, by: -1 | 1) =>
    runReorder(reordered(active, id, by), ({ id: moved, order }, joinKey) =>
      store.run({ name: 'channels.edit', payload: { id: moved, fields: { order } } }, joinKey),
    );
  const archive = (id: string, value: boolean) =>
    store.run({ name: 'channels.edit', payload: { id, fields: { archived: value || null } } });
  const add = (platform: string, name: string) => {
    const order = Math.max(-1, ...channels.map((channel) => channel.order)) + 1;
    const channel = channelSchema.parse({ id: newId(), name, platform, order });
    void store.run({ name: 'channels.create', payload: { channel } });
  };
  const name = (channel: Channel) => channel.name.trim() || platformOf(platforms, channel.platform)?.name || 'channel';
  const total = (id: string) => counts.get(id)?.posts ?? 0;

  return (
    <section aria-label="Channels">
      <p className={classes.lead}>
        A channel is one profile on one platform. Posts go to one channel, to several, or to none yet.
      </p>
      {active.length > 0 && (
        <div className={`${classes.head} ${classes.channel}`} aria-hidden="true">
          <span />
          <span>Name</span>
          <span>Platform</span>
          <span>Account</span>
          <span>Time zone</span>
          <span className={classes.number}>Posts</span>
        </div>
      )}
      <ul className={classes.rows}>
        {active.map((channel, at) => (
          <ChannelRow
            key={channel.id}
            channel={channel}
            posts={total(channel.id)}
            readOnly={readOnly}
            menu={
              <RowMenu
                of={name(channel)}
                onUp={at > 0 ? () => move(channel.id, -1) : undefined}
                onDown={at < active.length - 1 ? () => move(channel.id, 1) : undefined}
                onArchive={(value) => archive(channel.id, value)}
                onDelete={() => setDeleting(channel)}
              >
                <Menu.Item leftSection={<IconListCheck size={16} stroke={1.6} />} onClick={() => setRuling(channel.id)}>
                  Rules…
                </Menu.Item>
              </RowMenu>
            }
          />
        ))}
      </ul>
      {!readOnly && (
        <Menu position="bottom-start" width={230}>
          <Menu.Target>
            <Button variant="default" leftSection={<IconPlus size={16} stroke={1.6} aria-hidden="true" />}>
              Add channel
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
            {[...platforms.values()]
              .filter((platform) => !platform.archived)
              .map((platform) => (
                <Menu.Item
                  key={platform.id}
                  leftSection={<PlatformMark platform={platform} />}
                  onClick={() => add(platform.id, platform.name)}
                >
                  {platform.name}
                </Menu.Item>
              ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <Signatures channels={active} readOnly={readOnly} />
      <ArchivedRows<Channel>
        records={archived}
        readOnly={readOnly}
        name={name}
        posts={(channel) => total(channel.id)}
        mark={(channel) => <PlatformMark platform={platformOf(platforms, channel.platform)} />}
        onBringBack={(channel) => archive(channel.id, false)}
        onDelete={setDeleting}
      />
      {ruled && <RulesDialog channel={ruled} onClose={() => setRuling(null)} />}
      <ConfirmDialog
        opened={deleting !== null}
        title={deleting ? `Delete ${name(deleting)}?` : ''}
        confirm="Delete channel"
        danger
        instead={
          deleting && !deleting.archived
            ? { label: 'Archive instead', run: () => archive(deleting.id, true) }
            : undefined
        }
        onConfirm={() => deleting && store.run({ name: 'channels.delete', payload: { id: deleting.id } })}
        onClose={() => setDeleting(null)}
      >
        {deleting && whatHappens(counts.get(deleting.id))}
      </ConfirmDialog>
    </section>
  );
}

function whatHappens(count: { posts: number; only: number } | undefined): string {
  if (!count) return 'No post uses this channel. Undo brings it back.';
  const stay = `${counted(count.posts, 'post')} will no longer go to this channel; the posts themselves stay in the plan.`;
  const alone = count.only > 0 ? ` ${counted(count.only, 'post')} will then have no channel at all.` : '';
  return `${stay}${alone} Undo brings everything back. An archived channel keeps its posts and is offered no more.`;
}
