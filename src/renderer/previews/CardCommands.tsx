import { useRef } from 'react';
import type { Post } from '../../shared/posts/post';
import type { ChannelPreview } from '../../shared/previews/channel-preview';
import { type AppCommand, useCommands } from '../commands/command-registry';
import { useSetThread } from './ThreadNotice';

interface Props {
  preview: ChannelPreview;
  post: Post;
  onCopy(): void;
  canChange: boolean;
}

/** What can be done with one preview, by name. */
export function CardCommands({ preview: { channel, name, thread }, post, onCopy, canChange }: Props) {
  const setThread = useSetThread(post);
  const latest = useRef({ onCopy, setThread });
  latest.current = { onCopy, setThread };
  useCommands(() => {
    const copy: AppCommand = {
      id: `preview.copy.${channel.id}`,
      title: `Copy the text for ${name}`,
      group: 'Plan',
      words: 'clipboard caption',
      run: () => latest.current.onCopy(),
    };
    if (thread === undefined || !canChange) return [copy];
    const isThread = thread === 'chosen';
    return [
      copy,
      {
        id: `preview.thread.${channel.id}`,
        title: isThread ? `One post instead of a thread on ${name}` : `Use as thread on ${name}`,
        group: 'Plan',
        words: 'split parts replies',
        run: () => void latest.current.setThread(channel.id, !isThread),
      },
    ];
  }, [channel.id, name, thread, canChange]);
  return null;
}
