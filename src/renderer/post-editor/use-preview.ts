import { useMediaQuery } from '@mantine/hooks';
import { type RefObject, useEffect, useRef } from 'react';
import { useCommands } from '../commands/command-registry';
import { useRemembered } from '../plan/use-remembered';

/** Below this width there is no room beside the editor: the preview takes the place of its fields. */
const narrowScreen = '(max-width: 1099px)';

export interface PreviewToggle {
  open: boolean;
  narrow: boolean;
  /** The button that shows and hides it, which takes the focus from what goes away. */
  button: RefObject<HTMLButtonElement | null>;
  toggle(): void;
}

/** Whether the previews are shown; the next post that is opened shows them as well. */
export function usePreview(): PreviewToggle {
  const [remembered, remember] = useRemembered('preview', 'closed');
  const narrow = useMediaQuery(narrowScreen, false, { getInitialValueInEffect: false });
  const button = useRef<HTMLButtonElement>(null);
  const open = remembered === 'open';
  const toggle = () => {
    const leaving = open ? '[data-previews]' : narrow ? '[data-editor-fields]' : null;
    if (leaving && document.activeElement?.closest(leaving)) button.current?.focus();
    remember(open ? 'closed' : 'open');
  };
  // Fetched once the editor is drawn, so that the first look does not wait for it.
  useEffect(() => {
    const waiting = setTimeout(() => import('../previews/PreviewPanel'), 300);
    return () => clearTimeout(waiting);
  }, []);
  const latest = useRef(toggle);
  latest.current = toggle;
  useCommands(
    () => [
      {
        id: 'post.preview',
        title: open ? 'Hide the preview of the post' : 'Preview the post',
        group: 'Plan',
        words: 'look network write',
        keys: ['Mod+E'],
        run: () => latest.current(),
      },
    ],
    [open],
  );
  return { open, narrow, button, toggle };
}
