import { Switch, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { foldText, searchWords } from '../../shared/posts/search-text';
import { useCommandRegistry } from '../commands/command-registry';
import { contextualShortcuts } from '../commands/contextual-shortcuts';
import { KeyCaps } from '../commands/KeyCaps';
import { isMac, keyText } from '../commands/keys';
import { type ShortcutGroup, shortcutGroups } from '../commands/shortcut-groups';
import { useObserved } from '../plan/observable';
import { sentenceOf } from '../project-view/sentence-of';
import { Dialog } from '../ui/Dialog';
import { useApp } from './app-state';
import css from './ShortcutsDialog.module.css';

/** What the keys do: of every command on the screen, and of what has the focus. */
export function ShortcutsDialog({ onClose }: { onClose(): void }) {
  const registry = useCommandRegistry();
  const commands = useObserved(registry.commands, (value) => value);
  const [wanted, setWanted] = useState('');
  const words = searchWords(wanted);
  const groups = shortcutGroups(commands, contextualShortcuts).flatMap((group): ShortcutGroup[] => {
    const rows = group.rows.filter(({ what, keys }) => {
      const text = foldText([group.title, what, ...keys.map((each) => keyText(each, isMac()))].join(' '));
      return words.every((word) => text.includes(word));
    });
    return rows.length > 0 ? [{ ...group, rows }] : [];
  });
  return (
    <Dialog onClose={onClose} title="Keyboard shortcuts" size={820}>
      <div className={css.head}>
        <TextInput
          aria-label="Find a shortcut"
          placeholder="Find a shortcut"
          leftSection={<IconSearch size={16} stroke={1.6} aria-hidden="true" />}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          className={css.find}
          data-autofocus
        />
        <LetterSwitch />
      </div>
      <div className={css.groups}>
        {groups.map(({ title, rows }) => (
          <table key={title} className={css.group}>
            <caption className="k-overline">{title}</caption>
            <tbody>
              {rows.map(({ what, keys }) => (
                <tr key={what}>
                  <th scope="row">{what}</th>
                  <td>
                    {keys.map((each, at) => (
                      <span key={each}>
                        {at > 0 && <span className={css.or}>or</span>}
                        <KeyCaps keys={each} />
                      </span>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
      <p className={css.none} role="status">
        {groups.length === 0 ? `No shortcut for “${wanted.trim()}”.` : ''}
      </p>
    </Dialog>
  );
}

/** Letters as shortcuts get in the way of those who speak to their machine. */
function LetterSwitch() {
  const { host, hello, notify } = useApp();
  const { letterKeys } = useCommandRegistry();
  const on = useObserved(letterKeys, (value) => value);
  const change = (next: boolean) => {
    letterKeys.set(next);
    // The next project that is opened on this page starts from there.
    hello.preferences.letterKeys = next;
    host.door.app.setPreferences({ letterKeys: next }).catch((error) => notify(sentenceOf(error), 'error'));
  };
  return (
    <Switch
      size="sm"
      label="Single letters are shortcuts"
      checked={on}
      onChange={(event) => change(event.currentTarget.checked)}
    />
  );
}
