import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { Channel } from '../../shared/channels/channel';
import { useApp } from '../app-frame/app-state';
import { channelName } from '../ui/channel-name';
import { PlatformMark } from '../ui/PlatformMark';

interface Props {
  channels: readonly Channel[];
  /** Ids; nothing for all of them. */
  chosen: readonly string[] | null;
  onChange(chosen: string[] | null): void;
}

/** For which channels a kit is made. All of them chosen is the same as none named: new ones come along. */
export function ChannelsMenu({ channels, chosen, onChange }: Props) {
  const { platforms } = useApp();
  const nameOf = (channel: Channel) => channelName(channel, platforms.get(channel.platform));
  const isChosen = (id: string) => chosen === null || chosen.includes(id);
  const on = channels.filter(({ id }) => isChosen(id));
  const [only] = on;
  const says =
    on.length === channels.length ? 'All channels' : on.length === 1 && only ? nameOf(only) : `${on.length} channels`;
  const toggle = (id: string, checked: boolean) => {
    const next = channels.filter((each) => (each.id === id ? checked : isChosen(each.id)));
    onChange(next.length === channels.length ? null : next.map((each) => each.id));
  };
  return (
    <Menu position="bottom-end" width={260} closeOnItemClick={false}>
      <Menu.Target>
        <Button
          variant="default"
          h={32}
          px={12}
          rightSection={<IconChevronDown size={14} stroke={1.6} />}
          aria-label={`Channels: ${says}`}
        >
          {says}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={360} style={{ overflowY: 'auto' }}>
        {channels.map((channel) => (
          <Menu.CheckboxItem
            key={channel.id}
            checked={isChosen(channel.id)}
            onChange={(checked) => toggle(channel.id, checked)}
            rightSection={<PlatformMark platform={platforms.get(channel.platform)} />}
          >
            <bdi>{nameOf(channel)}</bdi>
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
