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
  { group: 'On a day of the calendar', what: 'Go to the first or last day of the week', keys: ['Home', 'End'] },
  { group: 'On a day of the calendar', what: 'Go to today', keys: ['Mod+Home'] },
  { group: 'On a day of the calendar', what: 'Write a post', keys: ['Enter', 'Any-letter'] },
  { group: 'On a day of the calendar', what: 'Go to its first post, or free slot', keys: ['Shift+Enter'] },
  { group: 'On a day of the calendar', what: 'Turn the page', keys: ['PageUp', 'PageDown'] },
  { group: 'On a day of the calendar', what: 'What can be done with the day', keys: ['Shift+F10', 'Right-click'] },
  { group: 'On a day of the calendar', what: 'Put cut or copied posts, or a text, there', keys: ['Mod+V'] },
  { group: 'In the quick line', what: 'Save, and stay for the next', keys: ['Enter'] },
  { group: 'In the quick line', what: 'Save, and open it in the editor', keys: ['Mod+Enter'] },
  { group: 'In the quick line', what: 'Complete the word', keys: ['Tab'] },
  { group: 'In the quick line', what: 'Go to the day before or after', keys: ['Alt+ArrowUp', 'Alt+ArrowDown'] },
  { group: 'In the quick line', what: 'Write the last one again', keys: ['ArrowUp'] },
  { group: 'In the quick line', what: 'Leave out the usual time and channels', keys: ['Backspace'] },
  { group: 'In the quick line', what: 'Close; what is typed is kept', keys: ['Escape'] },
  { group: 'On a post', what: 'Go to another post', keys: ['Arrow-keys'] },
  { group: 'On a post', what: 'Open it', keys: ['Enter'] },
  { group: 'On a post', what: 'Move it by a day or a week', keys: ['Alt+Arrow-keys'] },
  { group: 'On a post', what: 'The same, keeping its time on a day with free slots', keys: ['Alt+Shift+Arrow-keys'] },
  { group: 'On a post', what: 'In the week and the day: a quarter of an hour', keys: ['Alt+ArrowUp', 'Alt+ArrowDown'] },
  { group: 'On a post', what: 'Move it to a day, by days, or to the ideas', keys: ['M'] },
  { group: 'On a post', what: 'Copy it to a day or by days', keys: ['C'] },
  { group: 'On a post', what: 'Take its date away: an idea', keys: ['I'] },
  { group: 'On a post', what: 'Repeat it, or change how it repeats', keys: ['R'] },
  { group: 'On a post', what: 'Duplicate it', keys: ['Mod+D'] },
  { group: 'On a post', what: 'Copy or cut it', keys: ['Mod+C', 'Mod+X'] },
  { group: 'On a post', what: 'Delete it', keys: ['Delete'] },
  { group: 'On a post', what: 'Copy it while dragging', keys: ['Alt+Drag', 'Mod+Drag'] },
  { group: 'On a post', what: 'Keep its time while dragging it to a day with free slots', keys: ['Shift+Drag'] },
  {
    group: 'On a post of the board',
    what: 'Give it the status before or after',
    keys: ['Alt+ArrowLeft', 'Alt+ArrowRight'],
  },
  { group: 'On a post of the profile', what: 'Swap it with the one that stands there', keys: ['Alt+Arrow-keys'] },
  { group: 'On a post', what: 'Keep its time while dragging it to a day with free slots', keys: ['Shift+Drag'] },
  { group: 'On an idea', what: 'Put it on the day that the calendar is at', keys: ['Alt+ArrowRight'] },
  { group: 'On an idea', what: 'The same, without the time of a free slot', keys: ['Alt+Shift+ArrowRight'] },
  { group: 'On an idea', what: 'Schedule it on a day', keys: ['M'] },
  { group: 'Selecting posts', what: 'Add a post or take it out', keys: ['Space', 'Mod+Click'] },
  { group: 'Selecting posts', what: 'Select up to a post', keys: ['Shift+Arrow-keys', 'Shift+Click'] },
  { group: 'Selecting posts', what: 'Select all in view', keys: ['Mod+A'] },
  { group: 'Selecting posts', what: 'Go to what can be done with them', keys: ['F6'] },
  { group: 'Selecting posts', what: 'Swap two selected posts', keys: ['X'] },
  { group: 'Selecting posts', what: 'Clear the selection', keys: ['Escape'] },
  { group: 'In the table', what: 'Change a cell', keys: ['Enter', 'F2', 'Any-letter'] },
  { group: 'In the table', what: 'A new line in a cell', keys: ['Alt+Enter'] },
  { group: 'In the table', what: 'Choose a range of cells', keys: ['Shift+Arrow-keys', 'Shift+Click'] },
  { group: 'In the table', what: 'Copy, cut and paste cells', keys: ['Mod+C', 'Mod+X', 'Mod+V'] },
  { group: 'In the table', what: 'Fill down', keys: ['Mod+D'] },
  { group: 'In the table', what: 'Clear cells', keys: ['Delete'] },
  { group: 'In the table', what: 'Choose the post of the row', keys: ['Shift+Space'] },
  { group: 'In the table', what: 'Open the post', keys: ['Mod+Enter'] },
  { group: 'In the table', what: 'Menu of a column, on its heading', keys: ['Enter'] },
  { group: 'In the editor', what: 'Insert snippet', keys: ['Mod+.'] },
  { group: 'In the editor', what: 'Close the post', keys: ['Escape'] },
];
