import HolidayData from 'date-holidays';
import { addDays } from '../../shared/calendar-time/local-date';
import { type Holiday, type HolidayPlace, holidayKinds } from '../../shared/holidays/holiday';

/*
 * What is asked of the library. Reading its data takes a third of a second of the processor, so this file is loaded in
 * a thread of its own, and only when a project shows holidays.
 */

/** A holiday of one region. */
export type RegionalHoliday = Omit<Holiday, 'regions'>;

/** The holidays that begin in a year, in their order; null for a region that the data does not know. */
export function holidaysOf(code: string, year: number, language: string): RegionalHoliday[] | null {
  if (!knownCodes().has(code)) return null;
  const [country = '', state, region] = code.split('-');
  const data = new HolidayData({ country, state, region }, { languages: languagesOf(language) });
  return data.getHolidays(year).flatMap(({ date, start, end, name, type }) => {
    const kind = holidayKinds.find((known) => known === type);
    const days = daysCovered(date, end.getTime() - start.getTime());
    const first = date.slice(0, 10);
    return kind ? [{ date: first, ...(days > 1 && { until: addDays(first, days - 1) }), name, kind }] : [];
  });
}

/**
 * Days that a holiday stands on. Some begin at noon or last for a week; a day on which the clock is changed is an hour
 * shorter or longer; a day that begins at sunset is written as the day after.
 * @param date as the library writes it: `2026-12-24 14:00:00`, by the clock of the place.
 */
function daysCovered(date: string, milliseconds: number): number {
  const begins = Number(date.slice(11, 13)) + Number(date.slice(14, 16)) / 60;
  return Math.max(1, Math.ceil((begins + milliseconds / 3_600_000 - 1.5) / 24));
}

/** Every country, state and region by its name in the language, where the data has it. */
export function placesIn(language: string): HolidayPlace[] {
  const data = new HolidayData();
  const lang = languagesOf(language).at(-1);
  const nameOf = countryNames(language);
  return Object.entries(data.getCountries(lang)).flatMap(([country, own]) => {
    const name = nameOf(country) ?? own;
    return [
      { code: country, name, within: [] },
      ...Object.entries(data.getStates(country, lang) ?? {}).flatMap(([state, ofState]) => [
        { code: `${country}-${state}`, name: ofState, within: [name] },
        ...Object.entries(data.getRegions(country, state, lang) ?? {}).map(([region, ofRegion]) => ({
          code: `${country}-${state}-${region}`,
          name: ofRegion,
          within: [name, ofState],
        })),
      ]),
    ];
  });
}

/** The library has the names of countries in a few languages, this machine in most of them. */
function countryNames(language: string): (code: string) => string | undefined {
  try {
    const names = new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'none' });
    return (code) => names.of(code);
  } catch {
    return () => undefined;
  }
}

let codes: ReadonlySet<string> | undefined;
function knownCodes(): ReadonlySet<string> {
  codes ??= new Set(placesIn('en').map(({ code }) => code));
  return codes;
}

/** Tags that the data writes otherwise: both written forms of Norwegian lie under one, old tags under their new ones. */
const asWritten: Record<string, string> = { nb: 'no', nn: 'no', iw: 'he', in: 'id', tl: 'fil' };

/** The tag as the data writes it (`de-at`), then its language alone; the library adds those of the region, and English. */
function languagesOf(tag: string): string[] {
  const whole = tag.toLowerCase();
  const [language = ''] = whole.split('-');
  return [whole, Object.hasOwn(asWritten, language) ? (asWritten[language] ?? language) : language];
}
