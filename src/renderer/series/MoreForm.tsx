import { Button, Checkbox, Group } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { dateWords } from '../../shared/calendar-time/date-words';
import { addDays, type LocalDate } from '../../shared/calendar-time/local-date';
import { newId } from '../../shared/ids';
import { regularPlace } from '../../shared/series/series-plan';
import { useApp } from '../app-frame/app-state';
import { useProject, useProjectStore } from '../project-view/use-project';
import { DayField } from '../ui/DayField';
import { Dialog } from '../ui/Dialog';
import { counted } from '../ui/format-when';
import { DatePreview } from './DatePreview';
import { marksOf } from './date-marks';
import css from './repeat.module.css';
import { rhythmWords } from './series-words';
import { useRuleDates } from './use-rule-dates';
import type { InSeries } from './use-series';

/** As many skipped days as are offered to be brought back. */
const offered = 60;

/** Makes further posts of a series, and those of days that were skipped. */
export function MoreForm({ place, onClose }: { place: InSeries; onClose(): void }) {
  const { series, post, posts } = place;
  const store = useProjectStore();
  const { notify } = useApp();
  const settings = useProject(({ project }) => project.settings);
  const occasions = useProject(({ project }) => project.occasions);
  const channels = useProject(({ project }) => project.channels);
  const { language } = settings;
  const [upTo, setUpTo] = useState<LocalDate | undefined>();
  const [back, setBack] = useState<readonly LocalDate[]>([]);
  // Days of skipped posts, and of posts that have left, have none now.
  const skipped = series.skipped.slice(-offered);
  const from = addDays(series.madeUntil, 1);
  const look = useRuleDates(series.rule, {
    start: series.start,
    from: from < series.start ? series.start : from,
    given: posts.length + series.skipped.length,
    upTo,
  });
  const chosen = look?.kind === 'dates' ? look.found : undefined;
  const days = useMemo(
    () =>
      (chosen?.dates ?? []).map((date) => {
        const place = regularPlace(series, date);
        return {
          date: place.date,
          marks: marksOf(post, place.date, place.time, { occasions, channels, settings }),
          out: false,
        };
      }),
    [chosen, series, post, occasions, channels, settings],
  );
  const count = (chosen?.dates.length ?? 0) + back.length;
  const toggle = (date: LocalDate, on: boolean) =>
    setBack(on ? [...back, date].sort() : back.filter((each) => each !== date));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (count === 0) return;
    onClose();
    const made = [...back, ...(chosen?.dates ?? [])].map((date) => ({ id: newId(), date }));
    const payload = { id: series.id, made, madeUntil: chosen?.madeUntil };
    if (await store.run({ name: 'series.make', payload })) notify(`Made ${counted(count, 'post')} of the series.`);
  };

  return (
    <Dialog title="More posts of this series" onClose={onClose} size={680}>
      <form onSubmit={submit} className={css.form}>
        <div className={css.columns}>
          <div className={css.fields}>
            <div className={css.says}>
              <p>{rhythmWords(series, settings)}</p>
              <p>
                {counted(posts.length, 'post')}, made until {dateWords(series.madeUntil, 'dayYear', language)}.
              </p>
            </div>
            {look?.kind === 'dates' && (
              <div className={css.row}>
                <label htmlFor="more-until">Make up to</label>
                <DayField
                  id="more-until"
                  date={upTo ?? chosen?.madeUntil}
                  settings={settings}
                  tells="typing"
                  autoFocus
                  onChange={setUpTo}
                />
              </div>
            )}
            {skipped.length > 0 && (
              <fieldset className={css.list}>
                <legend>Bring back days without a post</legend>
                <div className={css.skipped}>
                  {skipped.map((date) => (
                    <Checkbox
                      key={date}
                      size="xs"
                      label={dateWords(regularPlace(series, date).date, 'dayYear', language)}
                      checked={back.includes(date)}
                      onChange={({ currentTarget: { checked } }) => toggle(date, checked)}
                    />
                  ))}
                </div>
              </fieldset>
            )}
          </div>
          <DatePreview title="New days" days={days} language={language} />
        </div>
        <div className={css.says} aria-live="polite">
          {look?.kind === 'problem' ? (
            <p>The rule of this series cannot be followed: {look.says}</p>
          ) : (
            <p>
              {chosen?.dates.length === 0
                ? 'Its rule gives no further day.'
                : `${counted(chosen?.dates.length ?? 0, 'further post')}.`}
              {back.length > 0 &&
                ` ${counted(back.length, 'skipped day')} ${back.length === 1 ? 'gets' : 'get'} a post again.`}
            </p>
          )}
        </div>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={count === 0}>
            {count === 0 ? 'Make posts' : `Make ${counted(count, 'post')}`}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
