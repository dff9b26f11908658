import type { ReactNode } from 'react';
import css from './DataTable.module.css';

export interface DataRow {
  key: string;
  /** What the row is about: its heading. */
  head: ReactNode;
  cells: readonly ReactNode[];
}

interface Props {
  caption: string;
  /** The heading over the rows' headings, then one for each cell. */
  columns: readonly [string, ...string[]];
  rows: readonly DataRow[];
}

/** Numbers as a table; it scrolls by itself where it is long or wide. */
export function DataTable({ caption, columns, rows }: Props) {
  const [first, ...others] = columns;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={css.scroll} tabIndex={0} aria-label={caption}>
      <table className={css.table}>
        <caption className="k-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((column) => (
              <th key={column} scope="col" className={css.numeric}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, cells }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {others.map((column, at) => (
                <td key={column} className={css.numeric}>
                  {cells[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
