import type { ComponentProps } from 'react';
import css from './PostEditor.module.css';

/** Browsers without it lay the box out a second time at each key; see `.grow` in the style sheet. */
const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

/** A text box as high as its text. */
export function GrowingText(props: ComponentProps<'textarea'> & { value: string }) {
  return (
    <div className={css.grow} data-text={growsByItself ? undefined : `${props.value} `}>
      <textarea dir="auto" {...props} />
    </div>
  );
}
