import { type UIEvent, useLayoutEffect, useRef, useState } from 'react';
import type { ImportRow } from '../../shared/csv/import-preview';
import classes from './import.module.css';

/** Height of a row in pixels; the style sheet gives every row this height. */
const rowHeight = 35;
/** Rows drawn above and below what is seen, so that quick scrolling meets no gap. */
const margin = 12;

const outcomes: Record<ImportRow['outcome'], string> = {
  post: 'Post',
  idea: 'Idea',
  joined: 'Further channel',
  update: 'Changes a post',
  skipped: 'Not taken',
};

/** What every row of the file becomes. Only the rows in sight are drawn, so that 10,000 of them scroll as ten do. */
export function RowTable({ rows }: { rows: readonly ImportRow[] }) {
  const frame = useRef<HTMLElement>(null);
  const [window, setWindow] = useState({ top: 0, height: 600 });
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setWindow((last) => ({ ...last, height: element.clientHeight || last.height }));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list starts at its top
  useLayoutEffect(() => {
    frame.current?.scrollTo?.({ top: 0 });
    setWindow((last) => ({ ...last, top: 0 }));
  }, [rows]);

  const anyReason = rows.some(({ reason }) => reason !== undefined);
  const columns = anyReason ? 6 : 5;
  const from = Math.max(0, Math.floor(window.top / rowHeight) - margin);
  const to = Math.min(rows.length, Math.ceil((window.top + window.height) / rowHeight) + margin);
  return (
    <section
      ref={frame}
      className={classes.tableFrame}
      aria-label="Rows of the file"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable with the keyboard
      tabIndex={0}
      onScroll={(event: UIEvent<HTMLElement>) => {
        const { scrollTop } = event.currentTarget;
        setWindow((last) => ({ ...last, top: scrollTop }));
      }}
    >
      <table className={classes.table} aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Becomes</th>
            <th scope="col">When</th>
            <th scope="col">Post</th>
            <th scope="col">Channels</th>
            {anyReason && <th scope="col">To know</th>}
          </tr>
        </thead>
        <tbody>
          {from > 0 && <Gap rows={from} columns={columns} />}
          {rows.slice(from, to).map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line can give several rows, and a row never moves
            <Row key={from + at} row={row} index={from + at + 2} withReason={anyReason} />
          ))}
          {to < rows.length && <Gap rows={rows.length - to} columns={columns} />}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row, index, withReason }: { row: ImportRow; index: number; withReason: boolean }) {
  const { line, outcome, when, headline, channels, reason = '' } = row;
  return (
    <tr aria-rowindex={index} data-outcome={outcome}>
      <td>{line}</td>
      <td>
        <span className={classes.outcome}>{outcomes[outcome]}</span>
      </td>
      <td>{when}</td>
      <td title={headline}>{headline}</td>
      <td title={channels.join(', ')}>{channels.join(', ')}</td>
      {withReason && <td title={reason}>{reason}</td>}
    </tr>
  );
}

/** Stands for rows that are not drawn. */
function Gap({ rows, columns }: { rows: number; columns: number }) {
  return (
    <tr className={classes.gap}>
      <td colSpan={columns} style={{ height: rows * rowHeight }} />
    </tr>
  );
}
