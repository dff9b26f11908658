import { IconAlertTriangle } from '@tabler/icons-react';
import { useId } from 'react';
import { dateWords } from '../../shared/calendar-time/date-words';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import { useGrowing } from '../plan/use-growing';
import type { DateMark } from './date-marks';
import css from './repeat.module.css';

export interface PreviewDay {
  date: LocalDate;
  marks: readonly DateMark[];
  /** Left out: it counts as skipped. */
  out: boolean;
}

/** The days on which posts are made, in a list that scrolls by itself. */
export function DatePreview({
  title,
  days,
  language,
}: {
  title: string;
  days: readonly PreviewDay[];
  language?: string | undefined;
}) {
  const id = useId();
  const { drawn, end, more } = useGrowing(60);
  return (
    <section className={css.preview} aria-labelledby={id}>
      <h3 id={id} className="k-overline">
        {title}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reached by keys */}
      <ol className={css.days} tabIndex={0} aria-labelledby={id}>
        {days.length === 0 && <li className={css.out}>No days</li>}
        {days.slice(0, drawn).map(({ date, marks, out }) => (
          <li key={date} data-out={out || undefined}>
            <span>{dateWords(date, 'dayYear', language)}</span>
            {out && <span className={css.out}>left out</span>}
            {marks.map(({ says }) => (
              <span key={says} className={css.mark}>
                <IconAlertTriangle size={13} stroke={1.6} aria-hidden />
                {says}
              </span>
            ))}
          </li>
        ))}
        {days.length > drawn && (
          <li>
            <button type="button" ref={end} className={css.moreDays} onClick={more}>
              {days.length - drawn} more
            </button>
          </li>
        )}
      </ol>
    </section>
  );
}
