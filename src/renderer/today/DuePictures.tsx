import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { usedMedia } from '../../shared/assets/used-media';
import type { Media } from '../../shared/posts/media';
import { useApp } from '../app-frame/app-state';
import { UsedPicture } from '../pictures/UsedPicture';
import { sentenceOf } from '../project-view/sentence-of';
import { useProject } from '../project-view/use-project';
import { counted } from '../ui/format-when';
import { CopyButton, copyText } from './CopyButton';
import css from './DueDetail.module.css';
import { canCopyPictures, copyPicture, savePicture } from './take-picture';

/** The pictures and videos of a post in their order, each to be taken along, with its alt text. */
export function DuePictures({ media }: { media: readonly Media[] }) {
  if (media.length === 0) return null;
  return (
    <section className={css.block} aria-label="Pictures">
      <div className={css.blockHead}>
        <h3 className="k-overline">Pictures</h3>
        {media.length > 1 && <span className={css.note}>{counted(media.length, 'file')}, in this order</span>}
      </div>
      <ol className={css.pictures}>
        {media.map((each, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one picture may stand in a post twice
          <Picture key={at} media={each} number={at + 1} />
        ))}
      </ol>
    </section>
  );
}

function Picture({ media, number }: { media: Media; number: number }) {
  const { host, notify } = useApp();
  const assets = useProject(({ project }) => project.assets);
  const missing = useProject(({ files }) => media.asset !== undefined && files.missing.has(media.asset));
  const [saving, setSaving] = useState(false);
  const { name, asset, kind, alt } = usedMedia(media, assets);
  const save = async () => {
    setSaving(true);
    try {
      const says = await savePicture(host, media);
      if (says !== null) notify(says);
    } catch (error) {
      notify(sentenceOf(error), 'error');
    }
    setSaving(false);
  };
  const called = name.length > 80 ? `${name.slice(0, 79)}…` : name;
  return (
    <li className={css.picture}>
      <span className={css.thumb}>
        <UsedPicture media={media} size="m" fit="contain" alt={alt || `Picture ${number}`} />
      </span>
      <div className={css.pictureWords}>
        <p className={css.pictureName} dir="auto">
          {called}
          {media.crop && <span className={css.crop}>{media.crop.ratio}</span>}
        </p>
        <p className={css.alt} data-none={alt === '' || undefined} dir="auto">
          {alt || 'No alt text'}
        </p>
        <div className={css.pictureActions}>
          {asset && !missing && kind === 'picture' && canCopyPictures() && (
            <CopyButton
              label="Copy picture"
              what={`picture ${number}`}
              copy={() => copyPicture(host, media)}
              instead="Save it instead."
            />
          )}
          {asset && !missing && (
            <Button
              size="compact-sm"
              variant="default"
              loading={saving}
              leftSection={<IconDownload size={15} stroke={1.6} />}
              aria-label={`Save ${called}`}
              onClick={() => void save()}
            >
              Save
            </Button>
          )}
          {!asset && media.url !== '' && (
            <CopyButton
              label="Copy address"
              what="the address"
              copy={() => copyText(media.url)}
              instead="It stands in the editor of the post."
            />
          )}
          {alt !== '' && (
            <CopyButton
              label="Copy alt text"
              what="the alt text"
              copy={() => copyText(alt)}
              instead="Select it here and copy it by the keyboard."
            />
          )}
        </div>
      </div>
    </li>
  );
}
