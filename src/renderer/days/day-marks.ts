import { addDays, type LocalDate } from '../../shared/calendar-time/local-date';
import type { Holiday, HolidayKind } from '../../shared/holidays/holiday';
import type { Occasion } from '../../shared/occasions/occasion';
import { blackoutOn, occasionsOn } from '../../shared/occasions/occasion-days';

/** What makes a day matter: a holiday, or a date of the user's own. */
export interface DayMark {
  /** Unlike that of the others of its day. */
  key: string;
  /** Never empty. */
  name: string;
  kind: 'blackout' | 'own' | HolidayKind;
  /** The date of the user's own that it stands for. */
  occasion?: Occasion;
  /** Of a holiday: codes of the regions that have it. */
  regions?: readonly string[];
}

type Occasions = Readonly<Record<string, Occasion>>;
const none: readonly DayMark[] = [];

/** The days that matter: those of the user's own first, then holidays. The list of a day is the same at each asking. */
export class DayMarks {
  private readonly days = new Map<LocalDate, readonly DayMark[]>();
  private readonly last: ReadonlyMap<LocalDate, readonly DayMark[]> | undefined;

  /**
   * @param holidays by day, each in the order of its weight.
   * @param before what is to be replaced; days that are the same keep their lists.
   */
  constructor(
    private readonly occasions: Occasions,
    private readonly holidays: ReadonlyMap<LocalDate, readonly Holiday[]>,
    before?: DayMarks,
  ) {
    this.last = before?.days;
  }

  on(date: LocalDate): readonly DayMark[] {
    let marks = this.days.get(date);
    if (!marks) {
      const own = occasionsOn(this.occasions, date).map(markOfOccasion);
      const found = [...own, ...(this.holidays.get(date) ?? []).map(markOfHoliday)];
      const last = this.last?.get(date);
      marks = found.length === 0 ? none : last && isSame(last, found) ? last : found;
      this.days.set(date, marks);
    }
    return marks;
  }

  /** Whether nothing is to go out on the day. */
  isBlackout(date: LocalDate): boolean {
    return blackoutOn(this.occasions, date) !== undefined;
  }
}

export const noMarks = new DayMarks({}, new Map());

function isSame(a: readonly DayMark[], b: readonly DayMark[]): boolean {
  return a.length === b.length && a.every((mark, at) => mark.key === b[at]?.key && mark.occasion === b[at]?.occasion);
}

function markOfOccasion(occasion: Occasion): DayMark {
  const { id, name, blackout } = occasion;
  const kind = blackout ? 'blackout' : 'own';
  return { key: `own ${id}`, kind, name: name.trim() || (blackout ? 'Nothing goes out' : 'Note'), occasion };
}

function markOfHoliday({ name, kind, regions, date }: Holiday): DayMark {
  return { key: `${date} ${kind} ${name}`, name, kind, regions };
}

/** Holidays by each day that they stand on, between two days. */
export function holidaysByDay(
  holidays: readonly Holiday[],
  from: LocalDate,
  to: LocalDate,
): Map<LocalDate, readonly Holiday[]> {
  const days = new Map<LocalDate, Holiday[]>();
  for (const holiday of holidays) {
    const { date, until = date } = holiday;
    for (let day = date < from ? from : date; day <= until && day <= to; day = addDays(day, 1)) {
      const ofDay = days.get(day);
      if (ofDay) ofDay.push(holiday);
      else days.set(day, [holiday]);
      if (day === to) break;
    }
  }
  return days;
}

/** A day in words for those who cannot see its name beside the number: `Christmas Eve, Nothing goes out: Closed`. */
export function marksWords(marks: readonly DayMark[]): string {
  return marks.map(markWords).join(', ');
}

export function markWords({ name, kind, occasion }: DayMark): string {
  if (kind !== 'blackout' || occasion?.name.trim() === '') return name;
  return `Nothing goes out: ${name}`;
}

/** The same where there is little room. */
export function shortMarkWords({ name, kind, occasion }: DayMark): string {
  if (kind !== 'blackout') return name;
  return occasion?.name.trim() === '' ? 'No posts' : `No posts: ${name}`;
}
