import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconFilter, IconLayoutSidebar } from '@tabler/icons-react';
import { dateWords, rangeWords } from '../../shared/calendar-time/date-words';
import { noFilter, toggled, usePlanView } from '../app-frame/plan-view';
import { StatusDot } from '../cards/StatusDot';
import { statusChoices } from '../cards/status-words';
import { usePlan } from '../plan/plan-context';
import css from './CalendarHeader.module.css';
import { type CalendarView, type ShownRange, turned } from './calendar-range';

interface Props {
  range: ShownRange;
  today: string;
  language: string | undefined;
  sidePanelShown: boolean;
  onSidePanel(): void;
}

/** Name of the month, turning, what is shown, month or week. */
export function CalendarHeader({ range, today, language, sidePanelShown, onSidePanel }: Props) {
  const { calendarView, focusDate, selectedPost, filter, go } = usePlanView();
  const plan = usePlan();
  const filtered = filter.statuses.size + filter.channels.size + filter.pillars.size > 0;
  const turn = (direction: 1 | -1) => go({ focusDate: turned(calendarView, focusDate, direction) });
  const show = (view: CalendarView) => {
    // From the month one wants the week that one is looking at: that of the open post, else the present one.
    const days = [plan.post(selectedPost ?? undefined)?.date, today];
    const day = view === calendarView ? undefined : days.find((date) => date?.startsWith(focusDate.slice(0, 7)));
    go({ calendarView: view, focusDate: day ?? focusDate });
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
        <Title view={calendarView} focus={focusDate} range={range} language={language} />
      </h1>
      <div className={css.turn}>
        <ActionIcon variant="default" size={32} aria-label={`Previous ${calendarView}`} onClick={() => turn(-1)}>
          <IconChevronLeft size={16} stroke={1.6} />
        </ActionIcon>
        <Button variant="default" h={32} px={13} onClick={() => go({ focusDate: today })}>
          Today
        </Button>
        <ActionIcon variant="default" size={32} aria-label={`Next ${calendarView}`} onClick={() => turn(1)}>
          <IconChevronRight size={16} stroke={1.6} />
        </ActionIcon>
      </div>
      <div className={css.end}>
        {filtered && (
          <button type="button" className={css.clear} onClick={() => go({ filter: noFilter })}>
            Show all
          </button>
        )}
        <Menu closeOnItemClick={false} position="bottom-end" width={190} withInitialFocusPlaceholder={false}>
          <Menu.Target>
            <button type="button" className={css.filter} data-on={filter.statuses.size > 0 || undefined}>
              <IconFilter size={15} stroke={1.6} />
              <span>{statusLabel(filter.statuses)}</span>
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {statusChoices.map(({ status, label }) => (
              <Menu.CheckboxItem
                key={status}
                checked={filter.statuses.has(status)}
                rightSection={<StatusDot status={status} />}
                onChange={() => go({ filter: { ...filter, statuses: toggled(filter.statuses, status) } })}
              >
                {label}
              </Menu.CheckboxItem>
            ))}
            <Menu.Divider />
            <Menu.Item onClick={() => go({ filter: { ...filter, statuses: new Set() } })}>All statuses</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <fieldset className={css.views} aria-label="View">
          {(['month', 'week'] as const).map((view) => (
            <button key={view} type="button" aria-pressed={calendarView === view} onClick={() => show(view)}>
              {view === 'month' ? 'Month' : 'Week'}
            </button>
          ))}
        </fieldset>
      </div>
    </header>
  );
}

function statusLabel(statuses: ReadonlySet<string>): string {
  if (statuses.size === 0) return 'All statuses';
  const [only] = statuses;
  const known = statusChoices.find(({ status }) => status === only);
  return statuses.size === 1 && known ? known.label : `${statuses.size} statuses`;
}

function Title({
  view,
  focus,
  range,
  language,
}: {
  view: string;
  focus: string;
  range: ShownRange;
  language?: string;
}) {
  const year = <span className={css.year}>{(view === 'week' ? range.to : focus).slice(0, 4)}</span>;
  if (view === 'month')
    return (
      <>
        {dateWords(focus, 'month', language)} {year}
      </>
    );
  return (
    <>
      {rangeWords(range.from, range.to, language)} {year}
    </>
  );
}
