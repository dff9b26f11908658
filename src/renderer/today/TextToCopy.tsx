import { useId } from 'react';
import { CopyButton, copyText } from './CopyButton';
import css from './DueDetail.module.css';

interface Props {
  title: string;
  text: string;
  /** In sentences: `the text`. */
  what: string;
  note?: string;
  /** What the eye looks for first. */
  main?: boolean;
}

/** A text exactly as it goes out, with a button that copies it. */
export function TextToCopy({ title, text, what, note, main }: Props) {
  const id = useId();
  return (
    <section className={css.block} aria-labelledby={id}>
      <div className={css.blockHead}>
        <h3 className="k-overline" id={id}>
          {title}
        </h3>
        {note && <span className={css.note}>{note}</span>}
        <span className={css.gap} />
        <CopyButton
          label={`Copy ${title.toLowerCase()}`}
          what={what}
          copy={() => copyText(text)}
          instead="Select it here and copy it by the keyboard."
          main={main}
        />
      </div>
      <p className={css.text} data-main={main || undefined} dir="auto">
        {text}
      </p>
    </section>
  );
}
