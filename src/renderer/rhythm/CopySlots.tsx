import { Button, Menu } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import type { Channel } from '../../shared/channels/channel';
import { newId } from '../../shared/ids';
import type { Platform } from '../../shared/platforms/platform';
import { countSlots } from '../../shared/rhythm/slots';
import { useApp } from '../app-frame/app-state';
import { useProjectStore } from '../project-view/use-project';
import { counted } from '../ui/format-when';
import { PlatformMark } from '../ui/PlatformMark';

interface Named {
  channel: Channel;
  platform: Platform | undefined;
  name: string;
}

interface Props {
  from: Channel;
  name: string;
  channels: readonly Named[];
}

/** Gives the slots of a channel to another one, or to all, in the place of those that they have. */
export function CopySlots({ from, name, channels }: Props) {
  const store = useProjectStore();
  const { notify } = useApp();
  const others = channels.filter(({ channel }) => channel.id !== from.id);
  const slots = from.slots ?? [];
  const count = countSlots(slots);
  const copy = async (to: readonly Named[]) => {
    // One step to undo, whatever the number of channels.
    const joinKey = newId();
    for (const { channel } of to) {
      const payload = { id: channel.id, fields: { slots: slots.length > 0 ? [...slots] : null } };
      if (!(await store.run({ name: 'channels.edit', payload }, joinKey))) return;
    }
    const whom = to.length === 1 ? to[0]?.name : counted(to.length, 'channel');
    notify(`${counted(count, 'slot')} of ${name} copied to ${whom}. Undo brings theirs back.`);
  };
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          aria-label={`Copy the slots of ${name} to`}
          disabled={count === 0}
          leftSection={<IconCopy size={14} stroke={1.6} aria-hidden="true" />}
        >
          Copy to
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map((other) => (
          <Menu.Item
            key={other.channel.id}
            leftSection={<PlatformMark platform={other.platform} />}
            onClick={() => copy([other])}
          >
            {other.name}
          </Menu.Item>
        ))}
        {others.length > 1 && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => copy(others)}>All other channels</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
