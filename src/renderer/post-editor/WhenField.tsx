import { Loader, Popover } from '@mantine/core';
import { IconBulb, IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import type { Post } from '../../shared/posts/post';
import { usePlanView } from '../app-frame/plan-view';
import { useProject } from '../project-view/use-project';
import { lazyPart } from '../ui/lazy-part';
import { OtherZones } from '../zones/PostClocks';
import css from './PostEditor.module.css';

const WhenPicker = lazyPart(async () => (await import('./WhenPicker')).WhenPicker, <Loader size="sm" />);

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
            <WhenPicker post={post} settings={settings} />
          </Popover.Dropdown>
        </Popover>
      </div>
      <div className={css.clocks}>
        <OtherZones post={post} />
      </div>
    </>
  );
}
