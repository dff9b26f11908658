import { ColorSwatch, Popover, TextInput, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import classes from './ColourButton.module.css';
import { lazyPart } from './lazy-part';

const ColourPicker = lazyPart(async () => (await import('./ColourPicker')).ColourPicker);

interface Props {
  /** `#rrggbb` */
  value: string;
  /** Whose colour it is, for the spoken name. */
  of: string;
  onChange(colour: string): void;
  disabled?: boolean;
}

/** A swatch that opens the palette; any other colour can be mixed or typed below it. */
export function ColourButton({ value, of, onChange, disabled }: Props) {
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState(value);
  const take = (colour: string) => {
    const hex = colour.startsWith('#') ? colour : `#${colour}`;
    if (/^#[0-9a-fA-F]{6}$/.test(hex) && hex.toLowerCase() !== value.toLowerCase()) onChange(hex.toLowerCase());
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      trapFocus
      returnFocus
      shadow="var(--k-shadow)"
      position="bottom-start"
    >
      <Popover.Target>
        <UnstyledButton
          className={classes.button}
          aria-label={`Colour of ${of}`}
          disabled={disabled}
          onClick={() => {
            setText(value);
            setOpened(!opened);
          }}
        >
          <ColorSwatch color={value} size={18} radius={5} withShadow={false} className={classes.swatch} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={`Colour of ${of}`}>
        <div className={classes.picker}>
          <ColourPicker
            value={value}
            onChange={(colour) => {
              setText(colour);
              take(colour);
            }}
          />
        </div>
        <TextInput
          mt={8}
          aria-label="Colour as #rrggbb"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            take(event.currentTarget.value);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
