import { ActionIcon, Button } from '@mantine/core';
import { IconReplace, IconStar, IconStarFilled, IconTrash, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { fileAddress } from '../../shared/assets/addresses';
import type { Asset } from '../../shared/assets/asset';
import type { AssetFacts } from '../../shared/assets/asset-list';
import { usesOf } from '../../shared/assets/asset-uses';
import { assetName } from '../../shared/assets/asset-words';
import { useApp } from '../app-frame/app-state';
import { AssetPicture } from '../assets/AssetPicture';
import { useAssetImports } from '../assets/asset-imports';
import { useProject, useProjectStore } from '../project-view/use-project';
import { AssetFields } from './AssetFields';
import css from './AssetPanel.module.css';
import { AssetUses } from './AssetUses';
import { editAssets, withStar } from './asset-edits';
import { FilePickers, type Pickers } from './FilePickers';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

interface Props {
  asset: Asset;
  facts: AssetFacts;
  onDelete(): void;
  onClose(): void;
}

/** One asset: its preview, what is known of it, and the posts that use it. */
export function AssetPanel({ asset, facts, onDelete, onClose }: Props) {
  const { host, notify } = useApp();
  const store = useProjectStore();
  const imports = useAssetImports();
  const readOnly = useProject(({ info }) => info.readOnly);
  const pickers = useRef<Pickers>(null);
  const posts = usesOf(facts.uses, asset.id);
  const replace = ([file]: File[]) => {
    if (!file) return;
    void imports.send('Replacing', [file], undefined, async ([upload]) => {
      if (upload === undefined) return;
      await host.door.assets.replace({ id: asset.id, upload });
      notify(`${assetName(asset).slice(0, 80)} is replaced wherever it is used. Undo brings the file before it back.`);
    });
  };
  return (
    <aside className={css.panel} aria-label="Asset">
      <div className={css.head}>
        <ActionIcon
          size={28}
          aria-label="Starred"
          aria-pressed={asset.starred === true}
          disabled={readOnly}
          onClick={() => void editAssets(store, withStar([asset]))}
        >
          {asset.starred ? <IconStarFilled {...icon} className={css.star} /> : <IconStar {...icon} />}
        </ActionIcon>
        <ActionIcon size={28} aria-label="Close the details" onClick={onClose}>
          <IconX {...icon} />
        </ActionIcon>
      </div>
      <div className={css.body}>
        <Preview asset={asset} missing={facts.missing.has(asset.id)} />
        <AssetFields key={asset.id} asset={asset} readOnly={readOnly} />
        <AssetUses posts={posts} />
      </div>
      {!readOnly && (
        <div className={css.footer}>
          <Button variant="default" leftSection={<IconReplace {...icon} />} onClick={() => pickers.current?.files()}>
            Replace everywhere
          </Button>
          <ActionIcon size={34} variant="default" aria-label="Delete this asset" onClick={onDelete}>
            <IconTrash {...icon} />
          </ActionIcon>
        </div>
      )}
      <FilePickers handle={pickers} name="library-replace" multiple={false} onFiles={replace} />
    </aside>
  );
}

function Preview({ asset, missing }: { asset: Asset; missing: boolean }) {
  const base = useProject(({ files }) => files.base);
  const address = fileAddress(base, asset);
  return (
    <div className={css.preview} data-kind={asset.kind}>
      {asset.kind === 'video' && address !== undefined && !missing ? (
        // biome-ignore lint/a11y/useMediaCaption: the user's own file; captions are part of it or do not exist
        <video src={address} controls preload="metadata" aria-label={assetName(asset)} />
      ) : (
        <AssetPicture asset={asset} size="l" fit="contain" />
      )}
    </div>
  );
}
