import { Textarea } from '@mantine/core';
import { useId } from 'react';
import type { Channel } from '../../shared/channels/channel';
import { platformOf } from '../../shared/platforms/platform';
import { useApp } from '../app-frame/app-state';
import { useProjectStore } from '../project-view/use-project';
import classes from '../settings/section.module.css';
import { channelName } from '../ui/channel-name';
import { PlatformMark } from '../ui/PlatformMark';
import { useTextField } from '../ui/use-text-field';
import css from './Signatures.module.css';

/** The signatures of channels: what stands below each of their texts. */
export function Signatures({ channels, readOnly }: { channels: readonly Channel[]; readOnly: boolean }) {
  if (channels.length === 0) return null;
  return (
    <section className={css.section} aria-label="Signatures">
      <h2 className={css.title}>Signatures</h2>
      <p className={classes.lead}>
        A signature stands below each text of its channel when it goes out, and is counted with it: hashtags that are
        always the same, an address, opening hours.
      </p>
      <ul className={classes.rows}>
        {channels.map((channel) => (
          <SignatureRow key={channel.id} channel={channel} readOnly={readOnly} />
        ))}
      </ul>
    </section>
  );
}

function SignatureRow({ channel, readOnly }: { channel: Channel; readOnly: boolean }) {
  const { platforms } = useApp();
  const store = useProjectStore();
  const box = useId();
  const { id } = channel;
  const platform = platformOf(platforms, channel.platform);
  const field = useTextField({
    value: channel.signature ?? '',
    onSave: (text, joinKey) => {
      const fields = { signature: text.trim() === '' ? null : text };
      return store.run({ name: 'channels.edit', payload: { id, fields } }, joinKey);
    },
  });
  return (
    <li className={css.row}>
      <label htmlFor={box} className={css.name}>
        <PlatformMark platform={platform} size={15} />
        <span>
          <span className="k-visually-hidden">Signature of </span>
          {channelName(channel, platform)}
        </span>
      </label>
      <Textarea
        {...field}
        id={box}
        dir="auto"
        rows={1}
        placeholder="None"
        classNames={{ input: css.growing }}
        disabled={readOnly}
      />
    </li>
  );
}
