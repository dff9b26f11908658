import { useEffect, useState } from 'react';
import type { LocalDate, LocalTime } from '../../shared/calendar-time/local-date';
import { nowIn, readableZone } from '../../shared/calendar-time/time-zone';

/** The wall clock of the project's zone; a zone that this machine does not know reads as UTC. */
export function projectNow(timeZone: string): { date: LocalDate; time: LocalTime } {
  return nowIn(readableZone(timeZone), new Date().toISOString());
}

/** Today in the project's zone; looks at the clock once a minute. */
export function useToday(timeZone: string): LocalDate {
  const [today, setToday] = useState(() => projectNow(timeZone).date);
  useEffect(() => {
    const look = () => setToday(projectNow(timeZone).date);
    look();
    const timer = setInterval(look, 60_000);
    return () => clearInterval(timer);
  }, [timeZone]);
  return today;
}
