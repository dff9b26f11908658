import { useLayoutEffect, useState } from 'react';
import { lazyPart } from '../ui/lazy-part';
import { TypedAhead } from './typed-ahead';

const Palette = lazyPart(async () => (await import('./Palette')).Palette);

/** The palette, which may still have to be fetched; what is typed until its field has the focus goes into it. */
export function PaletteFrame({ onClose }: { onClose(): void }) {
  const [ahead] = useState(() => new TypedAhead());
  useLayoutEffect(() => ahead.listen(onClose), [ahead, onClose]);
  return <Palette onClose={onClose} ahead={ahead} />;
}
