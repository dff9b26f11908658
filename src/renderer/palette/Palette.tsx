import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useApp } from '../app-frame/app-state';
import { useCommandRegistry } from '../commands/command-registry';
import { isMac, strokeOfPress } from '../commands/keys';
import { useReturnFocus } from '../ui/Dialog';
import { counted } from '../ui/format-when';
import css from './Palette.module.css';
import { PaletteLine } from './PaletteLine';
import type { PaletteItem } from './palette-item';
import type { TypedAhead } from './typed-ahead';
import { usePaletteGroups } from './use-palette-groups';

interface Props {
  onClose(): void;
  /** What was typed before the field was there. */
  ahead: TypedAhead;
}

/** Search over everything in the project, and every command by its name. */
export function Palette({ onClose, ahead }: Props) {
  useReturnFocus(true);
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      returnFocus={false}
      centered={false}
      yOffset="10vh"
      size={640}
      padding={0}
      title={undefined}
      classNames={{ content: css.content, body: css.body }}
      attributes={{ content: { 'aria-label': 'Search or run a command' } }}
    >
      <Search onClose={onClose} ahead={ahead} />
    </Modal>
  );
}

function Search({ onClose, ahead }: Props) {
  const { notify } = useApp();
  const registry = useCommandRegistry();
  const [typed, setTyped] = useState('');
  const { groups, words, posts, searching } = usePaletteGroups(typed);
  const [chosen, setChosen] = useState<string | null>(null);
  const [entered, setEntered] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const items = groups.flatMap((group) => group.items);
  const at = Math.max(
    0,
    items.findIndex(({ key }) => key === chosen),
  );
  const active = items[at];

  // Only a walk by keys scrolls: under the mouse the lines stay where they are.
  const walk = (to: number) => {
    const item = items[(to + items.length) % items.length];
    if (!item) return;
    setChosen(item.key);
    document.getElementById(idOf(id, item))?.scrollIntoView({ block: 'nearest' });
  };
  useEffect(() => {
    if (chosen === null && list.current) list.current.scrollTop = 0;
  }, [chosen]);

  const run = (item: PaletteItem | undefined) => {
    if (!item) return;
    if (item.unavailable !== undefined) return notify(item.unavailable);
    registry.remember(item.key);
    onClose();
    item.run();
  };
  // Enter that was pressed before the field was there means the first thing found for what was typed with it.
  useEffect(() => {
    if (!entered || searching) return;
    setEntered(false);
    run(active);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { mod, alt, shift, key } = strokeOfPress(event.nativeEvent, isMac());
    if (mod && key === 'k') onClose();
    else if (mod || alt || shift) return;
    else if (key === 'arrowdown') walk(at + 1);
    else if (key === 'arrowup') walk(at - 1);
    else if (key === 'pagedown') walk(Math.min(items.length - 1, at + 8));
    else if (key === 'pageup') walk(Math.max(0, at - 8));
    else if (key === 'home') walk(0);
    else if (key === 'end') walk(items.length - 1);
    else if (key === 'enter') run(active);
    else return;
    event.preventDefault();
  };
  const wanted = typed.trim();
  const status = searching
    ? 'Searching…'
    : items.length === 0
      ? `Nothing is called “${wanted.replace(/^>/, '').trim()}”.`
      : wanted === '' || wanted.startsWith('>')
        ? ''
        : `${counted(posts, 'post')} found`;

  return (
    <>
      <div className={css.head}>
        <IconSearch size={18} stroke={1.6} aria-hidden="true" />
        <input
          className={css.input}
          role="combobox"
          aria-label="Search or run a command"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active ? idOf(id, active) : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder="Search posts, days, channels, commands…"
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setChosen(null);
            setEntered(false);
          }}
          onFocus={() => {
            const before = ahead.take();
            if (before.text === '') return;
            setTyped((now) => now + before.text);
            setEntered(before.entered);
          }}
          onKeyDown={onKeyDown}
          data-autofocus
        />
      </div>
      <div className={css.list} ref={list} role="listbox" id={`${id}-list`} aria-label="Found">
        {groups.map(({ title, items: lines }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
          <div key={title} role="group" aria-label={title}>
            <div className={css.group} aria-hidden="true">
              {title}
            </div>
            {lines.map((item) => (
              <PaletteLine
                key={item.key}
                id={idOf(id, item)}
                item={item}
                words={words}
                active={item === active}
                onPoint={() => setChosen(item.key)}
                onRun={() => run(item)}
              />
            ))}
          </div>
        ))}
      </div>
      <div className={css.foot}>
        <span role="status">{status}</span>
        <span className={css.hints} aria-hidden="true">
          ↑↓ to choose · Enter to open · {'>'} for commands only
        </span>
      </div>
    </>
  );
}

function idOf(list: string, item: PaletteItem): string {
  return `${list}-${item.key}`;
}
