import { Button, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { dateWords } from '../../shared/calendar-time/date-words';
import { isLocalDate } from '../../shared/calendar-time/local-date';
import type { Post } from '../../shared/posts/post';
import type { Settings } from '../../shared/project/project';
import { TimeField } from '../ui/TimeField';
import css from './PostEditor.module.css';
import { useEditPost } from './use-edit-post';

/** Chooses or types the day and the time, or takes either away. */
export function WhenPicker({ post, settings }: { post: Post; settings: Settings }) {
  const edit = useEditPost(post.id);
  const { date, time } = post;
  const setDate = (next: string) => {
    if (isLocalDate(next) && next !== date) void edit({ date: next, dateWords: null });
  };
  return (
    <div className={css.picker}>
      <DatePicker
        key={date}
        value={date ?? null}
        defaultDate={date}
        onChange={(next) => next && setDate(next)}
        firstDayOfWeek={weekday(settings.weekStart)}
        size="xs"
        hideOutsideDates
        weekendDays={[]}
        classNames={{ day: css.pickerDay }}
        ariaLabels={{ previousMonth: 'Previous month', nextMonth: 'Next month' }}
        getDayProps={(day) => ({ 'aria-label': dateWords(day, 'long', settings.language) })}
      />
      <div className={css.pickerRow}>
        <TextInput
          type="date"
          label="Date"
          size="xs"
          value={date ?? ''}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <TimeField
          size="xs"
          placeholder={settings.hourFormat === '12' ? '9:00 am' : '09:00'}
          time={time}
          hourFormat={settings.hourFormat}
          onChange={(next) => void edit({ time: next })}
        />
      </div>
      <div className={css.pickerRow}>
        <Button variant="default" size="xs" disabled={!date} onClick={() => void edit({ date: null })}>
          No date: an idea
        </Button>
        <Button variant="default" size="xs" disabled={!time} onClick={() => void edit({ time: null })}>
          No time
        </Button>
      </div>
    </div>
  );
}

/** Mantine counts weekdays from Sunday as 0. */
function weekday(weekStart: number): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  const days = [0, 1, 2, 3, 4, 5, 6] as const;
  return days[weekStart % 7] ?? 1;
}
