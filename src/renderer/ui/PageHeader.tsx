import type { ReactNode } from 'react';
import classes from './PageHeader.module.css';

interface Props {
  title: string;
  /** Set in the quieter tone beside the title, as the year beside the month. */
  aside?: string;
  /** Buttons at the right. */
  children?: ReactNode;
}

/** The head of an area: its name in the serif, and what can be done there. */
export function PageHeader({ title, aside, children }: Props) {
  return (
    <header className={classes.header}>
      <h1 className={`k-serif ${classes.title}`}>
        {title}
        {aside && <span className={classes.aside}> {aside}</span>}
      </h1>
      {children && <div className={classes.actions}>{children}</div>}
    </header>
  );
}
