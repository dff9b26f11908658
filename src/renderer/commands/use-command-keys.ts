import { useEffect } from 'react';
import { useApp } from '../app-frame/app-state';
import type { CommandRegistry } from './command-registry';
import { findCommand } from './find-command';
import { isMac, isTyping, type Stroke, strokeOfPress } from './keys';

/** How long the second press of a shortcut such as `G B` may take, in milliseconds. */
const patience = 1500;

/**
 * Listens for the shortcuts of all commands on the screen. Whoever has the focus is asked first: a key that it took
 * (`preventDefault`) is left alone. Behind a dialog nothing acts, and letters do not while somebody types.
 */
export function useCommandKeys(registry: CommandRegistry): void {
  const { notify } = useApp();
  useEffect(() => {
    const mac = isMac();
    let begun: Stroke[] = [];
    let last = 0;
    const act = (event: KeyboardEvent, pressed: Stroke[]): boolean => {
      const typing = isTypedInto(event.target);
      const allowed = registry.commands.get().map((command) => ({
        ...command,
        keys: command.heardElsewhere ? [] : command.keys?.filter((keys) => usable(keys, typing, registry)),
      }));
      const found = findCommand(allowed, pressed);
      begun = found === 'more' ? pressed : [];
      if (found === null) return false;
      event.preventDefault();
      if (found === 'more') return true;
      const { unavailable, run } = found.command;
      if (unavailable === undefined) run();
      else notify(unavailable);
      return true;
    };
    const isOurs = (event: KeyboardEvent) =>
      !event.defaultPrevented &&
      !event.isComposing &&
      !event.repeat &&
      !isModifier(event.key) &&
      document.querySelector('[aria-modal="true"]') === null;
    // The second press of a shortcut belongs to it, whatever it means to what has the focus.
    const onSecond = (event: KeyboardEvent) => {
      if (begun.length === 0 || !isOurs(event)) return;
      const going = event.timeStamp - last < patience;
      const before = begun;
      begun = [];
      if (going && act(event, [...before, strokeOfPress(event, mac)])) event.stopPropagation();
    };
    const onFirst = (event: KeyboardEvent) => {
      if (!isOurs(event)) return;
      last = event.timeStamp;
      act(event, [strokeOfPress(event, mac)]);
    };
    window.addEventListener('keydown', onSecond, { capture: true });
    // After everything on the page, which may have taken the key.
    window.addEventListener('keydown', onFirst);
    return () => {
      window.removeEventListener('keydown', onSecond, { capture: true });
      window.removeEventListener('keydown', onFirst);
    };
  }, [registry, notify]);
}

function usable(keys: string, typing: boolean, registry: CommandRegistry): boolean {
  return !isTyping(keys) || (!typing && registry.letterKeys.get());
}

function isModifier(key: string): boolean {
  return key === 'Shift' || key === 'Control' || key === 'Alt' || key === 'Meta' || key === 'AltGraph';
}

const notText = new Set(['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']);
/** In these a letter means something of its own: it is typed, or it finds an entry. */
const typedInto =
  'textarea, select, [contenteditable="true"], [role="textbox"], [role="combobox"], [role="searchbox"], [role="menu"], [role="listbox"], [role="dialog"]';

function isTypedInto(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (target instanceof HTMLInputElement && !notText.has(target.type)) return true;
  return target.closest(typedInto) !== null;
}
