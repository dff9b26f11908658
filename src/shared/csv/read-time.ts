import type { LocalTime } from '../calendar-time/local-date';
import { zoneNamed } from './words/zone-words';

/** A time of day found in a cell. */
export interface TimePart {
  time: LocalTime;
  /** `24:00`: the first minute of the next day. */
  nextDay: boolean;
  /** A zone named behind it, as written. */
  zone?: string;
  /** The IANA zone that the name stands for. */
  zoneId?: string;
}

const lead = String.raw`(?:\b(?:at|um|à|ab|a las|a la|às|as|alle|ore|o godz\.?|godz\.?)\s+|@\s*)?`;
const half = String.raw`(a\.?\s?m\.?|p\.?\s?m\.?)(?![\p{L}])`;
const clock = new RegExp(
  String.raw`${lead}(?<![\d:.])(\d{1,2})(:|h|H|\.)(\d{2})(?::\d{2}(?:\.\d+)?)?(?!\d)\s*(?:${half})?\s*(Uhr|uhr|h\b|Hrs\b|hrs\b|hs\b)?`,
  'iu',
);
const hourWithHalf = new RegExp(String.raw`${lead}(?<![\d:.])(\d{1,2})\s*${half}`, 'iu');
const hourWithWord = new RegExp(
  String.raw`${lead}(?<![\d:.])(\d{1,2})\s*(?:Uhr|h|hrs|hs|heures?|horas?)(?![\p{L}\d])`,
  'iu',
);
/** "6-8 PM": the second hour says for both which half of the day is meant. */
const span = new RegExp(
  String.raw`(?<![\d:.])(\d{1,2})(?::(\d{2}))?\s*(?:-|–|—|to)\s*(\d{1,2})(?::\d{2})?\s*${half}`,
  'iu',
);
const named: readonly [RegExp, LocalTime][] = [
  [/(?<!\p{L})(?:(?:12\s+)?noon|midday|mittags?|midi|mediodía|mezzogiorno|meio-dia)(?!\p{L})/iu, '12:00'],
  [/(?<!\p{L})(?:(?:12\s+)?midnight|mitternacht|minuit|medianoche|mezzanotte|meia-noite)(?!\p{L})/iu, '00:00'],
];

/**
 * Finds the first time of day in a text and returns it with the text that is left. `dotIsTime` says whether `9.30`
 * counts as a time; beside a date it does so only with am, pm or Uhr behind it, because dates use dots as well.
 */
export function takeTime(text: string, dotIsTime: boolean): { part: TimePart; rest: string } | undefined {
  const range = span.exec(text);
  if (range) {
    const [, from = '', minute = '0', to = '', meridiem = ''] = range;
    const crossesNoon = Number(from) > Number(to) && Number(from) !== 12;
    const part = timeOf(Number(from), Number(minute), crossesNoon && /^p/i.test(meridiem) ? 'am' : meridiem);
    // The end of the span is left over, so that the cell is kept.
    if (part) return { part, rest: text };
  }
  const found = clock.exec(text);
  if (found) {
    const [, hour = '', sign, minute = '', meridiem, word] = found;
    const trusted = sign !== '.' || dotIsTime || meridiem !== undefined || word !== undefined;
    const part = trusted ? timeOf(Number(hour), Number(minute), meridiem) : undefined;
    if (part) return withZone(part, text, found.index, found[0].length);
  }
  const twelve = hourWithHalf.exec(text);
  if (twelve) {
    const part = timeOf(Number(twelve[1]), 0, twelve[2]);
    if (part) return withZone(part, text, twelve.index, twelve[0].length);
  }
  const hourly = hourWithWord.exec(text);
  if (hourly) {
    const part = timeOf(Number(hourly[1]), 0, undefined);
    if (part) return withZone(part, text, hourly.index, hourly[0].length);
  }
  for (const [pattern, time] of named) {
    const word = pattern.exec(text);
    if (word) return withZone({ time, nextDay: false }, text, word.index, word[0].length);
  }
  return undefined;
}

/** A cell of a column of times: also bare hours (`9`) and four digits (`0930`). `rest` is what was not understood. */
export function readTimeCell(cell: string): { part: TimePart; rest: string } | undefined {
  const text = cell.replace(/\u00a0|\u202f/g, ' ').trim();
  const bare = /^(\d{1,2})(\d{2})?$/.exec(text);
  if (bare) {
    const part = timeOf(Number(bare[1]), Number(bare[2] ?? 0), undefined);
    return part && { part, rest: '' };
  }
  const led = /^(?:at|um|à|a|ab|alle|ore|a las|a la|às|as|o|godz\.?|ca\.?)\s+(\d{1,2})$/iu.exec(text);
  const part = led ? timeOf(Number(led[1]), 0, undefined) : undefined;
  return part ? { part, rest: '' } : takeTime(text, true);
}

function timeOf(hour: number, minute: number, meridiem: string | undefined): TimePart | undefined {
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return undefined;
  let on24 = hour;
  if (meridiem !== undefined) {
    if (/^p/i.test(meridiem) && hour < 12) on24 = hour + 12;
    if (/^a/i.test(meridiem) && hour === 12) on24 = 0;
  }
  const nextDay = on24 === 24;
  const two = (value: number) => String(value).padStart(2, '0');
  return { time: `${two(nextDay ? 0 : on24)}:${two(minute)}`, nextDay };
}

function withZone(part: TimePart, text: string, start: number, length: number): { part: TimePart; rest: string } {
  const before = text.slice(0, start);
  const after = text.slice(start + length);
  const zone = /^\s*[([]?\s*([A-Za-z]{2,5})(?:\s*time)?\s*[)\]]?(?![\p{L}\d])/iu.exec(after);
  const zoneId = zone?.[1] ? zoneNamed(zone[1].toLowerCase()) : undefined;
  const rest = `${before} ${zone && zoneId ? after.slice(zone[0].length) : after}`.trim();
  return zone?.[1] && zoneId ? { part: { ...part, zone: zone[1], zoneId }, rest } : { part, rest };
}
