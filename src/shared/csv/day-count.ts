import { addDays } from '../calendar-time/local-date';

/** Days from 1 January 2000 to the end of 2099 as spreadsheets count them, from 30 December 1899. */
const first = 36_526;
const last = 73_050;

/** True for a number that a spreadsheet shows as a date of this century, with or without a time of day. */
export function isDayCount(cell: string): boolean {
  const text = cell.trim();
  return /^\d{5}(?:[.,]\d+)?$/.test(text) && Number(text.slice(0, 5)) >= first && Number(text.slice(0, 5)) <= last;
}

/** "46083.5" as `2026-03-02 12:00`, and without a fraction as a day alone. */
export function fromDayCount(cell: string): string {
  const count = Number(cell.trim().replace(',', '.'));
  const minutes = Math.round((count % 1) * 1440);
  const day = addDays('1899-12-30', Math.floor(count));
  const two = (value: number) => String(value).padStart(2, '0');
  return minutes === 0 || minutes === 1440 ? day : `${day} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
