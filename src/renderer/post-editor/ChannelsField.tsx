import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { platformOf } from '../../shared/platforms/platform';
import type { Post } from '../../shared/posts/post';
import { useApp } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import { useChannels } from '../project-view/use-project';
import { channelName } from '../ui/channel-name';
import { PlatformMark } from '../ui/PlatformMark';
import css from './PostEditor.module.css';
import { useEditPost } from './use-edit-post';

/** More marks than these are told by their number. */
const marksShown = 5;

/** The channels as a list to tick; an archived one is there only while the post uses it. */
export function ChannelsField({ post }: { post: Post }) {
  const { platforms } = useApp();
  const { go } = usePlanView();
  const channels = useChannels();
  const edit = useEditPost(post.id);
  const chosen = useMemo(() => new Set(post.channels), [post.channels]);
  const offered = channels
    .filter(({ id, archived }) => !archived || chosen.has(id))
    .map((channel) => {
      const platform = platformOf(platforms, channel.platform);
      return { ...channel, platform, name: channelName(channel, platform) };
    });
  const taken = offered.filter(({ id }) => chosen.has(id));
  const names = taken.map(({ name }) => name).join(', ');
  const toggle = (id: string) =>
    edit({ channels: chosen.has(id) ? post.channels.filter((other) => other !== id) : [...post.channels, id] });
  return (
    <div className={css.field}>
      <span className={css.label} aria-hidden>
        Channels
      </span>
      <Menu position="bottom-end" width={230} closeOnItemClick={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <button type="button" className={css.box} aria-label={`Channels: ${names || 'none'}`} title={names}>
            {taken.slice(0, marksShown).map(({ id, platform }) => (
              <PlatformMark key={id} platform={platform} size={15} />
            ))}
            <span className={names === '' ? css.nothing : css.cut}>
              {taken.length > marksShown ? `+${taken.length - marksShown}` : names || 'None'}
            </span>
          </button>
        </Menu.Target>
        <Menu.Dropdown className={css.menu}>
          {offered.map(({ id, platform, name, archived }) => (
            <Menu.CheckboxItem key={id} checked={chosen.has(id)} onChange={() => void toggle(id)}>
              <span className={css.offered}>
                <PlatformMark platform={platform} size={16} />
                <span className={css.cut}>
                  {name}
                  {archived && ' (archived)'}
                </span>
              </span>
            </Menu.CheckboxItem>
          ))}
          {offered.length > 0 && <Menu.Divider />}
          <Menu.Item
            leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />}
            onClick={() => go({ area: 'settings', settingsSection: 'channels' })}
          >
            {offered.length === 0 ? 'Add a channel in the settings' : 'Edit channels…'}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
