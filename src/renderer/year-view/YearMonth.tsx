import { memo } from 'react';
import { dateWords, rangeWords } from '../../shared/calendar-time/date-words';
import { addDays, type LocalDate, weekdayOf, weekOf } from '../../shared/calendar-time/local-date';
import type { Campaign } from '../../shared/campaigns/campaign';
import { type DayCount, type Gap, longestGapOf, shadeOf } from '../../shared/posts/density';
import { campaignName, colourOf } from '../campaigns/campaign-words';
import { type DayMark, type DayMarks, marksWords } from '../days/day-marks';
import { dropMark } from '../drag/drop-target';
import { counted } from '../ui/format-when';
import css from './YearPage.module.css';

/** More posts than these are told by a number instead of dots. */
const dots = ['first', 'second', 'third'];

const weekPlaces = ['week 1', 'week 2', 'week 3', 'week 4', 'week 5', 'week 6'];
const dayPlaces = ['day 1', 'day 2', 'day 3', 'day 4', 'day 5', 'day 6', 'day 7'];

interface Props {
  /** `2026-12`. */
  month: string;
  counts: readonly DayCount[];
  gaps: readonly Gap[];
  /** Today, when it lies in this month. */
  today: LocalDate | null;
  weekStart: number;
  language: string | undefined;
  /** The days that matter. */
  marks: DayMarks;
  /** The campaign that a day belongs to; of several the first to begin. */
  campaigns: ReadonlyMap<LocalDate, Campaign>;
}

/** One small month. It is drawn again only when one of its days or gaps is another. */
export const YearMonth = memo(function YearMonth({
  month,
  counts,
  gaps,
  today,
  weekStart,
  language,
  marks,
  campaigns,
}: Props) {
  const first = `${month}-01`;
  const monday = weekOf(first, weekStart);
  const names = Array.from({ length: 7 }, (_, at) => addDays(monday, at));
  const total = counts.reduce((sum, { posts }) => sum + posts, 0);
  const gap = longestGapOf(month, gaps);
  return (
    <section className={css.month}>
      <h2 className={css.head}>
        <span className={css.name}>{dateWords(first, 'month', language)}</span>
        <span className={css.total}>{counted(total, 'post')}</span>
      </h2>
      <table className={css.table} aria-label={dateWords(first, 'month', language)}>
        <thead>
          <tr>
            {names.map((day) => (
              <th key={weekdayOf(day)} scope="col" abbr={dateWords(day, 'weekday', language)}>
                {[...dateWords(day, 'weekday', language)][0]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {/* Known by their places, so that another year fills the same cells anew instead of making them. */}
          {weeksOf(counts, weekStart).map((week, row) => (
            <tr key={weekPlaces[row]}>
              {week.map((day, at) =>
                day ? (
                  <Day
                    key={dayPlaces[at]}
                    day={day}
                    isToday={day.date === today}
                    gap={total > 0 ? gaps.find(({ from, to }) => from <= day.date && day.date <= to) : undefined}
                    language={language}
                    marks={marks.on(day.date)}
                    campaign={campaigns.get(day.date)}
                  />
                ) : (
                  <td key={dayPlaces[at]} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.gapWords}>{gapWords(total, gap, language)}</p>
    </section>
  );
}, isSame);

interface DayProps {
  day: DayCount;
  isToday: boolean;
  gap: Gap | undefined;
  language: string | undefined;
  marks: readonly DayMark[];
  campaign: Campaign | undefined;
}

function Day({ day: { date, posts }, isToday, gap, language, marks, campaign }: DayProps) {
  const said = [
    dateWords(date, 'long', language),
    isToday ? 'today' : '',
    marksWords(marks),
    campaign ? `campaign ${campaignName(campaign).slice(0, 80)}` : '',
    posts === 0 ? 'no post' : counted(posts, 'post'),
  ];
  return (
    <td>
      <button
        type="button"
        className={css.day}
        data-stop={date}
        data-shade={shadeOf(posts)}
        data-today={isToday || undefined}
        data-gap={gap ? '' : undefined}
        data-gap-start={gap?.from === date || undefined}
        data-gap-end={gap?.to === date || undefined}
        aria-current={isToday ? 'date' : undefined}
        {...dropMark({ kind: 'day', date })}
      >
        <span className="k-visually-hidden">{said.filter(Boolean).join(', ')}</span>
        <span className={css.number} aria-hidden>
          {Number(date.slice(8))}
        </span>
        {campaign && <span className={css.campaign} style={{ background: colourOf(campaign) }} />}
        {marks[0] && <span className={css.mark} data-kind={marks[0].kind} />}
        <span className={css.dots} aria-hidden>
          {posts > dots.length ? (
            <span className={css.many}>{posts > 99 ? '99+' : posts}</span>
          ) : (
            dots.slice(0, posts).map((dot) => <span key={dot} className={css.dot} />)
          )}
        </span>
      </button>
    </td>
  );
}

/** The days of a month in rows of seven; before its first and after its last day there is nothing. */
function weeksOf(days: readonly DayCount[], weekStart: number): (DayCount | undefined)[][] {
  const [first] = days;
  if (!first) return [];
  const before = (weekdayOf(first.date) - weekStart + 7) % 7;
  const cells: (DayCount | undefined)[] = [...Array.from({ length: before }, () => undefined), ...days];
  while (cells.length % 7 > 0) cells.push(undefined);
  return Array.from({ length: cells.length / 7 }, (_, at) => cells.slice(at * 7, at * 7 + 7));
}

function gapWords(total: number, gap: Gap | undefined, language: string | undefined): string {
  if (total === 0) return 'Nothing planned';
  if (!gap) return 'No gap of 4 days or more';
  return `Longest gap ${gap.days} days, ${rangeWords(gap.from, gap.to, language)}`;
}

function isSame(before: Props, now: Props): boolean {
  const touching = ({ month, gaps }: Props) =>
    gaps
      .filter(({ from, to }) => from.slice(0, 7) <= month && to.slice(0, 7) >= month)
      .map(({ from, to }) => from + to);
  return (
    before.month === now.month &&
    before.today === now.today &&
    before.weekStart === now.weekStart &&
    before.language === now.language &&
    before.counts.length === now.counts.length &&
    before.counts.every(({ posts }, at) => posts === now.counts[at]?.posts) &&
    (before.marks === now.marks || now.counts.every(({ date }) => before.marks.on(date) === now.marks.on(date))) &&
    now.counts.every(({ date }) => before.campaigns.get(date) === now.campaigns.get(date)) &&
    touching(before).join() === touching(now).join()
  );
}
