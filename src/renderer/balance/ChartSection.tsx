import { type ReactNode, useId, useState } from 'react';
import segments from '../ui/segments.module.css';
import shared from './balance.module.css';

interface Props {
  title: string;
  /** What the chart shows, in a sentence; read instead of it too. */
  summary: string;
  chart: ReactNode;
  table: ReactNode;
  /** Stands between the title and the switch. */
  control?: ReactNode;
  wide?: boolean;
}

/** One chart and, in its place when asked for, its numbers as a table. */
export function ChartSection({ title, summary, chart, table, control, wide }: Props) {
  const [shown, setShown] = useState<'chart' | 'table'>('chart');
  const heading = useId();
  return (
    <section className={shared.section} aria-labelledby={heading} data-wide={wide || undefined}>
      <div className={shared.sectionHead}>
        <h2 className={shared.sectionTitle} id={heading}>
          {title}
        </h2>
        {control}
        <fieldset className={segments.segments} data-small="" aria-label={`${title} as`}>
          <button type="button" aria-pressed={shown === 'chart'} onClick={() => setShown('chart')}>
            Chart
          </button>
          <button type="button" aria-pressed={shown === 'table'} onClick={() => setShown('table')}>
            Table
          </button>
        </fieldset>
      </div>
      <p className={shared.summary}>{summary}</p>
      {shown === 'chart' ? chart : table}
    </section>
  );
}
