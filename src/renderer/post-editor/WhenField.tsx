import { Loader, Popover } from '@mantine/core';
import { IconBulb, IconClock, IconWorld } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import { convertZone, isTimeZone } from '../../shared/calendar-time/time-zone';
import type { Post } from '../../shared/posts/post';
import { usePlanView } from '../app-frame/plan-view';
import { useProject } from '../project-view/use-project';
import css from './PostEditor.module.css';

const WhenPicker = lazy(async () => ({ default: (await import('./WhenPicker')).WhenPicker }));

/** The day and the time; a post without a day is an idea. */
export function WhenField({ post }: { post: Post }) {
  const settings = useProject(({ project }) => project.settings);
  const { focusDate } = usePlanView();
  const [open, setOpen] = useState(false);
  const day = post.date && dateWords(post.date, 'dayYear', settings.language);
  const time = post.time ? timeWords(post.time, settings.hourFormat) : 'no time';
  // With "am" or "pm" the year has no room; it goes where the calendar beside it shows the same one.
  const short = settings.hourFormat === '12' && post.time && post.date?.slice(0, 4) === focusDate.slice(0, 4);
  const shownDay = short && post.date ? dateWords(post.date, 'day', settings.language) : day;
  const shown = post.time ? `${shownDay}, ${time}` : shownDay;
  return (
    <>
      <div className={css.field}>
        <span className={css.label}>When</span>
        <Popover
          opened={open}
          onChange={setOpen}
          position="bottom-end"
          trapFocus
          returnFocus
          width={264}
          shadow="var(--k-shadow)"
        >
          <Popover.Target>
            <button
              type="button"
              className={css.box}
              aria-label={`When: ${day ? `${day}, ${time}` : 'no date, an idea'}`}
              onClick={() => setOpen(!open)}
            >
              {day ? <IconClock size={15} stroke={1.6} /> : <IconBulb size={15} stroke={1.6} />}
              <span className={css.cut}>{day ? shown : (post.dateWords ?? 'No date: an idea')}</span>
            </button>
          </Popover.Target>
          <Popover.Dropdown p={12} onKeyDown={(event) => event.key === 'Escape' && event.preventDefault()}>
            <Suspense fallback={<Loader size="sm" />}>
              <WhenPicker post={post} settings={settings} />
            </Suspense>
          </Popover.Dropdown>
        </Popover>
      </div>
      <OtherZones post={post} timeZone={settings.timeZone} hourFormat={settings.hourFormat} />
    </>
  );
}

/** A channel may have a zone of its own: the time is meant there, and this says what it is here. */
function OtherZones({ post, timeZone, hourFormat }: { post: Post; timeZone: string; hourFormat: string }) {
  const channels = useProject(({ project }) => project.channels);
  const { date, time } = post;
  if (!date || !time || !isTimeZone(timeZone)) return null;
  const zones = new Set(post.channels.map((id) => channels[id]?.timeZone).filter((zone) => zone !== undefined));
  zones.delete(timeZone);
  return [...zones].filter(isTimeZone).map((zone) => {
    const here = convertZone(date, time, zone, timeZone);
    return (
      <p key={zone} className={css.zone}>
        <IconWorld size={14} stroke={1.6} aria-hidden />
        <span>
          {timeWords(time, hourFormat)} in {zone} is {timeWords(here.time, hourFormat)}
          {here.date !== date && ` on ${dateWords(here.date, 'day')}`} in {timeZone}
        </span>
      </p>
    );
  });
}
