import type { ExportNote, ExportPreview } from '../../shared/csv/preset';
import { numberWords } from '../ui/format-when';
import classes from './export.module.css';

interface Props {
  /** The files of one tab, in their order. */
  files: ExportPreview['files'];
  notes: readonly ExportNote[];
  label: string;
  onPost(post: string): void;
}

/** The rows of one channel's files, cell by cell as they will be written. */
export function FileTable({ files, notes, label, onPost }: Props) {
  const columns = files[0]?.columns ?? [];
  const shown = files.reduce((sum, { rows }) => sum + rows.length, 0);
  const total = files.reduce((sum, { rowCount }) => sum + rowCount, 0);
  const empty = emptyCells(notes);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable with the keyboard */}
      <section className={classes.tableFrame} aria-label={label} tabIndex={0}>
        <table className={classes.table} data-wide={columns.length > 8 || undefined}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {files.flatMap((file) =>
              file.rows.map(({ post, cells }, row) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row of a file has no other identity
                <tr key={`${file.name} ${row}`} onDoubleClick={() => onPost(post)}>
                  {cells.map((cell, at) => (
                    <Cell key={columns[at]} text={cell} empty={empty.get(`${post} ${columns[at]}`)} />
                  ))}
                </tr>
              )),
            )}
          </tbody>
        </table>
      </section>
      {shown < total && (
        <p className={classes.more}>
          These are the first {numberWords(shown)} of {numberWords(total)} rows.
        </p>
      )}
    </>
  );
}

/** Long cells are cut for the eye only; the whole text is in the title. */
function Cell({ text, empty }: { text: string; empty: EmptyCell | undefined }) {
  if (text === '' && empty)
    return (
      <td className={classes.emptyCell} title={empty.reason}>
        {empty.says}
      </td>
    );
  return <td title={text.length > 24 ? text : undefined}>{text}</td>;
}

interface EmptyCell {
  says: string;
  reason: string;
}

/** What stands, quietly, in a cell that stays empty although the post has something for it. */
function emptyCells(notes: readonly ExportNote[]): Map<string, EmptyCell> {
  const cells = new Map<string, EmptyCell>();
  for (const { cell, reason, posts } of notes)
    if (cell) for (const { id } of posts) cells.set(`${id} ${cell.column}`, { says: cell.says, reason });
  return cells;
}
