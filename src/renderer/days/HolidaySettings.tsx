import { Checkbox, Pill, Select } from '@mantine/core';
import { useMemo } from 'react';
import { holidayKinds, mostRegions } from '../../shared/holidays/holiday';
import { holidaySettingsSchema } from '../../shared/project/project';
import { useProject, useProjectStore } from '../project-view/use-project';
import classes from '../settings/section.module.css';
import css from './DaySettings.module.css';
import { NextDays } from './NextDays';
import { regionWords } from './region-words';
import { useDatesLanguage } from './use-dates-language';
import { placeWords, usePlaces } from './use-places';

const kindChoices = {
  public: 'Public holidays',
  bank: 'Bank holidays and half days',
  optional: 'Optional holidays, of some people or firms',
  school: 'School holidays, where the data has them',
  observance: 'Observances: days that people know and work on',
};

/** Which countries' and regions' holidays the calendar shows, and of which kinds. */
export function HolidaySettings() {
  const store = useProjectStore();
  const stored = useProject(({ project }) => project.settings.holidays);
  const readOnly = useProject(({ info }) => info.readOnly);
  const language = useDatesLanguage();
  const { places, failed } = usePlaces(language);
  const holidays = useMemo(() => stored ?? holidaySettingsSchema.parse({}), [stored]);
  const { regions, kinds } = holidays;
  const options = useMemo(
    () =>
      (places ?? [])
        .filter(({ code }) => !regions.includes(code))
        .map((place) => ({ value: place.code, label: `${placeWords(place)} (${place.code})` })),
    [places, regions],
  );
  const edit = (changes: Partial<typeof holidays>) =>
    store.run({ name: 'settings.edit', payload: { fields: { holidays: { ...holidays, ...changes } } } });
  const known = new Map(places?.map((place) => [place.code, place]));
  const nameOf = (code: string) => {
    const place = known.get(code);
    if (place) return placeWords(place);
    return places ? `${code} (unknown)` : regionWords(code, language);
  };

  return (
    <section aria-label="Holidays">
      <h2 className="k-overline">Holidays</h2>
      <div className={`${classes.fields} ${css.fields}`}>
        <div className={classes.field}>
          <label htmlFor="holiday-regions">Countries and regions</label>
          <Select
            id="holiday-regions"
            placeholder={failed ? 'The list of countries cannot be read here' : 'Find a country, state or region'}
            data={options}
            value={null}
            onChange={(code) => code && void edit({ regions: [...regions, code] })}
            searchable
            limit={80}
            nothingFoundMessage="No place has this in its name"
            maxDropdownHeight={280}
            disabled={readOnly || regions.length >= mostRegions}
          />
          {regions.length > 0 && (
            <ul className={css.chosen} aria-label="Chosen countries and regions">
              {regions.map((code) => (
                <li key={code}>
                  <Pill
                    withRemoveButton={!readOnly}
                    removeButtonProps={{ 'aria-label': `Take out ${nameOf(code)}`, 'aria-hidden': false, tabIndex: 0 }}
                    onRemove={() => void edit({ regions: regions.filter((other) => other !== code) })}
                    title={code}
                  >
                    {nameOf(code)}
                  </Pill>
                </li>
              ))}
            </ul>
          )}
          <p className={classes.hint}>
            {regions.length > mostRegions
              ? `The first ${mostRegions} are shown; the others stay in the file.`
              : 'Worked out on this computer for any year, also feasts that move. Data: date-holidays, CC BY 3.0.'}
          </p>
        </div>
        <fieldset className={css.kinds} disabled={readOnly}>
          <legend>Kinds of days</legend>
          {holidayKinds.map((kind) => (
            <Checkbox
              key={kind}
              label={kindChoices[kind]}
              checked={kinds.includes(kind)}
              onChange={(event) =>
                void edit({
                  kinds: event.currentTarget.checked ? [...kinds, kind] : kinds.filter((other) => other !== kind),
                })
              }
            />
          ))}
        </fieldset>
      </div>
      <NextDays regions={regions} kinds={kinds} language={language} />
    </section>
  );
}
