import { describe, expect, it } from 'vitest';
import type { AppCommand } from '../../../src/renderer/commands/command-registry';
import { findCommand } from '../../../src/renderer/commands/find-command';
import {
  isMac,
  isTyping,
  keyCaps,
  keyText,
  type Press,
  strokeOfPress,
  strokesOf,
  strokeText,
} from '../../../src/renderer/commands/keys';
import { sharedKeys } from '../support/shared-keys';

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});
const pressed = (key: string, held: Partial<Press> = {}, mac = false) =>
  strokeText(strokeOfPress(press(key, held), mac));
const command = (id: string, ...keys: string[]): AppCommand => ({ id, title: id, group: 'View', keys, run() {} });

describe('a key press', () => {
  it('is the letter that it writes', () => {
    expect(pressed('K', { ctrlKey: true, shiftKey: true })).toBe('mod+shift+k');
    expect(pressed('z', { code: 'KeyY' })).toBe('z');
  });

  it('counts by its place where the letters are not Latin', () => {
    expect(pressed('л', { ctrlKey: true, code: 'KeyK' })).toBe('mod+k');
    expect(pressed('å', { code: 'BracketLeft' })).toBe('å');
  });

  it('is the sign, whatever is held to write it', () => {
    expect(pressed('?', { shiftKey: true })).toBe('?');
    expect(pressed('/', { shiftKey: true, code: 'Digit7' })).toBe('/');
    const altGr = (key: string) => key === 'AltGraph';
    expect(pressed('/', { ctrlKey: true, altKey: true, getModifierState: altGr })).toBe('/');
  });

  it('has Cmd for Ctrl on a Mac, and Ctrl means nothing there', () => {
    expect(pressed('k', { metaKey: true }, true)).toBe('mod+k');
    expect(pressed('k', { ctrlKey: true }, true)).toBe('k');
  });
});

describe('a shortcut', () => {
  it('is taken apart and shown, on a Mac with its signs', () => {
    expect(strokesOf('Mod+Shift+Z').map(strokeText)).toEqual(['mod+shift+z']);
    expect(strokesOf('Mod++').map(strokeText)).toEqual(['mod++']);
    expect(keyCaps('Mod+K', false)).toEqual([['Ctrl', 'K']]);
    expect(keyCaps('Mod+Alt+ArrowUp', true)).toEqual([['⌘', '⌥', '↑']]);
    expect(keyText('G B', false)).toBe('G then B');
    expect(isMac('MacIntel')).toBe(true);
    expect(isMac('Linux x86_64')).toBe(false);
  });

  it('that a letter begins must not act while somebody types', () => {
    expect(['N', 'G B', '?', 'Shift+F'].map(isTyping)).toEqual([true, true, true, true]);
    expect(['Mod+K', 'Alt+1', 'F6', 'Escape'].map(isTyping)).toEqual([false, false, false, false]);
  });

  it('leads to its command, a longer one over its beginning', () => {
    const commands = [command('one', 'N'), command('two', 'G B')];
    expect(findCommand(commands, strokesOf('n'))).toMatchObject({ command: { id: 'one' } });
    expect(findCommand(commands, strokesOf('g'))).toBe('more');
    expect(findCommand(commands, strokesOf('g b'))).toMatchObject({ command: { id: 'two' } });
    expect(findCommand(commands, strokesOf('g x'))).toBeNull();
  });

  it('that two commands ask for is found out', () => {
    expect(sharedKeys([command('one', 'N'), command('two', 'G B')])).toEqual([]);
    expect(sharedKeys([command('one', 'Shift+Mod+N'), command('two', 'Mod+Shift+n')])).toHaveLength(1);
    expect(sharedKeys([command('one', 'G'), command('two', 'G B')])).toHaveLength(1);
  });
});
