import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { memo, type RefObject, useEffect, useRef } from 'react';
import type { TableColumn } from '../../shared/table/table-column';
import { headRow } from './cell-selection';
import { GroupLine } from './GroupLine';
import { recycled } from './recycled';
import css from './TableGrid.module.css';
import { lineHeight, TableRow } from './TableRow';
import { useTable } from './table-state';
import type { TableRows } from './use-table-rows';

/** The height of the headings in pixels. */
export const headHeight = 32;

interface Props {
  rows: TableRows;
  columns: readonly TableColumn[];
  byStatus: boolean;
  scroller: RefObject<HTMLDivElement | null>;
  /** Takes what scrolls a line into sight. */
  show: RefObject<(line: number) => void>;
  onFold(key: string): void;
}

/** The lines that can be seen, and the active one. While the table scrolls nothing but these is drawn. */
export const TableLines = memo(function TableLines({ rows, columns, byStatus, scroller, show, onFold }: Props) {
  const { selection } = useTable();
  const slots = useRef<ReadonlyMap<number, number>>(new Map());
  const lines = useVirtualizer({
    count: rows.lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => lineHeight,
    overscan: 4,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: lineHeight / 2,
    initialRect: { width: 1000, height: 600 },
    useFlushSync: false,
    // The active row is always there, so that the grid can name its active cell.
    rangeExtractor: (range) => {
      const drawn = defaultRangeExtractor(range);
      const { row } = selection.get();
      const line = row === headRow ? -1 : rows.lineOf(row);
      return line < 0 || line >= range.count || drawn.includes(line) ? drawn : [...drawn, line].sort((a, b) => a - b);
    },
  });
  useEffect(() => {
    show.current = (line) => lines.scrollToIndex(line, { align: 'auto' });
  }, [show, lines]);
  const drawn = lines.getVirtualItems().map(({ index }) => index);
  slots.current = recycled(
    slots.current,
    drawn.filter((index) => rows.lines[index]?.kind === 'row'),
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: lines are drawn only where they can be seen, which no table element allows
    <div role="rowgroup" className={css.lines} style={{ height: rows.lines.length * lineHeight }}>
      {drawn.map((index) => {
        const line = rows.lines[index];
        if (line?.kind === 'group')
          return (
            <GroupLine
              key={`group ${line.group.key}`}
              group={line.group}
              line={index}
              folded={line.folded}
              byStatus={byStatus}
              columns={columns.length + 1}
              onFold={() => onFold(line.group.key)}
            />
          );
        const id = line && rows.ids[line.row];
        return id === undefined || !line ? null : (
          <TableRow key={slots.current.get(index)} id={id} row={line.row} line={index} columns={columns} />
        );
      })}
    </div>
  );
});
