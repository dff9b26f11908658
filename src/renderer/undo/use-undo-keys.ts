import { useEffect } from 'react';
import { behindDialog, focusedCard, holdCard } from '../plan/keep-place';
import type { ProjectStore } from '../project-view/project-store';

/**
 * Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y (Cmd on a Mac) for the open project.
 *
 * Inside a text field the browser takes back what was typed first; only when the field reads as it did on entering it
 * does Ctrl+Z reach the project. Behind a dialog the keys do nothing.
 */
export function useUndoKeys(store: ProjectStore): void {
  useEffect(() => {
    let entered: { field: Element; text: string } | null = null;
    const onFocus = (event: FocusEvent) => {
      const { target } = event;
      entered = isTextField(target) ? { field: target, text: textOf(target) } : null;
    };
    const onKey = (event: KeyboardEvent) => {
      const step = stepOf(event);
      if (!step || event.defaultPrevented || behindDialog()) return;
      const { target } = event;
      if (isTextField(target)) {
        const untouched = entered?.field === target && entered.text === textOf(target);
        if (step === 'redo' || !untouched) return;
      }
      event.preventDefault();
      const card = focusedCard();
      void store[step]().then(() => {
        // The card that had the focus may have gone to another day, and its view gave the focus to a neighbour.
        if (card !== undefined && !isTextField(document.activeElement)) holdCard(card);
      });
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('keydown', onKey);
    };
  }, [store]);
}

function stepOf(event: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  const key = event.key.toLowerCase();
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo';
  return key === 'y' && !event.shiftKey ? 'redo' : null;
}

type TextField = HTMLInputElement | HTMLTextAreaElement;

const notText = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);

function isTextField(target: EventTarget | null): target is TextField {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && !notText.has(target.type) && !target.readOnly;
}

function textOf(field: TextField): string {
  return field.value;
}
