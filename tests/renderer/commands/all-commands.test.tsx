import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { planAreas } from '../../../src/renderer/app-frame/app-state';
import { ProjectFrame } from '../../../src/renderer/app-frame/ProjectFrame';
import { CommandRegistry } from '../../../src/renderer/commands/command-registry';
import { contextualShortcuts } from '../../../src/renderer/commands/contextual-shortcuts';
import { isTyping, strokesOf, strokeText } from '../../../src/renderer/commands/keys';
import { shortcutGroups } from '../../../src/renderer/commands/shortcut-groups';
import { postSchema } from '../../../src/shared/posts/post';
import { MemoryHost } from '../support/memory-host';
import { renderScreen } from '../support/render-screen';
import { sharedKeys } from '../support/shared-keys';

/** Keys that browsers, desktops or screen readers keep for themselves or that people need there. */
const kept = [
  'mod+n',
  'mod+t',
  'mod+w',
  'mod+shift+n',
  'mod+shift+t',
  'mod+shift+w',
  'mod+l',
  'mod+r',
  'mod+f',
  'mod+q',
];

let registry: CommandRegistry;
const commands = () => registry.commands.get();
const posts = { one: postSchema.parse({ id: 'one', title: 'Rye', date: '2026-12-10' }) };

async function show() {
  const host = new MemoryHost({ posts });
  const client = host.client({
    app: { setPreferences: async () => ({}) },
    project: { history: async () => ({ steps: [], at: 0 }) },
  });
  const store = await host.store({}, client);
  const add = vi.spyOn(CommandRegistry.prototype, 'add').mockImplementation(function (this: CommandRegistry, added) {
    registry = this;
    this.commands.set([...this.commands.get(), ...added]);
    return () => this.commands.set(this.commands.get().filter((command) => !added.includes(command)));
  });
  const opened = { store, key: 'k', area: 'calendar', focusDate: '2026-12-10' } as const;
  await act(async () => {
    renderScreen(<ProjectFrame opened={opened} onClosed={() => {}} onCommands={() => {}} />, { host: client, store });
  });
  add.mockRestore();
  return host;
}
const press = (key: string, on: Element = document.body, held: object = {}) =>
  act(async () => void fireEvent.keyDown(on, { key, ...held }));
const area = () =>
  screen.getByRole('navigation', { name: 'Areas' }).querySelector('[aria-current="page"]')?.textContent;

beforeAll(async () => {
  await Promise.all([
    import('../../../src/renderer/board/BoardPage'),
    import('../../../src/renderer/table/TablePage'),
    import('../../../src/renderer/profile-grid/GridPage'),
    import('../../../src/renderer/palette/Palette'),
    import('../../../src/renderer/app-frame/ShortcutsDialog'),
    import('../../../src/renderer/settings/SettingsArea'),
  ]);
}, 60_000);
afterEach(() => sessionStorage.clear());

describe('all commands', () => {
  it.each(planAreas)('in the area %s have a title and keys of their own', async (of) => {
    await show();
    await act(async () =>
      commands()
        .find(({ id }) => id === `go.${of}`)
        ?.run(),
    );
    const all = commands();
    expect(all.length).toBeGreaterThan(40);
    expect(all.filter(({ title }) => title.trim() === '' || !/^\p{Lu}/u.test(title))).toEqual([]);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(sharedKeys(all)).toEqual([]);
    const strokes = all.flatMap(({ keys = [] }) => keys.flatMap((each) => strokesOf(each).map(strokeText)));
    expect(strokes.filter((stroke) => kept.includes(stroke))).toEqual([]);
  });

  it('and the keys of what has the focus are on the page of shortcuts', async () => {
    await show();
    const rows = shortcutGroups(commands(), contextualShortcuts).flatMap((group) => group.rows);
    for (const { keys = [] } of commands())
      for (const each of keys) expect(rows.some((row) => row.keys.includes(each))).toBe(true);
    expect(rows.length).toBeGreaterThan(30);
    expect(contextualShortcuts.filter(({ what, keys }) => what === '' || keys.length === 0)).toEqual([]);
    // A part that is open offers its keys as a command; they are listed once all the same.
    const snippet = { id: 'snippet.menu', title: 'Insert snippet…', group: 'Plan', keys: ['Mod+.'], run() {} } as const;
    const listed = (open: boolean) =>
      shortcutGroups(open ? [...commands(), snippet] : commands(), contextualShortcuts)
        .flatMap((group) => group.rows)
        .filter(({ keys }) => keys.includes('Mod+.'));
    expect([listed(false).length, listed(true).length]).toEqual([1, 1]);
  });
});

describe('the ear for shortcuts', () => {
  it('hears two letters after each other, but not while somebody types', async () => {
    await show();
    await press('g');
    await press('s');
    expect(area()).toBe('Settings');
    const field = await screen.findByLabelText('Name');
    await press('g', field);
    await press('c', field);
    expect(area()).toBe('Settings');
    await press('g');
    await press('c');
    expect(area()).toBe('Calendar');
  });

  it('leaves keys alone that somebody took, and letters when they are turned off', async () => {
    await show();
    const take = (event: Event) => event.preventDefault();
    document.addEventListener('keydown', take);
    await press('g');
    await press('s');
    document.removeEventListener('keydown', take);
    expect(area()).toBe('Calendar');
    registry.letterKeys.set(false);
    await press('g');
    await press('s');
    expect(area()).toBe('Calendar');
    expect(commands().some(({ keys }) => keys?.some((each) => !isTyping(each)))).toBe(true);
    await press('k', document.body, { ctrlKey: true });
    expect(await screen.findByRole('combobox', { name: 'Search or run a command' })).toBeDefined();
  });
});
