import { useDeferredValue, useMemo, useState } from 'react';
import { textDifferences } from '../../shared/posts/text-differences';
import css from './variant.module.css';

const marks = { same: undefined, added: 'ins', removed: 'del' } as const;

/** What a channel's own text adds to the common one and takes out of it, word by word; opened by a button. */
export function TextDifferences({ common, own }: { common: string; own: string }) {
  const [open, setOpen] = useState(false);
  return (
    <div className={css.differences}>
      <button type="button" className={css.quiet} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Hide what differs' : 'Show what differs from the common text'}
      </button>
      {open && <Parts common={common} own={own} />}
    </div>
  );
}

function Parts({ common, own }: { common: string; own: string }) {
  // The key comes first, its difference right behind.
  const read = useDeferredValue(own);
  const parts = useMemo(() => textDifferences(common, read), [common, read]);
  return (
    <p className={css.parts} dir="auto">
      {parts.map(({ kind, text }, at) => {
        const Mark = marks[kind] ?? 'span';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no other name than their place
          <Mark key={at}>
            {kind !== 'same' && <span className="k-visually-hidden">{kind}: </span>}
            {text}
          </Mark>
        );
      })}
    </p>
  );
}
