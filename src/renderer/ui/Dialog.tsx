import { Modal } from '@mantine/core';
import { type ReactNode, useLayoutEffect } from 'react';
import { awaitFocus, lastFocused, openerOf } from './keep-focus';

interface Props {
  /** Leave it out where the dialog is drawn only while it is open. */
  opened?: boolean;
  title: string;
  /** Width in pixels. */
  size?: number;
  /** Work is under way: a click beside the dialog, which may be a slip, does not end it. */
  busy?: boolean;
  onClose(): void;
  children: ReactNode;
}

/** A dialog: Esc and a click beside it close it, and the focus goes back to where it came from. */
export function Dialog({ opened = true, title, size = 440, busy = false, onClose, children }: Props) {
  useReturnFocus(opened);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      returnFocus={false}
      closeOnClickOutside={!busy}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {children}
    </Modal>
  );
}

/** Where the focus goes back to from the dialog that is closing now: one that opens in its place takes it over. */
let handedOn: Element | null = null;

/** Mantine returns the focus only when `opened` turns false, not when the dialog is taken away, nor from a menu's item. */
export function useReturnFocus(opened: boolean): void {
  useLayoutEffect(() => {
    if (!opened) return;
    const { activeElement, body } = document;
    // A menu may be gone before the dialog that one of its items opens is there.
    const isLost = activeElement === null || activeElement === body;
    const from = isLost ? (handedOn ?? lastFocused()) : openerOf(activeElement);
    return () => {
      handedOn = from;
      // What was focused in the dialog may have gone before it did: the search for a place near that must not come first.
      const came = awaitFocus();
      const closing = document.activeElement?.closest('[role="dialog"]');
      // Once it no longer keeps the focus; it may fade for a moment. What opened instead of it has the focus by now.
      setTimeout(() => {
        handedOn = null;
        came();
        const { activeElement } = document;
        const lost = activeElement === null || activeElement === document.body || closing?.contains(activeElement);
        if (lost && from instanceof HTMLElement) from.focus();
      });
    };
  }, [opened]);
}
