import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './save-status.module.css';

interface Props {
  tone: 'danger' | 'calm';
  title: string;
  children: ReactNode;
  actions: ReactNode;
}

/** One line over the work: what is the matter, in a sentence, and the ways on. */
export function NoticeBar({ tone, title, children, actions }: Props) {
  const Icon = tone === 'danger' ? IconAlertTriangle : IconLock;
  return (
    <div className={classes.bar} data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon size={17} stroke={1.6} aria-hidden="true" />
      <p className={classes.sentence}>
        <strong>{title}</strong> {children}
      </p>
      <div className={classes.actions}>{actions}</div>
    </div>
  );
}
