import { useMemo } from 'react';
import { platformOf } from '../../shared/platforms/platform';
import { useApp } from '../app-frame/app-state';
import { toggled, usePlanView } from '../app-frame/plan-view';
import { useShownMonth } from '../plan/use-shown-month';
import { useChannels } from '../project-view/use-project';
import { PlatformMark } from '../ui/PlatformMark';
import { channelCounts } from './pillar-shares';
import css from './SidePanel.module.css';

/** The channels with their posts in the shown month. A row filters the calendar. */
export function ChannelList() {
  const { platforms } = useApp();
  const { filter, go } = usePlanView();
  const channels = useChannels();
  const posts = useShownMonth();
  const counts = useMemo(() => channelCounts(posts), [posts]);
  const shown = channels.filter(({ id, archived }) => !archived || counts.has(id) || filter.channels.has(id));
  return (
    <section className={css.section} aria-label="Channels">
      <div className={css.head}>
        <h2 className="k-overline">Channels</h2>
      </div>
      {shown.map(({ id, name, platform: kind, archived }) => {
        const platform = platformOf(platforms, kind);
        const count = counts.get(id) ?? 0;
        const label = `${name || platform?.name || 'Channel'}${archived ? ' (archived)' : ''}`;
        return (
          <button
            key={id}
            type="button"
            className={css.row}
            aria-pressed={filter.channels.has(id)}
            onClick={() => go({ filter: { ...filter, channels: toggled(filter.channels, id) } })}
          >
            <PlatformMark platform={platform} size={16} />
            <span className={css.name} title={label}>
              {label}
            </span>
            <span className={css.number}>
              {count}
              <span className="k-visually-hidden">{count === 1 ? ' post' : ' posts'}</span>
            </span>
          </button>
        );
      })}
      {shown.length === 0 && (
        <>
          <p className={css.hint}>Channels are the profiles you post to.</p>
          <button
            type="button"
            className={css.all}
            onClick={() => go({ area: 'settings', settingsSection: 'channels' })}
          >
            Add a channel in the settings
          </button>
        </>
      )}
    </section>
  );
}
