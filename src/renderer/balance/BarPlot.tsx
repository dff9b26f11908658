import { BarChart, type BarChartProps } from '@mantine/charts';
import '@mantine/charts/styles.layer.css';
import { memo } from 'react';
import css from './BarPlot.module.css';
import { useInTurn } from './use-in-turn';

interface Props extends Omit<BarChartProps, 'dataKey' | 'h'> {
  /** Read instead of the chart. */
  words: string;
  /** In pixels. */
  h?: number;
  /** A click on the bars over an entry of the data. */
  onEntry?: (index: number) => void;
}

/**
 * Bars over the entries of `data`, each named by its `label`. Keys reach the same numbers through the table beside it,
 * so the drawing itself takes no focus. Its place is there at once, the bars come when other charts leave time for them.
 */
export function BarPlot(props: Props) {
  const { words, onEntry, h = 208 } = props;
  const plot = useInTurn(props);
  return (
    <div
      role="img"
      aria-label={words}
      className={css.plot}
      style={{ height: h }}
      data-links={onEntry ? true : undefined}
    >
      {plot && <Bars plot={plot} />}
    </div>
  );
}

const Bars = memo(function Bars({
  plot: { words: _, h = 208, onEntry, xAxisProps, yAxisProps, barChartProps, ...props },
}: {
  plot: Props;
}) {
  return (
    <BarChart
      h={h}
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
  );
});
