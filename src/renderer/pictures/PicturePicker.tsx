import { Button, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { AssetPicture } from '../assets/AssetPicture';
import { useProject } from '../project-view/use-project';
import { Dialog } from '../ui/Dialog';
import { counted } from '../ui/format-when';
import css from './AssetTiles.module.css';
import { findAssets, mostTiles } from './find-assets';

interface Props {
  /** Those that the post has already; they are not offered again. */
  chosen: readonly string[];
  onChoose(ids: string[]): void;
  onClose(): void;
}

/** Chooses files of the library, one or several, in the order in which they are pressed. */
export function PicturePicker({ chosen, onChoose, onClose }: Props) {
  const project = useProject((view) => view.project);
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<readonly string[]>([]);
  const found = useMemo(
    () => findAssets(project, text, false).filter(({ id }) => !chosen.includes(id)),
    [project, text, chosen],
  );
  return (
    <Dialog title="Pictures from the library" size={640} onClose={onClose}>
      <TextInput
        data-autofocus
        aria-label="Search the library"
        placeholder="Name, tag, alt text"
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        mb={8}
      />
      {found.length === 0 && (
        <p className={css.note}>
          {text ? 'Nothing in the library has these words.' : 'There is nothing more in the library.'}
        </p>
      )}
      <div className={css.grid}>
        {found.slice(0, mostTiles).map((asset) => (
          <button
            key={asset.id}
            type="button"
            className={css.tile}
            aria-label={asset.name}
            title={asset.name}
            aria-pressed={picked.includes(asset.id)}
            onClick={() =>
              setPicked((before) =>
                before.includes(asset.id) ? before.filter((id) => id !== asset.id) : [...before, asset.id],
              )
            }
          >
            <AssetPicture asset={asset} size="s" alt="" />
          </button>
        ))}
      </div>
      {found.length > mostTiles && (
        <p className={css.note}>{counted(found.length - mostTiles, 'more')}: search for a word of the name.</p>
      )}
      <div className={css.foot}>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button
          disabled={picked.length === 0}
          onClick={() => {
            onChoose([...picked]);
            onClose();
          }}
        >
          {picked.length === 0 ? 'Add' : `Add ${picked.length}`}
        </Button>
      </div>
    </Dialog>
  );
}
