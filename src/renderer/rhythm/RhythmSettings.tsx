import { Button } from '@mantine/core';
import { platformOf } from '../../shared/platforms/platform';
import { useApp } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import { useChannels, useProject } from '../project-view/use-project';
import section from '../settings/section.module.css';
import { PlatformMark } from '../ui/PlatformMark';
import { CadenceFields } from './CadenceFields';
import { CopySlots } from './CopySlots';
import { DistanceFields } from './DistanceFields';
import css from './RhythmSettings.module.css';
import { SlotEditor } from './SlotEditor';

/** When each channel usually posts, how often it means to, and how near two posts may come. */
export function RhythmSettings() {
  const { platforms } = useApp();
  const { go } = usePlanView();
  const readOnly = useProject(({ info }) => info.readOnly);
  const channels = useChannels().filter(({ archived }) => !archived);
  if (channels.length === 0)
    return (
      <section aria-label="Rhythm">
        <p className={section.lead}>A rhythm belongs to a channel, and this project has none yet.</p>
        <Button variant="default" onClick={() => go({ settingsSection: 'channels' })}>
          Add a channel
        </Button>
      </section>
    );
  const named = channels.map((channel) => {
    const platform = platformOf(platforms, channel.platform);
    return { channel, platform, name: channel.name.trim() || platform?.name || 'Channel' };
  });
  return (
    <section aria-label="Rhythm">
      <p className={section.lead}>
        A slot is a weekday and a time at which a channel usually posts. The calendar shows the free ones, and what is
        put on such a day takes the time of the slot.
      </p>
      {named.map(({ channel, platform, name }) => (
        <section key={channel.id} className={css.channel} aria-label={`Rhythm of ${name}`}>
          <div className={css.head}>
            <PlatformMark platform={platform} size={16} />
            <h2 className={css.name}>{name}</h2>
            <CadenceFields channel={channel} name={name} readOnly={readOnly} />
            {!readOnly && named.length > 1 && <CopySlots from={channel} name={name} channels={named} />}
          </div>
          <SlotEditor channel={channel} name={name} readOnly={readOnly} />
        </section>
      ))}
      <DistanceFields readOnly={readOnly} />
    </section>
  );
}
