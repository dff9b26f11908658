import { useEffect, useMemo, useState } from 'react';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import { FreeDays, type FreeDaysByDate } from '../../shared/rhythm/free-days';
import { SlotCalendar } from '../../shared/rhythm/free-slots';
import { usePlanView } from '../app-frame/plan-view';
import { useProject, useProjectStore } from '../project-view/use-project';

/** The free places of the days from `from` to `to`, of the channels that are shown; the same map while none changes. */
export function useFreeDays(from: LocalDate, to: LocalDate): FreeDaysByDate {
  const store = useProjectStore();
  const { channels: shown } = usePlanView().filter;
  const channels = useProject(({ project }) => project.channels);
  const occasions = useProject(({ project }) => project.occasions);
  const timeZone = useProject(({ project }) => project.settings.timeZone);
  const version = useProject((view) => view.version);
  const now = useMinute();
  const calendar = useMemo(
    () => new SlotCalendar({ channels, occasions, timeZone, now }),
    [channels, occasions, timeZone, now],
  );
  const [days] = useState(() => new FreeDays());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the content of the index
  return useMemo(
    () => days.of({ calendar, from, to, channels: shown, onDay: (date) => store.index.onDay(date) }),
    [days, calendar, from, to, shown, store, version],
  );
}

/** The present minute as an instant, ISO 8601 in UTC. */
function useMinute(): string {
  const [minute, setMinute] = useState(thisMinute);
  useEffect(() => {
    const timer = setInterval(() => setMinute(thisMinute()), 20_000);
    return () => clearInterval(timer);
  }, []);
  return minute;
}

const thisMinute = () => `${new Date().toISOString().slice(0, 16)}:00Z`;
