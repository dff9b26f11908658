import { Kbd, Modal } from '@mantine/core';
import classes from './frame.module.css';

const shortcuts: [string, string[][]][] = [
  ['Undo', [['Ctrl', 'Z']]],
  [
    'Redo',
    [
      ['Ctrl', 'Shift', 'Z'],
      ['Ctrl', 'Y'],
    ],
  ],
  ['Close the post', [['Esc']]],
];

/** What the keys do. On a Mac the Command key stands for Ctrl. */
export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  return (
    <Modal opened onClose={onClose} title="Keyboard shortcuts" size={440} closeButtonProps={{ 'aria-label': 'Close' }}>
      <table className={classes.shortcuts}>
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
      <p>On a Mac the Command key stands for Ctrl.</p>
    </Modal>
  );
}
