import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconCrop, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { usedMedia } from '../../shared/assets/used-media';
import type { Media } from '../../shared/posts/media';
import { useProject } from '../project-view/use-project';
import { lazyPart } from '../ui/lazy-part';
import { useTextField } from '../ui/use-text-field';
import css from './PicturesField.module.css';

const CropDialog = lazyPart(async () => (await import('./CropDialog')).CropDialog);

interface Props {
  item: Media;
  place: number;
  count: number;
  onSave(item: Media, joinKey?: string): unknown;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

/** One picture of a post: its description for this use, the part that is shown, its place. */
export function PictureDetails({ item, place, count, onSave, onMove, onRemove }: Props) {
  const assets = useProject(({ project }) => project.assets);
  const [cropping, setCropping] = useState(false);
  const { name, asset } = usedMedia(item, assets);
  const field = useTextField({
    value: item.alt ?? '',
    onSave: (alt, joinKey) => onSave(withAlt(item, alt), joinKey),
  });
  const cropped = item.crop ? `, ${item.crop.ratio}` : '';
  const canCrop = asset?.kind === 'picture' && asset.width !== undefined && asset.height !== undefined;
  return (
    <div className={css.details}>
      <p className={css.name} dir="auto">
        {asset ? name : item.url.startsWith('data:') ? 'Picture in the project' : item.url || name}
        {cropped}
      </p>
      <textarea
        className={css.box}
        rows={2}
        aria-label={`Alt text of ${name.slice(0, 80)}`}
        placeholder={asset?.alt?.trim() || 'Alt text: what is to be seen'}
        {...field}
      />
      <div className={css.actions}>
        <ActionIcon size={26} aria-label="Earlier" disabled={place === 0} onClick={() => onMove(-1)}>
          <IconArrowLeft size={15} stroke={1.6} aria-hidden />
        </ActionIcon>
        <ActionIcon size={26} aria-label="Later" disabled={place === count - 1} onClick={() => onMove(1)}>
          <IconArrowRight size={15} stroke={1.6} aria-hidden />
        </ActionIcon>
        {canCrop && (
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<IconCrop size={14} stroke={1.6} />}
            onClick={() => setCropping(true)}
          >
            Crop…
          </Button>
        )}
        <Button variant="subtle" size="compact-xs" leftSection={<IconX size={14} stroke={1.6} />} onClick={onRemove}>
          Take it out
        </Button>
      </div>
      {cropping && asset && (
        <CropDialog
          asset={asset}
          crop={item.crop}
          onCrop={(crop) => void onSave(withCrop(item, crop))}
          onClose={() => setCropping(false)}
        />
      )}
    </div>
  );
}

function withAlt({ alt: _, ...item }: Media, alt: string): Media {
  return alt.trim() === '' ? { ...item, url: item.url } : { ...item, url: item.url, alt };
}

function withCrop({ crop: _, ...item }: Media, crop: Media['crop']): Media {
  return crop ? { ...item, url: item.url, crop } : { ...item, url: item.url };
}
