import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconBell, IconBellOff, IconCalendar, IconSun } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { dateWords } from '../../shared/calendar-time/date-words';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import type { Due, DuePost } from '../../shared/posts/due';
import { usePlanView } from '../app-frame/plan-view';
import { useProject } from '../project-view/use-project';
import { useReminderChoice } from '../reminders/reminder-choice';
import { EmptyPlace } from '../ui/EmptyPlace';
import { counted } from '../ui/format-when';
import { DueDetail } from './DueDetail';
import { DueList } from './DueList';
import css from './TodayArea.module.css';
import { inOrder, useDue } from './use-due';

/** So many of what is overdue are listed at first, the latest: today is to be seen without scrolling. */
const overdueShown = 5;

/** What is looked at first: what was missed today, then what comes next. */
function mostUrgent({ overdue, today, tomorrow, done }: Due, date: LocalDate): DuePost | undefined {
  return overdue.find(({ here }) => here.date === date) ?? today[0] ?? overdue.at(-1) ?? tomorrow[0] ?? done[0];
}

/** What goes out today, what should have gone out before, and what is next: each with all that publishing by hand takes. */
export function TodayArea() {
  const { go } = usePlanView();
  const { due, now } = useDue();
  const language = useProject(({ project }) => project.settings.language);
  const [chosen, setChosen] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const [everything, setEverything] = useState(false);
  const hidden = everything ? 0 : Math.max(0, due.overdue.length - overdueShown);
  const listed = { ...due, overdue: due.overdue.slice(hidden) };
  const all = inOrder(listed);
  const shown = all.find(({ key }) => key === chosen) ?? mostUrgent(listed, now.date);
  const reminders = useReminderChoice();
  const bell = `Reminders are ${reminders.on ? 'on' : 'off'}. Change that`;
  const Bell = reminders.on ? IconBell : IconBellOff;
  const open = due.overdue.length + due.today.length;

  /** The one after it in the list; to be asked for before it leaves its place. */
  const after = (key: string) => {
    const waiting = [...due.overdue, ...due.today, ...due.tomorrow];
    const at = waiting.findIndex((each) => each.key === key);
    return waiting[at + 1] ?? waiting[at - 1];
  };
  const focusRow = (key: string) =>
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-due="${CSS.escape(key)}"]`)?.focus());

  return (
    <section className={css.area} aria-label="Today">
      <div className={css.side} ref={list}>
        <header className={css.head}>
          <h1 className={`k-serif ${css.title}`}>
            Today <span className={css.aside}>{dateWords(now.date, 'day', language)}</span>
          </h1>
          <Tooltip label={bell}>
            <ActionIcon
              size={32}
              className={css.bell}
              aria-label={bell}
              onClick={() => go({ area: 'settings', settingsSection: 'appearance' })}
            >
              <Bell size={18} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <p className={css.sum} role="status">
            {open === 0 ? 'Nothing is left to publish today.' : `${counted(open, 'post')} to publish`}
          </p>
        </header>
        {all.length > 0 && (
          <DueList
            due={listed}
            hidden={hidden}
            chosen={shown?.key}
            onChoose={setChosen}
            onShowAll={() => {
              setEverything(true);
              const [first] = due.overdue;
              if (!first) return;
              setChosen(first.key);
              focusRow(first.key);
            }}
          />
        )}
        {due.older > 0 && (
          <p className={css.older}>
            {counted(due.older, 'post')} planned more than a month ago {due.older === 1 ? 'is' : 'are'} not marked as
            published. {due.older === 1 ? 'It stands' : 'They stand'} in the calendar.
          </p>
        )}
      </div>
      {shown ? (
        <DueDetail
          key={shown.key}
          due={shown}
          now={now}
          onMarked={() => {
            const next = after(shown.key);
            if (!next) return;
            setChosen(next.key);
            focusRow(next.key);
          }}
          onTakenBack={() => {
            setChosen(shown.key);
            focusRow(shown.key);
          }}
        />
      ) : (
        <div className={css.empty}>
          <EmptyPlace
            icon={<IconSun size={38} stroke={1.3} />}
            title="Nothing is due"
            action={
              <Button
                variant="default"
                leftSection={<IconCalendar size={16} stroke={1.6} />}
                onClick={() => go({ area: 'calendar', focusDate: now.date })}
              >
                Go to the calendar
              </Button>
            }
          >
            Posts of today and tomorrow, and those that should have gone out before, come here by themselves: with the
            text to copy, the pictures, and a place to note that they are published.
          </EmptyPlace>
        </div>
      )}
    </section>
  );
}
