import { Button, Slider } from '@mantine/core';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import type { Asset } from '../../shared/assets/asset';
import { ratioValue } from '../../shared/platforms/ratio';
import type { Crop } from '../../shared/posts/media';
import { Dialog } from '../ui/Dialog';
import css from './CropDialog.module.css';
import { type CropView, cropOf, mostZoom, viewOf } from './crop-view';
import { UsedPicture } from './UsedPicture';

const presets = ['1:1', '4:5', '9:16', '16:9', '1.91:1', '2:3'];
/** Pixels of the longer side of the frame. */
const longest = 380;

interface Props {
  asset: Asset;
  crop: Crop | undefined;
  onCrop(crop: Crop | undefined): void;
  onClose(): void;
}

/** Chooses the part of a picture that a post shows: a ratio, moved and enlarged by mouse, finger or keys. The file stays whole. */
export function CropDialog({ asset, crop, onCrop, onClose }: Props) {
  const picture = (asset.width ?? 1) / (asset.height ?? 1);
  const [view, setView] = useState<CropView | null>(crop ? viewOf(crop, picture) : null);
  const held = useRef<{ x: number; y: number } | null>(null);
  const part = view ? cropOf(view, picture) : undefined;
  const ratio = view ? (ratioValue(view.ratio) ?? picture) : picture;
  const frame = ratio > 1 ? { width: longest, height: longest / ratio } : { width: longest * ratio, height: longest };
  const move = (x: number, y: number) => {
    if (!view || !part) return;
    const from = { x: part.x + part.width / 2, y: part.y + part.height / 2 };
    setView({ ...view, x: from.x + x * part.width, y: from.y + y * part.height });
  };
  const zoom = (by: number) => view && setView({ ...view, zoom: Math.min(mostZoom, Math.max(1, view.zoom * by)) });
  const onKey = (event: KeyboardEvent) => {
    const steps: Record<string, () => void> = {
      ArrowLeft: () => move(-0.05, 0),
      ArrowRight: () => move(0.05, 0),
      ArrowUp: () => move(0, -0.05),
      ArrowDown: () => move(0, 0.05),
      '+': () => void zoom(1.1),
      '-': () => void zoom(1 / 1.1),
    };
    const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (!step) return;
    event.preventDefault();
    step();
  };
  const onMove = (event: PointerEvent) => {
    if (!held.current) return;
    const { clientX: x, clientY: y } = event;
    move((held.current.x - x) / frame.width, (held.current.y - y) / frame.height);
    held.current = { x, y };
  };
  return (
    <Dialog title="Crop" size={520} onClose={onClose}>
      <fieldset className={css.ratios} aria-label="Ratio">
        <button type="button" aria-pressed={view === null} onClick={() => setView(null)}>
          Original
        </button>
        {presets.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={view?.ratio === each}
            onClick={() => setView({ x: view?.x ?? 0.5, y: view?.y ?? 0.5, zoom: view?.zoom ?? 1, ratio: each })}
          >
            {each}
          </button>
        ))}
      </fieldset>
      <div className={css.stage}>
        <div
          className={css.frame}
          style={frame}
          role="application"
          tabIndex={view ? 0 : -1}
          aria-label="Part that is shown. Arrow keys move it, plus and minus enlarge it."
          data-moves={view ? '' : undefined}
          onKeyDown={onKey}
          onPointerDown={(event) => {
            if (!view) return;
            event.currentTarget.setPointerCapture(event.pointerId);
            held.current = { x: event.clientX, y: event.clientY };
          }}
          onPointerMove={onMove}
          onPointerUp={() => {
            held.current = null;
          }}
          onWheel={(event) => void zoom(event.deltaY < 0 ? 1.08 : 1 / 1.08)}
        >
          <UsedPicture media={{ url: '', asset: asset.id, ...(part && { crop: part }) }} size="l" />
        </div>
      </div>
      <Slider
        label={null}
        thumbLabel="Zoom"
        min={1}
        max={mostZoom}
        step={0.05}
        disabled={!view}
        value={view?.zoom ?? 1}
        onChange={(value) => view && setView({ ...view, zoom: value })}
      />
      <div className={css.foot}>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
        <Button
          onClick={() => {
            onCrop(part);
            onClose();
          }}
        >
          Use this part
        </Button>
      </div>
    </Dialog>
  );
}
