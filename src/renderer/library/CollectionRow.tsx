import { ActionIcon, Menu, TextInput } from '@mantine/core';
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react';
import { type DragEvent, useRef, useState } from 'react';
import type { Collection } from '../../shared/assets/collection';
import { useApp } from '../app-frame/app-state';
import { useProject, useProjectStore } from '../project-view/use-project';
import { counted, numberWords } from '../ui/format-when';
import { editAssets, withEntry } from './asset-edits';
import { carriesAssets, droppedAssets } from './drag-assets';
import css from './LibraryPanel.module.css';

interface Props {
  collection: Collection;
  count: number;
  pressed: boolean;
  /** The name is being written. */
  naming: boolean;
  onNaming(on: boolean): void;
  onToggle(): void;
  onGone(): void;
}

/** A collection: a click shows it alone, assets that are dropped on it belong to it. */
export function CollectionRow({ collection, count, pressed, naming, onNaming, onToggle, onGone }: Props) {
  const store = useProjectStore();
  const { notify } = useApp();
  const readOnly = useProject(({ info }) => info.readOnly);
  const [over, setOver] = useState(false);
  const row = useRef<HTMLButtonElement>(null);
  const name = collection.name.trim() || 'Collection';
  const rename = (text: string) => {
    onNaming(false);
    setTimeout(() => row.current?.focus());
    const next = text.trim();
    if (next === '' || next === collection.name) return;
    void store.run({ name: 'collections.edit', payload: { id: collection.id, fields: { name: next } } });
  };
  const remove = () => {
    onGone();
    void store.run({ name: 'collections.delete', payload: { id: collection.id } });
  };
  const drop = (event: DragEvent) => {
    setOver(false);
    if (!carriesAssets(event.dataTransfer)) return;
    event.preventDefault();
    event.stopPropagation();
    const { assets } = store.getView().project;
    const dropped = droppedAssets(event.dataTransfer).flatMap((id) => assets[id] ?? []);
    const edits = withEntry(dropped, 'collections', collection.id, true);
    if (edits.length === 0) return notify(`They are in ${name} already.`);
    void editAssets(store, edits);
    notify(`${counted(edits.length, 'file')} added to ${name}.`);
  };
  if (naming)
    return (
      <TextInput
        size="xs"
        aria-label="Name of the collection"
        defaultValue={collection.name}
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onBlur={(event) => naming && rename(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          event.currentTarget.value = collection.name;
          event.currentTarget.blur();
        }}
      />
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on; the keys' way is the bar of the selection
    <div
      className={css.collection}
      data-over={over || undefined}
      onDragOver={(event) => {
        if (readOnly || !carriesAssets(event.dataTransfer)) return;
        event.preventDefault();
        event.stopPropagation();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <button ref={row} type="button" className={css.row} aria-pressed={pressed} onClick={onToggle}>
        <span className={css.name}>{name}</span>
        <span className={css.number}>{numberWords(count)}</span>
      </button>
      {!readOnly && (
        <Menu position="bottom-end" width={160}>
          <Menu.Target>
            <ActionIcon size={24} className={css.more} aria-label={`More for ${name}`}>
              <IconDots size={15} stroke={1.6} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} stroke={1.6} />} onClick={() => onNaming(true)}>
              Rename
            </Menu.Item>
            <Menu.Item color="red" leftSection={<IconTrash size={16} stroke={1.6} />} onClick={remove}>
              Delete
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
