import { HolidaySettings } from './HolidaySettings';
import { OccasionSettings } from './OccasionSettings';

/** The days that matter to the plan: holidays by country and region, and dates of one's own. */
export function DaySettings() {
  return (
    <>
      <HolidaySettings />
      <OccasionSettings />
    </>
  );
}
