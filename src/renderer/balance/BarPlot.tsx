import { BarChart, type BarChartProps } from '@mantine/charts';
import '@mantine/charts/styles.layer.css';
import css from './balance.module.css';

interface Props extends Omit<BarChartProps, 'dataKey'> {
  /** Read instead of the chart. */
  words: string;
  /** A click on the bars over an entry of the data. */
  onEntry?: (index: number) => void;
}

/**
 * Bars over the entries of `data`, each named by its `label`. Keys reach the same numbers through the table beside it,
 * so the drawing itself takes no focus.
 */
export function BarPlot({ words, onEntry, xAxisProps, yAxisProps, barChartProps, ...props }: Props) {
  return (
    <div role="img" aria-label={words} className={css.plot} data-links={onEntry ? true : undefined}>
      <BarChart
        h={208}
        dataKey="label"
        tickLine="none"
        gridColor="var(--k-border)"
        textColor="var(--k-text-dim)"
        // As a prop it would end up on the element, where React does not know it.
        __vars={{ '--chart-cursor-fill': 'var(--k-chip)' }}
        maxBarWidth={44}
        {...props}
        xAxisProps={{ minTickGap: 12, tickMargin: 6, ...xAxisProps }}
        yAxisProps={{ width: 44, tickMargin: 4, ...yAxisProps }}
        barChartProps={{
          accessibilityLayer: false,
          // A tap moves and clicks in one frame: waiting for the next, the click would mean the entry before.
          throttledEvents: [],
          margin: { top: 12, right: 8, bottom: 0, left: 0 },
          ...barChartProps,
          onClick: ({ activeTooltipIndex }) => {
            const index = Number(activeTooltipIndex);
            if (activeTooltipIndex !== null && activeTooltipIndex !== undefined && index >= 0) onEntry?.(index);
          },
        }}
      />
    </div>
  );
}
