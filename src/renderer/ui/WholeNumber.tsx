import { TextInput } from '@mantine/core';
import { useTextField } from './use-text-field';

interface Props {
  label: string;
  value: number | undefined;
  min: number;
  max: number;
  disabled?: boolean;
  /** `null` where the field was emptied; see `useTextField` for the join key. */
  onSave(value: number | null, joinKey: string): unknown;
}

/** A whole number that may be left open, in a small field. What is no number, or out of bounds, becomes the nearest one. */
export function WholeNumber({ label, value, min, max, disabled = false, onSave }: Props) {
  const field = useTextField({
    value: value === undefined ? '' : String(value),
    onSave: (typed, joinKey) => onSave(wholeOf(typed, min, max), joinKey),
  });
  return (
    <TextInput
      {...field}
      type="number"
      aria-label={label}
      placeholder="–"
      size="xs"
      min={min}
      max={max}
      disabled={disabled}
    />
  );
}

/** The whole number that was typed, within its bounds; null for none. */
export function wholeOf(typed: string, min: number, max: number): number | null {
  const number = Number(typed);
  return typed.trim() === '' || Number.isNaN(number) ? null : Math.min(max, Math.max(min, Math.round(number)));
}
