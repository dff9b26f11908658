import {
  type Holiday,
  type HolidayPlace,
  type HolidayQuestion,
  holidayKinds,
  yearOf,
} from '../../shared/holidays/holiday';
import type { RegionalHoliday } from './holiday-library';
import { HolidayThread } from './holiday-thread';

/** Years of regions that are remembered: those of twenty regions over a decade. */
const remembered = 200;

/** The holidays of countries and regions, worked out on this machine and remembered for as long as the program runs. */
export class Holidays {
  private readonly years = new Map<string, Promise<RegionalHoliday[] | null>>();
  private readonly places = new Map<string, Promise<HolidayPlace[]>>();

  constructor(private readonly thread: HolidayThread = new HolidayThread()) {}

  /**
   * The holidays that touch the days asked about. A day that several regions share under one name is one holiday.
   * @returns also the codes of regions that the data does not know.
   */
  async between(question: HolidayQuestion): Promise<{ holidays: Holiday[]; unknown: string[] }> {
    const { from, to, kinds, language } = question;
    const regions = [...new Set(question.regions)];
    const found = new Map<string, Holiday>();
    const unknown: string[] = [];
    // One that began in the year before may reach into this one.
    const years = Array.from({ length: yearOf(to) - yearOf(from) + 2 }, (_, at) => yearOf(from) - 1 + at);
    for (const code of regions) {
      const all = await Promise.all(years.map((year) => this.year(code, year, language)));
      if (all.includes(null)) unknown.push(code);
      for (const holiday of all.flatMap((year) => year ?? [])) {
        const { date, until = date, name, kind } = holiday;
        if (until < from || date > to || !kinds.includes(kind)) continue;
        const key = `${date} ${until} ${name}`;
        const known = found.get(key);
        if (!known) found.set(key, { ...holiday, regions: [code] });
        else found.set(key, { ...known, kind: weightier(known.kind, kind), regions: [...known.regions, code] });
      }
    }
    return { holidays: [...found.values()].sort(compareHolidays), unknown };
  }

  /** Every country, state and region, by name in the language where the data has one. */
  placesIn(language: string): Promise<HolidayPlace[]> {
    let places = this.places.get(language);
    if (!places) {
      places = this.thread.ask({ language }).then((answer) => answer.places ?? []);
      this.places.set(language, places);
      places.catch(() => this.places.delete(language));
    }
    return places;
  }

  stop(): Promise<void> {
    return this.thread.stop();
  }

  private year(code: string, year: number, language: string): Promise<RegionalHoliday[] | null> {
    const key = `${code} ${year} ${language}`;
    let holidays = this.years.get(key);
    if (!holidays) {
      holidays = this.thread.ask({ language, region: { code, year } }).then((answer) => answer.holidays ?? null);
      for (const oldest of this.years.keys()) {
        if (this.years.size < remembered) break;
        this.years.delete(oldest);
      }
      this.years.set(key, holidays);
      holidays.catch(() => this.years.delete(key));
    }
    return holidays;
  }
}

const rank = (kind: Holiday['kind']) => holidayKinds.indexOf(kind);

function weightier(a: Holiday['kind'], b: Holiday['kind']): Holiday['kind'] {
  return rank(a) <= rank(b) ? a : b;
}

function compareHolidays(a: Holiday, b: Holiday): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : rank(a.kind) - rank(b.kind);
}
