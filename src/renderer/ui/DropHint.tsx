import type { Icon } from '@tabler/icons-react';
import css from './DropHint.module.css';

/** Lies over what takes the files that are just being dragged across it; `window` covers whatever is on the screen. */
export function DropHint({ Icon, says, window }: { Icon: Icon; says: string; window?: boolean }) {
  return (
    <div className={css.over} data-window={window}>
      <Icon size={34} stroke={1.4} aria-hidden="true" />
      <p className="k-serif">{says}</p>
    </div>
  );
}
