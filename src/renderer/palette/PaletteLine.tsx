import { memo } from 'react';
import { markedParts } from '../../shared/search/match';
import { KeyCaps } from '../commands/KeyCaps';
import css from './Palette.module.css';
import type { PaletteItem } from './palette-item';

interface Props {
  id: string;
  item: PaletteItem;
  /** Folded words to mark. */
  words: readonly string[];
  active: boolean;
  onPoint(): void;
  onRun(): void;
}

/** One line of the palette. The field above keeps the focus; the line only shows that it is meant. */
export function PaletteLine({ id, item, words, active, onPoint, onRun }: Props) {
  const { title, detail, icon, end, keys, unavailable } = item;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field of the palette hears the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the line as active
    <div
      id={id}
      role="option"
      aria-selected={active}
      aria-disabled={unavailable !== undefined}
      className={css.line}
      data-active={active || undefined}
      onMouseMove={() => !active && onPoint()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onRun}
    >
      <span className={css.icon}>{icon}</span>
      <span className={css.words}>
        <span className={css.title}>
          <Marked text={title} words={words} />
        </span>
        {(unavailable ?? detail) && (
          <span className={css.detail}>
            <Marked text={unavailable ?? detail ?? ''} words={unavailable === undefined ? words : []} />
          </span>
        )}
      </span>
      {end && <span className={css.end}>{end}</span>}
      {keys && <KeyCaps keys={keys} />}
    </div>
  );
}

/** A text with the words that were searched for marked. */
const Marked = memo(function Marked({ text, words }: { text: string; words: readonly string[] }) {
  if (words.length === 0) return text;
  return markedParts(text, words).map((part, at) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name
    part.marked ? <mark key={at}>{part.text}</mark> : part.text,
  );
});
