import { IconArrowBackUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { VariantField as Field } from '../../shared/posts/variant';
import type { VariantControl } from './use-variant';
import css from './variant.module.css';

interface Props {
  variant: VariantControl;
  field: Field;
  /** What the field is called, beside it and in what is read out. */
  label: string;
  /** The id of what is edited, for the label. */
  id?: string | undefined;
  /** What stands there for all channels, in words; shown where this channel differs. */
  was?: ReactNode;
  /** The label stands in what is edited already. */
  bare?: boolean;
  /** More beside the label. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A field of what one channel gets: where it differs from the common content it is marked, says from what, and can be put back. */
export function VariantField({ variant, field, label, id, was, bare = false, aside, children }: Props) {
  const changed = variant.changed.has(field);
  return (
    <div className={css.field} data-changed={changed || undefined}>
      <div className={css.fieldHead} data-bare={bare || undefined}>
        {!bare && <FieldLabel label={label} id={id} />}
        {changed && (
          <>
            <span className={css.own}>differs</span>
            <button
              type="button"
              className={css.putBack}
              aria-label={`${label}: use the common one again`}
              title="Use the common one again"
              onClick={(event) => {
                // The button goes away; what it put back takes the focus.
                const place = event.currentTarget.closest('[data-changed]');
                variant.putBack(field);
                place?.querySelector<HTMLElement>('textarea, input')?.focus();
              }}
            >
              <IconArrowBackUp size={14} stroke={1.8} aria-hidden />
            </button>
          </>
        )}
        {aside && <span className={css.aside}>{aside}</span>}
      </div>
      {children}
      {changed && was !== undefined && <div className={css.was}>{was}</div>}
    </div>
  );
}

function FieldLabel({ label, id }: Pick<Props, 'label' | 'id'>) {
  // What is edited says its name itself where it has no id; this is for the eye then.
  return id === undefined ? <span aria-hidden>{label}</span> : <label htmlFor={id}>{label}</label>;
}
