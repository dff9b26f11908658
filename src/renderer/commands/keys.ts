/** One press of keys, taken apart from words such as `Mod+Shift+Z`. */
export interface Stroke {
  /** Ctrl, or Cmd on a Mac. */
  mod: boolean;
  alt: boolean;
  shift: boolean;
  /** As `KeyboardEvent.key` gives it, letters in lower case. */
  key: string;
}

/** What of a key press decides which shortcut it is. */
export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  getModifierState?(key: string): boolean;
};

const modifiers = new Set(['mod', 'alt', 'shift']);

/** The presses of a shortcut; most have one, `G B` has two after each other. */
export function strokesOf(keys: string): Stroke[] {
  return keys
    .split(' ')
    .filter(Boolean)
    .map((stroke) => {
      const parts = stroke.split(/\+(?=.)/).map((part) => part.toLowerCase());
      const held = new Set(parts.filter((part) => modifiers.has(part)));
      const key = parts.find((part) => !modifiers.has(part)) ?? '';
      return { mod: held.has('mod'), alt: held.has('alt'), shift: held.has('shift'), key };
    });
}

/** The stroke as one text, the same for all ways of writing it. */
export function strokeText({ mod, alt, shift, key }: Stroke): string {
  return `${mod ? 'mod+' : ''}${alt ? 'alt+' : ''}${shift ? 'shift+' : ''}${key}`;
}

/** True for a shortcut that a letter or a sign alone begins: it must not act while somebody types. */
export function isTyping(keys: string): boolean {
  const [first] = strokesOf(keys);
  return first !== undefined && !first.mod && !first.alt && first.key.length === 1;
}

const isLatinLetter = (key: string) => /^[a-z]$/.test(key);
const isLetter = (key: string) => /^\p{L}$/u.test(key);

/**
 * What was pressed, whatever the keyboard's layout: a letter counts by what it writes, and where it writes another script
 * by its place. A sign counts by itself, since Shift or AltGr may be needed to write it.
 */
export function strokeOfPress(event: Press, mac: boolean): Stroke {
  const written = event.key.toLowerCase();
  const byPlace = /^Key([A-Z])$/.exec(event.code ?? '')?.[1]?.toLowerCase();
  const key = isLetter(written) && !isLatinLetter(written) && byPlace ? byPlace : written;
  // Windows tells AltGr as Ctrl with Alt; a sign that needs it is a sign like any other.
  const altGr = event.getModifierState?.('AltGraph') === true;
  const sign = key.length === 1 && !isLetter(key) && !/^\d$/.test(key);
  return {
    mod: (mac ? event.metaKey : event.ctrlKey) && !altGr,
    alt: event.altKey && !altGr && !(mac && sign),
    shift: event.shiftKey && !sign,
    key: key === ' ' ? 'space' : key,
  };
}

const macSigns: Record<string, string> = { mod: '⌘', alt: '⌥', shift: '⇧' };
const otherWords: Record<string, string> = { mod: 'Ctrl', alt: 'Alt', shift: 'Shift' };
const keyWords: Record<string, string> = {
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  escape: 'Esc',
  delete: 'Delete',
  backspace: 'Backspace',
  enter: 'Enter',
  space: 'Space',
  pageup: 'Page up',
  pagedown: 'Page down',
  home: 'Home',
  end: 'End',
  tab: 'Tab',
};

/** The caps to show for a shortcut, press by press: `[['Ctrl', 'K']]`, on a Mac `[['⌘', 'K']]`. */
export function keyCaps(keys: string, mac: boolean): string[][] {
  return keys
    .split(' ')
    .filter(Boolean)
    .map((stroke) =>
      stroke.split(/\+(?=.)/).map((part) => {
        const lower = part.toLowerCase();
        return (
          (mac ? macSigns : otherWords)[lower] ?? keyWords[lower] ?? (part.length === 1 ? part.toUpperCase() : part)
        );
      }),
    );
}

/** The shortcut as `aria-keyshortcuts` and tooltips write it: `Ctrl+K`. */
export function keyText(keys: string, mac: boolean): string {
  return keyCaps(keys, mac)
    .map((caps) => caps.join(mac ? ' ' : '+'))
    .join(' then ');
}

/** Whether Cmd stands where others have Ctrl. */
export function isMac(platform: string = navigator.platform): boolean {
  return /^(mac|iphone|ipad)/i.test(platform);
}
