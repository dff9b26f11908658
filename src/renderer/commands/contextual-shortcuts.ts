/** A key that works on what has the focus, and is no command of its own. */
export interface ContextualShortcut {
  /** Where it works: a heading of the page of shortcuts. */
  group: string;
  what: string;
  /** Ways to do it, each written as in `AppCommand.keys`; words such as `Drag` stand for themselves. */
  keys: readonly string[];
}

/** Keys of focused cards, days and fields. The page of shortcuts lists them; the parts themselves listen for them. */
export const contextualShortcuts: readonly ContextualShortcut[] = [
  { group: 'On a day of the calendar', what: 'Go to another day', keys: ['Arrow-keys'] },
  { group: 'On a day of the calendar', what: 'Write a post', keys: ['Enter'] },
  { group: 'On a day of the calendar', what: 'Go to its first post', keys: ['Shift+Enter'] },
  { group: 'On a day of the calendar', what: 'Turn the page', keys: ['PageUp', 'PageDown'] },
  { group: 'On a post', what: 'Go to another post', keys: ['Arrow-keys'] },
  { group: 'On a post', what: 'Open it', keys: ['Enter'] },
  { group: 'On a post', what: 'Move it to another day', keys: ['Alt+Arrow-keys'] },
  { group: 'On a post', what: 'Delete it', keys: ['Delete'] },
  { group: 'On a post', what: 'Copy it while dragging', keys: ['Alt+Drag', 'Mod+Drag'] },
  { group: 'In the editor', what: 'Close the post', keys: ['Escape'] },
];
