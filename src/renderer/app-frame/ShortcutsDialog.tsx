import { Kbd } from '@mantine/core';
import { Dialog } from '../ui/Dialog';
import classes from './frame.module.css';

const groups: { title: string; shortcuts: [string, string[][]][] }[] = [
  {
    title: 'Everywhere',
    shortcuts: [
      ['Undo', [['Ctrl', 'Z']]],
      [
        'Redo',
        [
          ['Ctrl', 'Shift', 'Z'],
          ['Ctrl', 'Y'],
        ],
      ],
      ['Close the post', [['Esc']]],
    ],
  },
  {
    title: 'On a day of the calendar',
    shortcuts: [
      ['Go to another day', [['Arrow keys']]],
      ['Write a post', [['Enter']]],
      ['Go to its first post', [['Shift', 'Enter']]],
      ['Turn the page', [['Page up'], ['Page down']]],
    ],
  },
  {
    title: 'On a post in the calendar',
    shortcuts: [
      ['Go to another post', [['Arrow keys']]],
      ['Open it', [['Enter']]],
      ['Move it to another day', [['Alt', 'Arrow keys']]],
      ['Delete it', [['Delete']]],
      ['Copy it while dragging', [['Alt'], ['Ctrl']]],
    ],
  },
];

/** What the keys do. On a Mac the Command key stands for Ctrl. */
export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  return (
    <Dialog onClose={onClose} title="Keyboard shortcuts">
      {groups.map(({ title, shortcuts }) => (
        <table key={title} className={classes.shortcuts}>
          <caption className="k-overline">{title}</caption>
          <tbody>
            {shortcuts.map(([what, ways]) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>
                  {ways.map((keys, at) => (
                    <span key={keys.join('+')}>
                      {at > 0 && ' or '}
                      {keys.map((key, place) => (
                        <span key={key}>
                          {place > 0 && ' + '}
                          <Kbd>{key}</Kbd>
                        </span>
                      ))}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <p className={classes.macNote}>On a Mac the Command key stands for Ctrl.</p>
    </Dialog>
  );
}
