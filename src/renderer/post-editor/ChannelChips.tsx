import { useMemo } from 'react';
import { platformOf } from '../../shared/platforms/platform';
import type { Post } from '../../shared/posts/post';
import { useApp } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import { useChannels } from '../project-view/use-project';
import { PlatformMark } from '../ui/PlatformMark';
import css from './PostEditor.module.css';
import { useEditPost } from './use-edit-post';

/** The channels as chips to switch on and off; an archived one is there only while the post uses it. */
export function ChannelChips({ post }: { post: Post }) {
  const { platforms } = useApp();
  const { go } = usePlanView();
  const channels = useChannels();
  const edit = useEditPost(post.id);
  const chosen = useMemo(() => new Set(post.channels), [post.channels]);
  const offered = channels.filter(({ id, archived }) => !archived || chosen.has(id));
  const toggle = (id: string) =>
    edit({ channels: chosen.has(id) ? post.channels.filter((other) => other !== id) : [...post.channels, id] });
  return (
    <fieldset className={css.group}>
      <legend className="k-overline">Channels</legend>
      <div className={css.chips}>
        {offered.map(({ id, name, platform: kind, archived }) => {
          const platform = platformOf(platforms, kind);
          return (
            <button
              key={id}
              type="button"
              className={css.chip}
              aria-pressed={chosen.has(id)}
              onClick={() => void toggle(id)}
            >
              <PlatformMark platform={platform} size={14} />
              <span>
                {name || platform?.name || 'Channel'}
                {archived && ' (archived)'}
              </span>
            </button>
          );
        })}
        {offered.length === 0 && (
          <button
            type="button"
            className={css.link}
            onClick={() => go({ area: 'settings', settingsSection: 'channels' })}
          >
            Add a channel in the settings
          </button>
        )}
      </div>
    </fieldset>
  );
}
