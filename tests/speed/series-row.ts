import { RRuleTemporal } from 'rrule-temporal';
import { addDays } from '../../src/shared/calendar-time/local-date';
import { type RuleDates, ruleDates } from '../../src/shared/series/rule-dates';
import { readRule } from '../../src/shared/series/rule-parts';
import { type Options, type Row, ratioRow, timed } from './table';

const start = '2026-12-07';
/** The stretch that a rule without an end is made out for at once. */
const last = addDays(start, 363);

const rhythms = [
  'FREQ=WEEKLY;BYDAY=MO',
  'FREQ=WEEKLY;BYDAY=MO,WE,FR',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH',
  'FREQ=DAILY',
  'FREQ=DAILY;INTERVAL=3',
  'FREQ=MONTHLY;BYMONTHDAY=15',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=MONTHLY;BYDAY=2MO',
  'FREQ=MONTHLY;BYDAY=-1FR',
  'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=1',
];
const rules = Array.from({ length: 200 }, (_, at) => rhythms[at % rhythms.length] ?? '');

/** The days of 200 recurring posts for a year, from the rules as the file holds them, against the library alone. */
export function seriesRow({ samples }: Options): Promise<Row> {
  const ours = () => timed(() => rules.map((rule) => datesOf(rule)));
  const base = () =>
    timed(() =>
      rules.map((rule) => {
        const rruleString = `DTSTART:${start.replaceAll('-', '')}T000000Z\nRRULE:${rule}`;
        const [from, to] = [new Date(`${start}T00:00:00Z`), new Date(`${last}T00:00:00Z`)];
        return new RRuleTemporal({ rruleString }).between(from, to, true);
      }),
    );
  const row = { what: 'a year of 200 recurring posts / the RRULE library alone', bar: 2 };
  return ratioRow(row, samples, ours, base);
}

function datesOf(text: string): RuleDates {
  const read = readRule(text);
  if ('problem' in read) throw new Error(read.problem);
  const steps = ruleDates(read.parts, { start });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
