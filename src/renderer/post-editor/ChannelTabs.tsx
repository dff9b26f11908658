import { IconAlertTriangle } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import type { Finding } from '../../shared/checks/finding';
import { changedFields } from '../../shared/posts/channel-post';
import type { Post } from '../../shared/posts/post';
import { PlatformMark } from '../ui/PlatformMark';
import css from './ChannelTabs.module.css';
import type { PostChannel } from './post-channels';

interface Props {
  post: Post;
  channels: readonly PostChannel[];
  findings: readonly Finding[];
  /** The id of the channel whose tab is open; empty for what all get. */
  current: string;
  /** Begins the ids of the tabs; `${id}-panel` is what they show. */
  id: string;
  onChoose(channel: string): void;
  /** Puts a channel back to the common content. */
  onPutBack(channel: string): void;
}

/** What is edited: the common content, or what one channel gets instead. Arrow keys walk, as in every row of tabs. */
export function ChannelTabs({ post, channels, findings, current, id, onChoose, onPutBack }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const ids = ['', ...channels.map((channel) => channel.id)];
  const onKeyDown = (event: KeyboardEvent) => {
    const at = ids.indexOf(current);
    const to =
      event.key === 'ArrowRight'
        ? (at + 1) % ids.length
        : event.key === 'ArrowLeft'
          ? (at - 1 + ids.length) % ids.length
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? ids.length - 1
              : undefined;
    if (to !== undefined) {
      onChoose(ids[to] ?? '');
      list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus();
    } else if ((event.key === 'Delete' || event.key === 'Backspace') && current !== '') onPutBack(current);
    else return;
    event.preventDefault();
  };
  const tab = (channel: string) => ({
    id: `${id}-tab-${channel}`,
    role: 'tab',
    type: 'button' as const,
    className: css.tab,
    'aria-selected': channel === current,
    'aria-controls': `${id}-panel`,
    tabIndex: channel === current ? 0 : -1,
    onClick: () => onChoose(channel),
  });
  return (
    <div ref={list} className={css.tabs} role="tablist" aria-label="What is edited" onKeyDown={onKeyDown}>
      <button {...tab('')}>All</button>
      {channels.map((channel) => {
        const own = changedFields(post, channel.id).length > 0;
        const amiss = findings.some((finding) => finding.channel === channel.id && finding.severity === 'warning');
        const said = [
          channel.label === channel.name ? '' : channel.name,
          own ? 'differs' : '',
          amiss ? 'needs attention' : '',
        ];
        return (
          <button key={channel.id} {...tab(channel.id)} title={said.filter(Boolean).join(', ') || channel.name}>
            <PlatformMark platform={channel.platform} size={14} />
            <span className={css.label}>{channel.label}</span>
            {own && <span className={css.own} aria-hidden />}
            {amiss && <IconAlertTriangle size={13} stroke={1.6} className={css.amiss} aria-hidden />}
            <span className="k-visually-hidden">{said.filter(Boolean).join(', ')}</span>
          </button>
        );
      })}
    </div>
  );
}
