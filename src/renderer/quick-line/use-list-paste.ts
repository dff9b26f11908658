import { useEffect } from 'react';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import { readList } from '../../shared/quick-line/read-list';
import type { PastedList } from './add-list';

interface Takers {
  /** Takes a list that was pasted onto the ideas. */
  ideas(list: PastedList): void;
  /** Takes a text of any number of lines that was pasted onto a day. */
  day(date: LocalDate, text: string): void;
}

/**
 * Hears a text pasted onto a day that has the focus, or onto the ideas: while one of them has the focus, or the mouse
 * rests on them. Posts from the clipboard are none of it: who takes them has prevented the rest. `takers` must not change.
 */
export function useListPaste(takers: Takers): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      if (event.defaultPrevented || !clipboardData || !(target instanceof Element)) return;
      if (target.closest('input, textarea, [contenteditable="true"], [aria-modal="true"]')) return;
      const text = clipboardData.getData('text/plain');
      const list = readList(text);
      if (list.entries.length === 0) return;
      const focused = document.activeElement;
      const date = focused?.closest<HTMLElement>('main [data-date]')?.dataset.date;
      const onIdeas = focused?.closest('[data-drop="ideas"]') ?? document.querySelector('[data-drop="ideas"]:hover');
      if (onIdeas) takers.ideas(list);
      else if (date !== undefined) takers.day(date, text);
      else return;
      event.preventDefault();
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [takers]);
}
