import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconLayoutSidebar } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { dateWords, rangeWords } from '../../shared/calendar-time/date-words';
import { type CalendarView, calendarViewNames, calendarViews, usePlanView } from '../app-frame/plan-view';
import { PlanMenu } from '../bulk/PlanMenu';
import { turnMark } from '../drag/drop-target';
import { FilterBar } from '../filter-bar/FilterBar';
import { useProject } from '../project-view/use-project';
import segments from '../ui/segments.module.css';
import { daysLookedAt } from './keep-place';
import css from './PlanHeader.module.css';
import { usePlan } from './plan-context';
import { dayLookedAt, shownRange, turned } from './shown-range';
import { useToday } from './use-today';

interface Props {
  sidePanelShown: boolean;
  onSidePanel(): void;
  picturesShown: boolean;
  onPictures(): void;
  /** What the shown view adds, between the title and the filter. */
  children?: ReactNode;
}

/** The head of every view of the plan: where one is, turning, what is shown, and how. */
export function PlanHeader({ sidePanelShown, onSidePanel, picturesShown, onPictures, children }: Props) {
  const view = usePlanView();
  const { area, focusDate, selectedPost, go } = view;
  const plan = usePlan();
  const { timeZone, language, weekStart } = useProject(({ project }) => project.settings);
  const today = useToday(timeZone);
  // The board shows a month, as the list does; table and grid show everything and do not turn.
  const calendarView = area === 'calendar' ? view.calendarView : 'list';
  const page = calendarView === 'list' ? 'month' : calendarView;
  const turns = area === 'calendar' || area === 'board';
  const turn = (direction: 1 | -1) => go({ focusDate: turned(calendarView, focusDate, direction) });
  const onToday = () => {
    go({ focusDate: today });
    plan.looked.set({ date: today });
  };
  const show = (next: CalendarView) => {
    const near = daysLookedAt(focusDate, plan.post(selectedPost ?? undefined)?.date, today);
    go({ calendarView: next, focusDate: dayLookedAt(calendarView, focusDate, near) });
  };
  return (
    <header className={css.header}>
      <ActionIcon
        size={30}
        aria-label={sidePanelShown ? 'Hide ideas, pillars and channels' : 'Show ideas, pillars and channels'}
        aria-expanded={sidePanelShown}
        onClick={onSidePanel}
        className={css.fold}
      >
        <IconLayoutSidebar size={18} stroke={1.6} />
      </ActionIcon>
      <h1 className={css.title} aria-live="polite">
        {turns ? (
          <Title view={calendarView} focus={focusDate} weekStart={weekStart} language={language} />
        ) : area === 'table' ? (
          'Table'
        ) : (
          'Profile'
        )}
      </h1>
      {turns && (
        <div className={css.turn}>
          <ActionIcon
            variant="default"
            size={32}
            aria-label={`Previous ${page}`}
            onClick={() => turn(-1)}
            {...turnMark(-1)}
          >
            <IconChevronLeft size={16} stroke={1.6} />
          </ActionIcon>
          <Button variant="default" h={32} px={13} onClick={onToday}>
            Today
          </Button>
          <ActionIcon variant="default" size={32} aria-label={`Next ${page}`} onClick={() => turn(1)} {...turnMark(1)}>
            <IconChevronRight size={16} stroke={1.6} />
          </ActionIcon>
          <PlanMenu className={css.roomy} picturesShown={picturesShown} onPictures={onPictures} />
        </div>
      )}
      {children}
      <div className={css.end}>
        <FilterBar />
        {area === 'calendar' && (
          <>
            <fieldset className={`${segments.segments} ${css.views}`} aria-label="View">
              {calendarViews.map((each) => (
                <button key={each} type="button" aria-pressed={calendarView === each} onClick={() => show(each)}>
                  {calendarViewNames[each]}
                </button>
              ))}
            </fieldset>
            <select
              className={css.viewChoice}
              aria-label="View"
              value={calendarView}
              onChange={({ target }) => show(calendarViews.find((each) => each === target.value) ?? 'month')}
            >
              {calendarViews.map((each) => (
                <option key={each} value={each}>
                  {calendarViewNames[each]}
                </option>
              ))}
            </select>
          </>
        )}
      </div>
    </header>
  );
}

interface TitleProps {
  view: CalendarView;
  focus: string;
  weekStart: number;
  language: string | undefined;
}

function Title({ view, focus, weekStart, language }: TitleProps) {
  if (view === 'year') return focus.slice(0, 4);
  const { from, to } = shownRange(view, focus, weekStart);
  const year = <span className={css.year}>{(view === 'week' ? to : focus).slice(0, 4)}</span>;
  const words =
    view === 'week' ? rangeWords(from, to, language) : dateWords(focus, view === 'day' ? 'long' : 'month', language);
  return (
    <>
      {words} {year}
    </>
  );
}
