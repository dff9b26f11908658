import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { Post } from '../../shared/posts/post';
import { usePlanFindings } from '../checks/plan-findings';
import { findingsOf, useCheckContext } from '../checks/use-findings';
import { useObserved } from '../plan/observable';
import { useProject } from '../project-view/use-project';
import { ChannelContent } from './ChannelContent';
import { ChannelTabs } from './ChannelTabs';
import { LeftOut } from './LeftOut';
import { MoreFields } from './MoreFields';
import css from './PostEditor.module.css';
import { PostText } from './PostText';
import { usePostChannels } from './post-channels';
import { useEditPost } from './use-edit-post';

interface Props {
  post: Post;
  /** The id of the channel whose tab is open; empty for what all get. */
  chosen: string;
  onChoose(channel: string): void;
}

/** The common content and what single channels get instead, behind tabs. */
export function ChannelContents({ post, chosen, onChoose: setChosen }: Props) {
  const readOnly = useProject(({ info }) => info.readOnly);
  const edit = useEditPost(post.id);
  const channels = usePostChannels(post);
  const findings = findingsOf(
    post,
    useCheckContext(),
    useObserved(usePlanFindings(), (value) => value),
  );
  const id = useId();
  const [left, setLeft] = useState<readonly string[]>([]);
  const root = useRef<HTMLDivElement>(null);
  // What takes the focus once it is drawn, as a selector: the button that was pressed is gone by then.
  const next = useRef<string | null>(null);
  const open = channels.find((channel) => channel.id === chosen);
  useLayoutEffect(() => {
    const target = next.current === null ? null : root.current?.querySelector<HTMLElement>(next.current);
    if (!target) return;
    next.current = null;
    target.focus();
  });

  const write = (channel: string) => {
    next.current = '[role="tabpanel"] textarea';
    setChosen(channel);
  };
  const leaveOut = (channel: string) => {
    next.current = `[data-put-back="${CSS.escape(channel)}"]`;
    setChosen('');
    setLeft((before) => [...before.filter((other) => other !== channel), channel]);
    void edit({ channels: post.channels.filter((other) => other !== channel) });
  };
  const putBack = (channel: string) => {
    next.current = `[id="${CSS.escape(`${id}-tab-${channel}`)}"]`;
    setChosen(channel);
    void edit({ channels: [...post.channels, channel] });
  };
  return (
    <div ref={root} className={css.contents}>
      {channels.length > 0 && (
        <ChannelTabs
          id={id}
          post={post}
          channels={channels}
          findings={findings}
          current={open?.id ?? ''}
          onChoose={setChosen}
          onPutBack={(channel) => !readOnly && void edit({ variants: { [channel]: null } })}
        />
      )}
      <LeftOut post={post} left={left} onPutBack={putBack} />
      <div
        id={`${id}-panel`}
        {...(channels.length > 0 && { role: 'tabpanel', 'aria-labelledby': `${id}-tab-${open?.id ?? ''}` })}
      >
        <fieldset className={css.part} disabled={readOnly}>
          <legend className="k-visually-hidden">{open ? `What ${open.name} gets` : 'What all channels get'}</legend>
          {open ? (
            <ChannelContent key={open.id} post={post} channel={open} onLeaveOut={() => leaveOut(open.id)} />
          ) : (
            <>
              <PostText post={post} channels={channels} onOpen={write} onLeaveOut={leaveOut} />
              <MoreFields post={post} channels={channels} />
            </>
          )}
        </fieldset>
      </div>
    </div>
  );
}
