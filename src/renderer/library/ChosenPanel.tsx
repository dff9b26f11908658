import { ActionIcon, Button, Select, TagsInput } from '@mantine/core';
import { IconStar, IconTrash, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Asset } from '../../shared/assets/asset';
import { newId } from '../../shared/ids';
import { useProject, useProjectStore } from '../project-view/use-project';
import { counted, sizeOf } from '../ui/format-when';
import css from './AssetPanel.module.css';
import { editAssets, withEntry, withStar } from './asset-edits';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

interface Props {
  assets: readonly Asset[];
  onDelete(): void;
  onClose(): void;
}

/** What can be done with several assets at once; each change is one undo step. */
export function ChosenPanel({ assets, onDelete, onClose }: Props) {
  const store = useProjectStore();
  const readOnly = useProject(({ info }) => info.readOnly);
  const all = useProject(({ project }) => project.assets);
  const collections = useProject(({ project }) => project.collections);
  const [typed, setTyped] = useState('');
  const known = [...new Set(Object.values(all).flatMap(({ tags }) => tags))].sort();
  // Of several, only the tags that all of them have can be taken off in one gesture.
  const [first, ...others] = assets;
  const common = (first?.tags ?? []).filter((tag) => others.every(({ tags }) => tags.includes(tag)));
  const setTags = (tags: string[]) => {
    const key = newId();
    for (const tag of tags.filter((each) => !common.includes(each)))
      void editAssets(store, withEntry(assets, 'tags', tag, true), key);
    for (const tag of common.filter((each) => !tags.includes(each)))
      void editAssets(store, withEntry(assets, 'tags', tag, false), key);
  };
  const named = Object.values(collections).map(({ id, name }) => ({ value: id, label: name.trim() || 'Collection' }));
  return (
    <aside className={css.panel} aria-label="Chosen assets">
      <div className={css.head}>
        <strong>{counted(assets.length, 'asset')} chosen</strong>
        <ActionIcon size={28} aria-label="Choose none" onClick={onClose}>
          <IconX {...icon} />
        </ActionIcon>
      </div>
      <div className={css.body}>
        <p className={css.none}>{sizeOf(assets.reduce((sum, { size }) => sum + size, 0))} together.</p>
        {!readOnly && (
          <>
            <TagsInput
              size="xs"
              label="Tags of all of them"
              placeholder="Type, then Enter"
              data={known}
              value={common}
              searchValue={typed}
              onSearchChange={setTyped}
              onChange={setTags}
            />
            {named.length > 0 && (
              <Select
                size="xs"
                label="Add to a collection"
                placeholder="Choose one"
                data={named}
                value={null}
                onChange={(id) => id && void editAssets(store, withEntry(assets, 'collections', id, true))}
              />
            )}
            <Button
              variant="default"
              leftSection={<IconStar {...icon} />}
              onClick={() => void editAssets(store, withStar(assets))}
            >
              {assets.every(({ starred }) => starred) ? 'Take the stars off' : 'Star all'}
            </Button>
            <Button variant="default" color="red" leftSection={<IconTrash {...icon} />} onClick={onDelete}>
              Delete…
            </Button>
          </>
        )}
      </div>
    </aside>
  );
}
