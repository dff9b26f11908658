import { Button } from '@mantine/core';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import type { Post } from '../../shared/posts/post';
import type { Settings } from '../../shared/project/project';
import { DayField } from '../ui/DayField';
import { DayPicker } from '../ui/DayPicker';
import { TimeField } from '../ui/TimeField';
import { ClockNotes } from '../zones/PostClocks';
import css from './PostEditor.module.css';
import { useEditPost } from './use-edit-post';

/** Chooses or types the day and the time, or takes either away. */
export function WhenPicker({ post, settings }: { post: Post; settings: Settings }) {
  const edit = useEditPost(post.id);
  const { date, time } = post;
  const setDate = (next: LocalDate | undefined) => {
    if (next !== undefined && next !== date) void edit({ date: next, dateWords: null });
  };
  return (
    <div className={css.picker}>
      <DayPicker date={date} unit="day" settings={settings} onChange={setDate} />
      <div className={css.pickerRow}>
        <DayField
          label="Date"
          size="xs"
          date={date}
          settings={settings}
          tells="left"
          calendar="none"
          onChange={setDate}
        />
        <TimeField
          size="xs"
          placeholder={settings.hourFormat === '12' ? '9:00 am' : '09:00'}
          time={time}
          hourFormat={settings.hourFormat}
          onChange={(next) => void edit({ time: next })}
        />
      </div>
      <ClockNotes post={post} />
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
