import { Checkbox, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { foldText, searchWords } from '../../shared/posts/search-text';
import { numberWords } from '../ui/format-when';
import css from './FilterPanel.module.css';

export interface Choice {
  value: string;
  label: string;
  /** A sign before the label. */
  mark?: ReactNode;
  count?: number;
}

interface Props {
  legend: string;
  choices: readonly Choice[];
  chosen: ReadonlySet<string>;
  /** What stands there when there is nothing to choose. */
  empty: string;
  onToggle(value: string): void;
}

/** More than these get a field to find one in them. */
const many = 9;
/** As many as are drawn at once; the field finds the others. */
const drawn = 60;

/** One condition of the filter: any of the chosen ones. */
export function ChoiceList({ legend, choices, chosen, empty, onToggle }: Props) {
  const [wanted, setWanted] = useState('');
  const words = searchWords(wanted);
  const found = choices.filter(({ label }) => {
    const folded = words.length > 0 ? foldText(label) : '';
    return words.every((word) => folded.includes(word));
  });
  const first = [...found].sort((a, b) => Number(chosen.has(b.value)) - Number(chosen.has(a.value)));
  const shown = found.length > drawn ? first.slice(0, drawn) : found;
  return (
    <fieldset className={css.group}>
      <legend className="k-overline">{legend}</legend>
      {choices.length > many && (
        <TextInput
          size="xs"
          aria-label={`Find in ${legend.toLowerCase()}`}
          placeholder={`Find in ${choices.length}`}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
          mb={4}
        />
      )}
      <div className={css.choices}>
        {shown.map(({ value, label, mark, count }) => (
          <Checkbox
            key={value}
            size="xs"
            checked={chosen.has(value)}
            onChange={() => onToggle(value)}
            classNames={{ root: css.choice, body: css.choiceBody, labelWrapper: css.choiceLabel, label: css.label }}
            label={
              <>
                {mark}
                <span className={css.name} title={label}>
                  {label}
                </span>
                {count !== undefined && (
                  <span className={css.count}>
                    {numberWords(count)}
                    <span className="k-visually-hidden">{count === 1 ? ' post' : ' posts'}</span>
                  </span>
                )}
              </>
            }
          />
        ))}
        {shown.length < found.length && (
          <p className={css.hint}>{found.length - shown.length} more; type above to find one.</p>
        )}
        {choices.length === 0 && <p className={css.hint}>{empty}</p>}
        {choices.length > 0 && found.length === 0 && <p className={css.hint}>None is called that.</p>}
      </div>
    </fieldset>
  );
}
