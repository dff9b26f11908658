import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { type Post, postHeadline } from '../../shared/posts/post';
import { ruleOf } from '../../shared/series/rule-form';
import { useApp } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import { dayAtHand } from '../plan/keep-place';
import { usePlan } from '../plan/plan-context';
import { useProject, useProjectStore } from '../project-view/use-project';
import { DayField } from '../ui/DayField';
import { Dialog } from '../ui/Dialog';
import { counted } from '../ui/format-when';
import { TimeField } from '../ui/TimeField';
import { DatePreview } from './DatePreview';
import { EndFields, RuleFields } from './RuleFields';
import css from './repeat.module.css';
import { firstAsk, followStart, type RepeatAsk } from './repeat-ask';
import { planRepeat } from './repeat-plan';
import { useRuleDates } from './use-rule-dates';
import type { InSeries } from './use-series';

interface Props {
  post: Post;
  /** The series whose rhythm is to change from this post on; null makes a new one of the post. */
  place: InSeries | null;
  onClose(): void;
}

/** Asks how a post shall repeat, shows the days before anything is made, and says what will happen. */
export function RepeatForm({ post, place, onClose }: Props) {
  const plan = usePlan();
  const store = useProjectStore();
  const { notify } = useApp();
  const { focusDate } = usePlanView();
  const settings = useProject(({ project }) => project.settings);
  const occasions = useProject(({ project }) => project.occasions);
  const channels = useProject(({ project }) => project.channels);
  const { weekStart, language, hourFormat } = settings;
  const [ask, setAsk] = useState<RepeatAsk>(() => firstAsk(post, place, dayAtHand(focusDate)));
  const change = (changes: Partial<RepeatAsk>) => setAsk((now) => ({ ...now, ...changes }));
  const { start, time, form, written } = ask;
  const rule = written ?? ruleOf(form, weekStart);
  const look = useRuleDates(rule, { start, from: start, upTo: ask.upTo });
  const repeat = useMemo(
    () => look && planRepeat(look, ask, { post, place, project: { occasions, channels, settings } }),
    [look, ask, post, place, occasions, channels, settings],
  );
  const blackouts = repeat?.days.filter(({ marks }) => marks.some((mark) => mark.blackout)).length ?? 0;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!repeat?.command) return;
    onClose();
    if (!(await store.run(repeat.command()))) return;
    notify(repeat.done);
    if (place === null && post.date === undefined) plan.open(post.id, false);
  };

  const headline = postHeadline(post) || 'the post';
  const short = headline.length > 50 ? `${headline.slice(0, 49)}…` : headline;
  return (
    <Dialog title={place ? `Another rhythm for ${short}` : `Repeat ${short}`} onClose={onClose} size={680}>
      <form onSubmit={submit} className={css.form}>
        <div className={css.columns}>
          <div className={css.fields}>
            <div className={css.row}>
              <label htmlFor="repeat-start">From</label>
              <DayField
                id="repeat-start"
                date={start}
                settings={settings}
                tells="typing"
                autoFocus
                onChange={(date) => date !== undefined && change({ start: date, form: followStart(form, start, date) })}
              />
              <div className={css.time}>
                <TimeField
                  label={null}
                  aria-label="Time"
                  placeholder="No time"
                  time={time}
                  hourFormat={hourFormat}
                  onChange={(next) => change({ time: next ?? undefined })}
                />
              </div>
            </div>
            {written === null ? (
              <>
                <RuleFields
                  {...{ form, start, weekStart, language }}
                  onChange={(changes) => change({ form: { ...form, ...changes } })}
                />
                <EndFields end={form.end} start={start} onChange={(end) => change({ form: { ...form, end } })} />
                <button type="button" className={css.link} onClick={() => change({ written: rule })}>
                  Write the rule (RRULE)…
                </button>
              </>
            ) : (
              <>
                <TextInput
                  label="Rule by RFC 5545"
                  description="Such as FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1"
                  value={written}
                  spellCheck={false}
                  error={look?.kind === 'problem' ? look.says : undefined}
                  onChange={({ currentTarget: { value } }) => change({ written: value })}
                />
                <button type="button" className={css.link} onClick={() => change({ written: null })}>
                  Back to the form
                </button>
              </>
            )}
            <div className={css.row}>
              <label htmlFor="repeat-until">Make up to</label>
              <DayField
                id="repeat-until"
                date={ask.upTo ?? repeat?.madeUntil}
                settings={settings}
                tells="typing"
                onChange={(date) => change({ upTo: date })}
              />
              {ask.upTo !== undefined && (
                <button type="button" className={css.link} onClick={() => change({ upTo: undefined })}>
                  As usual
                </button>
              )}
            </div>
            {blackouts > 0 && (
              <Checkbox
                size="xs"
                label={`Leave out ${counted(blackouts, 'day')} on which nothing is to go out`}
                checked={ask.leaveOut}
                onChange={({ currentTarget: { checked } }) => change({ leaveOut: checked })}
              />
            )}
          </div>
          <DatePreview title="Days" days={repeat?.days ?? []} language={language} />
        </div>
        <div className={css.says} aria-live="polite">
          {look?.kind === 'problem' && written !== null ? (
            <p>Correct the rule to see its days.</p>
          ) : (
            (repeat?.says ?? ['Looking for the days…']).map((line) => <p key={line}>{line}</p>)
          )}
        </div>
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={!repeat?.command}>
            {repeat?.button ?? 'Repeat'}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
