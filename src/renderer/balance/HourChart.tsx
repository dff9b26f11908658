import { timeWords } from '../../shared/calendar-time/date-words';
import { counted } from '../ui/format-when';
import type { About } from './about';
import { BarPlot } from './BarPlot';
import { ChartSection } from './ChartSection';
import { DataTable } from './DataTable';

/** At which hours posts go out. */
export function HourChart({ about: { balance, hourFormat, name } }: { about: About }) {
  const { hours, withoutTime } = balance;
  const hour = (at: number) => timeWords(`${String(at % 24).padStart(2, '0')}:00`, hourFormat);
  const most = Math.max(...hours);
  const best = hours.indexOf(most);
  const summary = [
    most === 0 ? 'No post has a time.' : `Most between ${hour(best)} and ${hour(best + 1)}: ${counted(most, 'post')}.`,
    withoutTime > 0 && most > 0 ? `${counted(withoutTime, 'post has', 'posts have')} no time.` : '',
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <ChartSection
      title="Hours of the day"
      wide
      summary={summary}
      chart={
        <BarPlot
          h={168}
          words={`Hours of the day: ${summary} The table has the numbers.`}
          data={hours.map((posts, at) => ({ label: hour(at), posts }))}
          series={[{ name: 'posts', label: 'Posts', color: 'var(--k-accent)' }]}
          yAxisProps={{ allowDecimals: false }}
        />
      }
      table={
        <DataTable
          caption={`Posts by the hour, ${name}`}
          columns={['Hour', 'Posts']}
          rows={hours.flatMap((posts, at) =>
            posts === 0 ? [] : [{ key: String(at), head: `${hour(at)} to ${hour(at + 1)}`, cells: [posts] }],
          )}
        />
      }
    />
  );
}
