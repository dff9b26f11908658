import { dateWords } from '../../shared/calendar-time/date-words';
import type { Settings } from '../../shared/project/project';

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

/**
 * What every date picker of Mantine is given, so that it speaks the project's language and begins its weeks as the
 * calendar does. Mantine itself would take the words from dayjs, which knows no language that was not loaded before.
 */
export function pickerWords({ language, weekStart }: Pick<Settings, 'language' | 'weekStart'>) {
  return {
    // Mantine counts weekdays from Sunday as 0.
    firstDayOfWeek: weekdays[weekStart % 7] ?? 1,
    weekendDays: [],
    hideOutsideDates: true,
    monthLabelFormat: (date: string) => `${dateWords(date, 'month', language)} ${date.slice(0, 4)}`,
    monthsListFormat: (date: string) => dateWords(date, 'shortMonth', language),
    weekdayFormat: (date: string) => dateWords(date, 'weekday', language),
    getDayProps: (date: string) => ({ 'aria-label': dateWords(date, 'long', language) }),
  };
}
