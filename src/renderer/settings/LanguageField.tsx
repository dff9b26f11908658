import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { dateWords } from '../../shared/calendar-time/date-words';
import { asThisComputer, isKnown, languageOptions } from './languages';
import classes from './section.module.css';

interface Props {
  /** BCP 47 tag; absent for the machine's. */
  language: string | undefined;
  disabled: boolean;
  onChange(language: string | null): void;
}

/** The day that the example shows: a long month, a short weekday, and digits that tell day and year apart. */
const example = '2026-12-09';

/** The language in which the project's days and months are written. */
export function LanguageField({ language, disabled, onChange }: Props) {
  const options = useMemo(() => languageOptions(language), [language]);
  return (
    <div className={classes.field}>
      <label htmlFor="project-language">Language of dates</label>
      <Select
        id="project-language"
        aria-describedby="project-language-example"
        data={options}
        value={language ?? asThisComputer}
        onChange={(value) => value !== null && onChange(value === asThisComputer ? null : value)}
        allowDeselect={false}
        searchable
        nothingFoundMessage="No language has this in its name"
        maxDropdownHeight={260}
        disabled={disabled}
      />
      <p className={classes.hint} id="project-language-example">
        {language !== undefined && !isKnown(language) && 'This computer does not know this language; it uses its own. '}
        For example:{' '}
        <bdi>
          {dateWords(example, 'long', language)}, {dateWords(example, 'month', language)},{' '}
          {dateWords(example, 'weekday', language)}
        </bdi>
      </p>
    </div>
  );
}
