import type { ReactNode } from 'react';
import { counted } from '../ui/format-when';
import { RowMenu } from '../ui/RowMenu';
import classes from './section.module.css';

interface Props<T> {
  records: readonly T[];
  readOnly: boolean;
  name(record: T): string;
  posts(record: T): number;
  mark?(record: T): ReactNode;
  onBringBack(record: T): void;
  onDelete(record: T): void;
}

/** What is archived, below what is in use; nothing where nothing is. */
export function ArchivedRows<T extends { id: string }>(props: Props<T>) {
  const { records, readOnly, name, posts, mark, onBringBack, onDelete } = props;
  if (records.length === 0) return null;
  return (
    <div className={classes.archived}>
      <h2 className="k-overline">Archived</h2>
      <ul className={classes.rows}>
        {records.map((record) => (
          <li key={record.id} className={classes.archivedRow}>
            {mark?.(record)}
            <span className={classes.archivedName}>{name(record)}</span>
            <span>{counted(posts(record), 'post')}</span>
            {!readOnly && (
              <RowMenu
                of={name(record)}
                archived
                onArchive={() => onBringBack(record)}
                onDelete={() => onDelete(record)}
              />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
