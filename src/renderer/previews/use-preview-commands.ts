import { useRef } from 'react';
import type { ChannelPreview } from '../../shared/previews/channel-preview';
import { type AppCommand, useCommands } from '../commands/command-registry';
import { useCopyText } from './copy-text';
import { useSetThread } from './ThreadNotice';

/** What can be done with the previews by name: print them, copy a text, make a thread. */
export function usePreviewCommands(
  post: string,
  previews: readonly ChannelPreview[],
  readOnly: boolean,
  print: (channel: string | null) => void,
): void {
  const copy = useCopyText();
  const setThread = useSetThread(post);
  const latest = useRef({ previews, print, copy, setThread });
  latest.current = { previews, print, copy, setThread };
  // Made anew only when what is offered changes, not with each word that is typed.
  const offered = JSON.stringify(previews.map(({ channel, name, thread }) => [channel.id, name, thread]));
  useCommands(() => {
    const all: AppCommand[] = [
      {
        id: 'preview.print',
        title: 'Print the previews of the post',
        group: 'Plan',
        words: 'paper pdf',
        run: () => latest.current.print(null),
      },
    ];
    for (const { channel, name, thread } of latest.current.previews) {
      all.push({
        id: `preview.copy.${channel.id}`,
        title: `Copy the text for ${name}`,
        group: 'Plan',
        words: 'clipboard caption',
        run() {
          const found = latest.current.previews.find((each) => each.channel.id === channel.id);
          if (found) latest.current.copy(found.published, `the text for ${name}`);
        },
      });
      if (thread !== undefined && !readOnly)
        all.push({
          id: `preview.thread.${channel.id}`,
          title: thread === 'chosen' ? `One post instead of a thread on ${name}` : `Use as thread on ${name}`,
          group: 'Plan',
          words: 'split parts replies',
          run: () => void latest.current.setThread(channel.id, thread !== 'chosen'),
        });
    }
    return all;
  }, [offered, readOnly]);
}
