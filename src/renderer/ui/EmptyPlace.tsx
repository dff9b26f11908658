import type { ReactNode } from 'react';
import classes from './EmptyPlace.module.css';

interface Props {
  icon: ReactNode;
  title: string;
  /** What the place is for, in a sentence or two. */
  children: ReactNode;
  /** The first step. */
  action?: ReactNode;
}

/** What an empty place shows: what it is for and the first step. */
export function EmptyPlace({ icon, title, children, action }: Props) {
  return (
    <div className={classes.place}>
      <div className={classes.icon} aria-hidden="true">
        {icon}
      </div>
      <p className={`k-serif ${classes.title}`}>{title}</p>
      <p className={classes.text}>{children}</p>
      {action}
    </div>
  );
}
