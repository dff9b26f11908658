import { timeWords } from '../../shared/calendar-time/date-words';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import { statusWords } from '../cards/status-words';
import { counted } from '../ui/format-when';
import type { Dragging } from './drop-target';

/**
 * What stands on the dragged card: that it is a copy, how many posts come along, and what the place changes.
 * @param landing what slots make of the drop.
 * @param isClosed whether nothing is to go out on a day.
 */
export function dragWords(
  { ids, target, copy }: Dragging,
  hourFormat: string,
  landing: string,
  isClosed: (date: LocalDate) => boolean,
): string {
  const words: string[] = [];
  const many = ids.length > 1 ? counted(ids.length, 'post') : '';
  if (copy) words.push(many ? `Copy ${many}` : 'Copy');
  else if (many) words.push(many);
  if (target?.kind === 'time') words.push(timeWords(target.time, hourFormat));
  if (landing) words.push(landing);
  if (target?.kind === 'no-time') words.push('No time');
  if (target?.kind === 'status') words.push(statusWords(target.status).label);
  if (target?.kind === 'post') words.push('Swap');
  if (target && 'date' in target && isClosed(target.date)) words.push('Nothing goes out here');
  return words.join(' · ');
}
