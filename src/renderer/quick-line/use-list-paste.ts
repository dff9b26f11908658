import { useEffect } from 'react';
import { readList } from '../../shared/quick-line/read-list';
import type { PastedList } from './add-list';

/**
 * Hears a text pasted onto the ideas: while one of them has the focus, or the mouse rests on them. Posts from the
 * clipboard are none of it: who takes them has prevented the rest.
 */
export function useListPaste(add: (list: PastedList) => void): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      if (event.defaultPrevented || !clipboardData || !(target instanceof Element)) return;
      if (target.closest('input, textarea, [contenteditable="true"], [aria-modal="true"]')) return;
      const focused = document.activeElement?.closest('[data-drop="ideas"]');
      if (!focused && !document.querySelector('[data-drop="ideas"]:hover')) return;
      const list = readList(clipboardData.getData('text/plain'));
      if (list.entries.length === 0) return;
      event.preventDefault();
      add(list);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [add]);
}
