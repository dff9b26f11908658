import type { AppCommand } from './command-registry';
import type { ContextualShortcut } from './contextual-shortcuts';

export interface ShortcutGroup {
  title: string;
  rows: { what: string; keys: readonly string[] }[];
}

const order = ['Go to', 'Plan', 'View', 'Selection', 'Project'] as const;

/** All shortcuts under their headings: those of the commands first, then those of what has the focus. */
export function shortcutGroups(
  commands: readonly AppCommand[],
  contextual: readonly ContextualShortcut[],
): ShortcutGroup[] {
  const groups = new Map<string, ShortcutGroup['rows']>(order.map((title) => [title, []]));
  const add = (title: string, what: string, keys: readonly string[]) => {
    const rows = groups.get(title) ?? [];
    rows.push({ what, keys });
    groups.set(title, rows);
  };
  // What a step to undo is called is no part of what the key does.
  for (const { group, title, keys = [] } of commands)
    if (keys.length > 0) add(group, title.replace(/^(Undo|Redo): .*$/s, '$1').replace(/…$/, ''), keys);
  const listed = new Set([...groups.values()].flat().map(({ what }) => what));
  // The command of an opened part says so itself while it is open.
  for (const { group, what, keys } of contextual) if (!listed.has(what)) add(group, what, keys);
  return [...groups].filter(([, rows]) => rows.length > 0).map(([title, rows]) => ({ title, rows }));
}
