import { addDays, daysBetween, isLocalDate, type LocalDate } from '../calendar-time/local-date';
import type { Occasion } from './occasion';

type Occasions = Readonly<Record<string, Occasion>>;
type Year = ReadonlyMap<LocalDate, readonly Occasion[]>;

/** More on one day are counted by nobody; a file may hold thousands. */
const mostOnADay = 50;

const none: readonly Occasion[] = [];
const known = new WeakMap<Occasions, Map<string, Year>>();

/**
 * The user's own dates on a day, those first on which nothing is to go out. Yearly ones come back from the year of their
 * date on; one of 29 February stands on 28 February in years that have no such day. The array is the same as long as the
 * record is.
 */
export function occasionsOn(occasions: Occasions, date: LocalDate): readonly Occasion[] {
  let years = known.get(occasions);
  if (!years) {
    years = new Map();
    known.set(occasions, years);
  }
  const year = date.slice(0, 4);
  let days = years.get(year);
  if (!days) {
    days = occasionsOfYear(Object.values(occasions), year);
    years.set(year, days);
  }
  return days.get(date) ?? none;
}

/** The own date on which nothing is to go out on this day; of several the first by name. */
export function blackoutOn(occasions: Occasions, date: LocalDate): Occasion | undefined {
  const [first] = occasionsOn(occasions, date);
  return first?.blackout ? first : undefined;
}

function occasionsOfYear(all: readonly Occasion[], year: string): Year {
  const days = new Map<LocalDate, Occasion[]>();
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  for (const occasion of [...all].sort(compareOccasions))
    for (const { from, to } of spansIn(occasion, year))
      for (let date = from < first ? first : from; date <= to && date <= last; date = dayAfter(date)) {
        const ofDay = days.get(date);
        if (!ofDay) days.set(date, [occasion]);
        else if (ofDay.length < mostOnADay && ofDay.at(-1) !== occasion) ofDay.push(occasion);
        if (date === '9999-12-31') break;
      }
  return days;
}

/** Where the occasion may stand in a year: a yearly stretch may reach into it from the year before. */
function spansIn({ date, until, yearly }: Occasion, year: string): { from: LocalDate; to: LocalDate }[] {
  // A file may hold a last day that lies before the first.
  const end = until !== undefined && until > date ? until : date;
  if (!yearly) return [{ from: date, to: end }];
  const length = Math.min(daysBetween(date, end), 365);
  return [Number(year) - 1, Number(year)]
    .filter((each) => each >= Number(date.slice(0, 4)))
    .map((each) => {
      const from = inYear(date, each);
      return { from, to: addDays(from, length) };
    });
}

/** The same day in another year; the 28th for a 29 February that is not there. */
export function inYear(date: LocalDate, year: number): LocalDate {
  const there = `${String(year).padStart(4, '0')}${date.slice(4)}`;
  return isLocalDate(there) ? there : `${there.slice(0, 8)}28`;
}

/** As `addDays` by one, without the weight of a calendar: a year may be walked through a thousand times. */
function dayAfter(date: LocalDate): LocalDate {
  const next = `${date.slice(0, 8)}${String(Number(date.slice(8)) + 1).padStart(2, '0')}`;
  return isLocalDate(next) ? next : addDays(date, 1);
}

function compareOccasions(a: Occasion, b: Occasion): number {
  return Number(b.blackout) - Number(a.blackout) || a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
}

/** True for a yearly 29 February, of which it has to be said when it comes in other years. */
export function isLeapDay({ date, yearly }: Pick<Occasion, 'date' | 'yearly'>): boolean {
  return yearly && date.endsWith('-02-29');
}
