import type { CSSProperties } from 'react';
import css from './StatusDot.module.css';
import { statusWords } from './status-words';

/** The sign of a status: a hollow dot for drafts, a ringed one in review, a full one after. Never alone: a word says it too. */
export function StatusDot({ status }: { status: string }) {
  const { known, colour } = statusWords(status);
  return <span className={css.dot} data-known={known} style={{ '--dot': `var(${colour})` } as CSSProperties} />;
}
