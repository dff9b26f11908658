import { useCampaignCommands } from '../campaigns/use-campaign-commands';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { lazyPart } from '../ui/lazy-part';
import { useDayCommands } from './use-day-commands';
import { useDayMarks } from './use-day-marks';

const DayMenu = lazyPart(async () => (await import('./DayMenu')).DayMenu);

/** Keeps what the plan knows of its days up to date; by itself, so that nothing else is drawn again when it changes. */
export function DaysKeeper() {
  const asked = useObserved(usePlan().dayMenu, (value) => value);
  useDayMarks();
  useDayCommands();
  useCampaignCommands();
  return asked && <DayMenu key={asked.date} asked={asked} />;
}
