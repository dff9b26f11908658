import type { ExportNote } from '../../shared/csv/preset';
import classes from './export.module.css';
import type { Switches } from './StatusSwitches';

interface Props {
  /** Whether there is a table above the line. */
  table: boolean;
  notes: readonly ExportNote[];
  switches: Switches;
  onChange(switches: Switches): void;
}

/** The sentence below the table: what it is, how many posts it leaves out, and the way to take them in. */
export function LeftOutLine({ table, notes, switches, onChange }: Props) {
  const out = notes.filter(({ kind, remedy }) => kind === 'left-out' && remedy);
  const included = switches.includePast || switches.includeUnapproved;
  const one = out.length === 1 && out[0]?.posts.length === 1;
  return (
    <p className={classes.below}>
      {table && 'The table shows exactly what the file will hold. '}
      {out.length > 0 && (
        <>
          {listWords(out.map(({ short }) => short))} {one ? 'is' : 'are'} not in the file.{' '}
          <button
            type="button"
            className={classes.link}
            onClick={() => onChange({ includePast: true, includeUnapproved: true })}
          >
            {one ? 'Include it' : 'Include them'}
          </button>
        </>
      )}
      {out.length === 0 && included && (
        <>
          Posts that are past or not approved are taken in.{' '}
          <button
            type="button"
            className={classes.link}
            onClick={() => onChange({ includePast: false, includeUnapproved: false })}
          >
            Leave them out
          </button>
        </>
      )}
    </p>
  );
}

/** `7 drafts, 1 held post and 2 past posts`. */
function listWords(items: string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
