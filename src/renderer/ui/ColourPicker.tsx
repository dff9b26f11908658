import { ColorPicker } from '@mantine/core';
import { pillarColours } from '../../shared/pillars/pillar';

interface Props {
  /** `#rrggbb` */
  value: string;
  /** Called when the mouse is let go, or at a key. */
  onChange(colour: string): void;
}

/** A field of shades and the palette of the plan. It comes when a swatch is opened. */
export function ColourPicker({ value, onChange }: Props) {
  return (
    <ColorPicker
      format="hex"
      value={value}
      onChangeEnd={onChange}
      swatches={[...pillarColours]}
      swatchesPerRow={8}
      saturationLabel="Saturation and brightness"
      hueLabel="Hue"
    />
  );
}
