import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../../shared/api/menu-commands';
import type { Preferences } from '../../../shared/api/preferences';

/** What the menu shows. */
export interface MenuState {
  platform: string;
  projectOpen: boolean;
  readOnly: boolean;
  /** Names of the steps that undo and redo would take. */
  undo: string | null;
  redo: string | null;
  recents: readonly { path: string; name: string }[];
  theme: Preferences['theme'];
  /** Reload and the developer tools, for people who work on the program. */
  development: boolean;
}

/** What the menu does: nearly everything is a command to the screen of the front window. */
export interface MenuActions {
  send(command: MenuCommand): void;
  newWindow(): void;
  showHelp(): void;
}

/** The native menu. Items are data, so that a test can read them. */
export function menuTemplate(state: MenuState, act: MenuActions): MenuItemConstructorOptions[] {
  const mac = state.platform === 'darwin';
  return [
    ...(mac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    { label: '&File', submenu: fileMenu(state, act, mac) },
    { label: '&Edit', submenu: editMenu(state, act) },
    { label: '&View', submenu: viewMenu(state, act) },
    ...(mac ? [{ role: 'windowMenu' } satisfies MenuItemConstructorOptions] : []),
    { label: '&Help', role: 'help', submenu: [{ label: 'About Kalends', click: () => act.showHelp() }] },
  ];
}

function fileMenu(state: MenuState, act: MenuActions, mac: boolean): MenuItemConstructorOptions[] {
  const recents = state.recents.map(({ path, name }) => ({
    label: escaped(name),
    click: () => act.send({ name: 'open-path', path }),
  }));
  return [
    { label: 'New project…', accelerator: 'CmdOrCtrl+N', click: () => act.send({ name: 'new' }) },
    { label: 'New window', accelerator: 'CmdOrCtrl+Shift+N', click: () => act.newWindow() },
    { label: 'Open…', accelerator: 'CmdOrCtrl+O', click: () => act.send({ name: 'open' }) },
    { label: 'Open recent', enabled: recents.length > 0, submenu: recents },
    { type: 'separator' },
    {
      label: 'Save as…',
      accelerator: 'CmdOrCtrl+Shift+S',
      enabled: state.projectOpen,
      click: () => act.send({ name: 'save-as' }),
    },
    { label: 'Save a copy…', enabled: state.projectOpen, click: () => act.send({ name: 'save-copy' }) },
    { label: 'Save as bundle…', enabled: state.projectOpen, click: () => act.send({ name: 'save-bundle' }) },
    { type: 'separator' },
    {
      label: 'Print this view…',
      accelerator: 'CmdOrCtrl+P',
      enabled: state.projectOpen,
      click: () => act.send({ name: 'print' }),
    },
    { type: 'separator' },
    { label: 'Close project', enabled: state.projectOpen, click: () => act.send({ name: 'close' }) },
    { role: mac ? 'close' : 'quit' },
  ];
}

function editMenu(state: MenuState, act: MenuActions): MenuItemConstructorOptions[] {
  const step = (name: 'undo' | 'redo', word: string, label: string | null, accelerator: string) => ({
    id: name,
    label: label === null ? word : `${word}: ${escaped(label)}`,
    accelerator,
    // The page takes the keys itself, because inside a text field they undo typing first.
    registerAccelerator: false,
    enabled: label !== null && !state.readOnly,
    click: () => act.send({ name }),
  });
  return [
    step('undo', 'Undo', state.undo, 'CmdOrCtrl+Z'),
    step('redo', 'Redo', state.redo, state.platform === 'win32' ? 'Ctrl+Y' : 'CmdOrCtrl+Shift+Z'),
    { label: 'History of changes…', enabled: state.projectOpen, click: () => act.send({ name: 'history' }) },
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'selectAll' },
    { type: 'separator' },
    {
      label: 'Find…',
      accelerator: 'CmdOrCtrl+K',
      // The page takes the key itself, as everywhere.
      registerAccelerator: false,
      enabled: state.projectOpen,
      click: () => act.send({ name: 'find' }),
    },
  ];
}

function viewMenu(state: MenuState, act: MenuActions): MenuItemConstructorOptions[] {
  const themes = { system: 'Like the system', light: 'Light', dark: 'Dark' } as const;
  const choices = (['system', 'light', 'dark'] as const).map((theme) => ({
    label: themes[theme],
    type: 'radio' as const,
    checked: state.theme === theme,
    click: () => act.send({ name: 'theme', theme }),
  }));
  const development: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'reload' },
    { role: 'toggleDevTools' },
  ];
  return [
    { label: 'Theme', submenu: choices },
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
    ...(state.development ? development : []),
  ];
}

/** An ampersand would underline the next letter. */
function escaped(text: string): string {
  return text.replaceAll('&', '&&');
}
