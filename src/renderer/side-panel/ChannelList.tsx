import { platformOf } from '../../shared/platforms/platform';
import { useApp } from '../app-frame/app-state';
import { toggled, usePlanView } from '../app-frame/plan-view';
import { counted } from '../ui/format-when';
import { PlatformMark } from '../ui/PlatformMark';
import { FilterRow } from './FilterRow';
import css from './SidePanel.module.css';
import type { MonthBalance } from './use-month-balance';

/** The channels with their posts in the shown month. A row filters the calendar. */
export function ChannelList({ balance, month }: { balance: MonthBalance; month: string }) {
  const { platforms } = useApp();
  const { filter, go } = usePlanView();
  const { now, next, channels } = balance;
  const shown = channels.filter(({ id, archived }) => !archived || now.channels.has(id) || filter.channels.has(id));
  return (
    <section className={css.section} aria-label="Channels">
      <div className={css.head}>
        <h2 className="k-overline">Channels</h2>
      </div>
      {shown.map(({ id, name, platform: kind, archived }) => {
        const platform = platformOf(platforms, kind);
        const { posts, percent } = now.channels.get(id) ?? { posts: 0, percent: 0 };
        const after = next?.channels.get(id) ?? (next ? { posts: 0, percent: 0 } : null);
        const label = `${name || platform?.name || 'Channel'}${archived ? ' (archived)' : ''}`;
        return (
          <FilterRow
            key={id}
            name={label}
            title={`${label}: ${counted(posts, 'post')}, ${percent}% of all that is published in ${month}`}
            words={`, ${counted(posts, 'post')}`}
            pressed={filter.channels.has(id)}
            mark={<PlatformMark platform={platform} size={16} />}
            was={posts}
            next={after?.posts ?? posts}
            rest={after && after.posts !== posts ? ` · ${after.percent}%` : ''}
            onToggle={() => go({ filter: { ...filter, channels: toggled(filter.channels, id) } })}
          />
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
