import { Select, TextInput } from '@mantine/core';
import { type ReactNode, useCallback, useState } from 'react';
import type { Channel } from '../../shared/channels/channel';
import type { PayloadOf } from '../../shared/history/command';
import { platformOf } from '../../shared/platforms/platform';
import type { ZoneChange } from '../../shared/zones/zone-change';
import { useApp } from '../app-frame/app-state';
import { useProjectStore } from '../project-view/use-project';
import classes from '../settings/section.module.css';
import { ColourButton } from '../ui/ColourButton';
import { lazyPart } from '../ui/lazy-part';
import { TimeZoneSelect } from '../ui/TimeZoneSelect';
import { useTextField } from '../ui/use-text-field';

interface Props {
  channel: Channel;
  posts: number;
  readOnly: boolean;
  menu: ReactNode;
}

const ZoneQuestion = lazyPart(async () => (await import('../zones/ZoneQuestion')).ZoneQuestion);

/** One channel as a line of fields. */
export function ChannelRow({ channel, posts, readOnly, menu }: Props) {
  const { platforms } = useApp();
  const store = useProjectStore();
  const { id } = channel;
  const platform = platformOf(platforms, channel.platform);
  const edit = (fields: PayloadOf<'channels.edit'>['fields'], joinKey?: string) =>
    store.run({ name: 'channels.edit', payload: { id, fields } }, joinKey);
  const [asked, setAsked] = useState<ZoneChange | null>(null);
  const notAsked = useCallback(() => setAsked(null), []);
  const name = useTextField({ value: channel.name, onSave: (value, key) => edit({ name: value }, key) });
  const handle = useTextField({
    value: channel.handle ?? '',
    onSave: (value, key) => edit({ handle: value.trim() === '' ? null : value }, key),
  });
  const known = [...platforms.values()].filter((entry) => !entry.archived || entry.id === channel.platform);
  const options = known.map((entry) => ({ value: entry.id, label: entry.name }));
  if (!platforms.has(channel.platform)) options.push({ value: channel.platform, label: `Other (${channel.platform})` });
  const of = channel.name.trim() || platform?.name || 'channel';

  return (
    <li className={`${classes.row} ${classes.channel}`}>
      <ColourButton
        value={channel.colour ?? platform?.colour ?? '#6b7280'}
        of={of}
        onChange={(colour) => edit({ colour })}
        disabled={readOnly}
      />
      <TextInput {...name} aria-label={`Name of ${of}`} disabled={readOnly} />
      <Select
        aria-label={`Platform of ${of}`}
        data={options}
        value={channel.platform}
        onChange={(value) => value && edit({ platform: value })}
        allowDeselect={false}
        searchable
        disabled={readOnly}
      />
      <TextInput {...handle} aria-label={`Account of ${of}`} placeholder="@name" disabled={readOnly} />
      <TimeZoneSelect
        aria-label={`Time zone of ${of}`}
        value={channel.timeZone ?? ''}
        placeholder="The project’s"
        clearable
        onChange={(zone) =>
          zone !== (channel.timeZone ?? '') && setAsked({ channel: id, zone: zone === '' ? null : zone })
        }
        disabled={readOnly}
      />
      {asked && <ZoneQuestion change={asked} onClose={notAsked} />}
      <span className={classes.number}>{posts}</span>
      {!readOnly && menu}
    </li>
  );
}
