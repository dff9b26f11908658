import { Menu } from '@mantine/core';
import { IconAlertTriangle, IconDeviceDesktop, IconLink, IconPhoto, IconPlus } from '@tabler/icons-react';
import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import { usedMedia } from '../../shared/assets/used-media';
import type { Media } from '../../shared/posts/media';
import { useAssetImports } from '../assets/asset-imports';
import { carriesFiles, chosenFiles, filesOf } from '../assets/dropped-files';
import { useProject } from '../project-view/use-project';
import { lazyPart } from '../ui/lazy-part';
import { carriedAssets, carriesAssets, importAndUse, movedTo, withAssets } from './attach';
import { PictureDetails } from './PictureDetails';
import css from './PicturesField.module.css';
import { UsedPicture } from './UsedPicture';

const PicturePicker = lazyPart(async () => (await import('./PicturePicker')).PicturePicker);

interface Props {
  media: readonly Media[];
  onChange(media: Media[], joinKey?: string): unknown;
}

/** What is taken hold of in the row, while it is. */
const placeType = 'application/x-kalends-place';

/** The pictures and videos of a post in their order: added, described, cropped, ordered and taken out here. */
export function PicturesField({ media, onChange }: Props) {
  const assets = useProject(({ project }) => project.assets);
  const missing = useProject(({ files }) => files.missing);
  const imports = useAssetImports();
  const [chosen, setChosen] = useState<number | null>(null);
  const [adding, setAdding] = useState(false);
  const [picking, setPicking] = useState(false);
  const [over, setOver] = useState<number | null>(null);
  const row = useRef<HTMLDivElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const latest = useRef(media);
  latest.current = media;
  const at = chosen !== null && chosen < media.length ? chosen : null;
  const item = at === null ? undefined : media[at];

  const attach = (ids: readonly string[], joinKey?: string) => {
    const next = withAssets(latest.current, ids);
    return next.length > latest.current.length ? onChange(next, joinKey) : undefined;
  };
  const take = (files: readonly File[]) => void importAndUse(imports, files, attach);
  const focusTile = (to: number) =>
    requestAnimationFrame(() => row.current?.querySelectorAll<HTMLElement>('[data-tile]')[to]?.focus());
  const move = (from: number, to: number) => {
    const next = movedTo(media, from, to);
    if (next === media) return;
    void onChange([...next]);
    const place = next.indexOf(media[from] as Media);
    if (at === from) setChosen(place);
    focusTile(place);
  };
  const remove = (place: number) => {
    void onChange(media.filter((_, index) => index !== place));
    setChosen(null);
    focusTile(Math.min(place, media.length - 1));
  };
  const onKey = (event: KeyboardEvent, place: number) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (event.altKey) move(place, place + step);
      else focusTile(Math.max(0, place + step));
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      remove(place);
    }
  };
  const onDragOver = (event: DragEvent) => {
    const { dataTransfer } = event;
    if (!carriesFiles(dataTransfer) && !carriesAssets(dataTransfer) && !dataTransfer.types.includes(placeType)) return;
    event.preventDefault();
    event.stopPropagation();
    dataTransfer.dropEffect = dataTransfer.types.includes(placeType) ? 'move' : 'copy';
    setOver(placeAt(row.current, event.clientX, event.clientY));
  };
  const onDrop = (event: DragEvent) => {
    const { dataTransfer } = event;
    setOver(null);
    const from = dataTransfer.getData(placeType);
    if (from === '' && !carriesFiles(dataTransfer) && !carriesAssets(dataTransfer)) return;
    event.preventDefault();
    event.stopPropagation();
    if (from !== '') {
      const to = placeAt(row.current, event.clientX, event.clientY);
      move(Number(from), to > Number(from) ? to - 1 : to);
    } else if (carriesAssets(dataTransfer)) void attach(carriedAssets(dataTransfer));
    else void filesOf(dataTransfer).then(take);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (!carriesFiles(event.clipboardData)) return;
    event.preventDefault();
    void filesOf(event.clipboardData).then(take);
  };
  const described = media.filter((each) => usedMedia(each, assets).alt !== '').length;
  return (
    <section
      className={css.field}
      aria-label="Pictures and videos"
      data-pictures
      onDragOver={onDragOver}
      onDragLeave={() => setOver(null)}
      onDrop={onDrop}
      onPaste={onPaste}
    >
      <div className={css.row} ref={row} data-over={over ?? undefined}>
        {media.map((each, place) => {
          const used = usedMedia(each, assets);
          const lost = each.asset !== undefined && (!used.asset || missing.has(each.asset));
          return (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: the same picture may stand there twice
              key={`${place} ${each.asset ?? each.url}`}
              type="button"
              data-tile
              className={css.tile}
              data-before={over === place || undefined}
              aria-expanded={at === place}
              aria-label={`${place + 1} of ${media.length}: ${used.name.slice(0, 80)}${used.alt ? '' : ', no alt text'}${lost ? ', file missing' : ''}`}
              title={used.name}
              draggable
              onDragStart={(event) => {
                event.stopPropagation();
                event.dataTransfer.setData(placeType, String(place));
                event.dataTransfer.effectAllowed = 'move';
              }}
              onDragEnd={() => setOver(null)}
              onClick={() => setChosen(at === place ? null : place)}
              onKeyDown={(event) => onKey(event, place)}
            >
              <UsedPicture media={each} size="s" alt="" small />
              {lost && (
                <span className={css.lost} aria-hidden>
                  <IconAlertTriangle size={12} stroke={2} />
                </span>
              )}
            </button>
          );
        })}
        <Menu position="bottom-start" width={220}>
          <Menu.Target>
            <button type="button" data-tile className={css.add} aria-label="Add pictures or videos">
              <IconPlus size={18} stroke={1.6} aria-hidden />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPhoto size={16} stroke={1.6} />} onClick={() => setPicking(true)}>
              From the library…
            </Menu.Item>
            <Menu.Item
              leftSection={<IconDeviceDesktop size={16} stroke={1.6} />}
              onClick={() => chooser.current?.click()}
            >
              From this computer…
            </Menu.Item>
            <Menu.Item leftSection={<IconLink size={16} stroke={1.6} />} onClick={() => setAdding(true)}>
              An address or a note
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          accept="image/*,video/*,application/pdf"
          aria-label="Pictures from this computer"
          onChange={({ currentTarget }) => {
            take(chosenFiles(currentTarget.files));
            currentTarget.value = '';
          }}
        />
      </div>
      {media.length > 0 && (
        <p className={css.note}>
          Alt text on {described} of {media.length}
        </p>
      )}
      {item && at !== null && (
        <PictureDetails
          key={`${at} ${item.asset ?? item.url}`}
          item={item}
          place={at}
          count={media.length}
          onSave={(next, joinKey) =>
            onChange(
              media.map((other, index) => (index === at ? next : other)),
              joinKey,
            )
          }
          onMove={(by) => move(at, at + by)}
          onRemove={() => remove(at)}
        />
      )}
      {adding && (
        <AddressBox
          onDone={(url) => {
            setAdding(false);
            if (url.trim() !== '') void onChange([...media, { url: url.trim() }]);
          }}
        />
      )}
      {picking && (
        <PicturePicker
          chosen={media.flatMap(({ asset }) => asset ?? [])}
          onChoose={(ids) => void attach(ids)}
          onClose={() => setPicking(false)}
        />
      )}
    </section>
  );
}

/** The place in the row at which something that is let go here would come to stand. */
function placeAt(row: HTMLElement | null, x: number, y: number): number {
  const tiles = [...(row?.querySelectorAll('[draggable]') ?? [])];
  const found = tiles.findIndex((tile) => {
    const { left, width, top, bottom } = tile.getBoundingClientRect();
    return y < top || (y <= bottom && x < left + width / 2);
  });
  return found === -1 ? tiles.length : found;
}

function AddressBox({ onDone }: { onDone(url: string): void }) {
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: it comes because the user asked for it
      autoFocus
      className={css.box}
      aria-label="Address or name of the picture"
      placeholder="Address, file name or note"
      onBlur={(event) => onDone(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onDone(event.currentTarget.value);
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onDone('');
      }}
    />
  );
}
