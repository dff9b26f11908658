import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { addDays, type LocalDate } from '../../shared/calendar-time/local-date';
import { newId } from '../../shared/ids';
import {
  copiesOfSpan,
  type Days,
  daysWithoutNumber,
  type Span,
  type SpanRule,
  sameDayNumber,
  spanOf,
  targetOfSpan,
} from '../../shared/posts/copy-span';
import { isFiltering } from '../../shared/posts/post-filter';
import { usePlanView } from '../app-frame/plan-view';
import { dayCell, holdFocus } from '../plan/keep-place';
import { usePlan } from '../plan/plan-context';
import { usePostsInRange, useProject } from '../project-view/use-project';
import { DayField } from '../ui/DayField';
import { Dialog } from '../ui/Dialog';
import { counted } from '../ui/format-when';
import { daysWords, dayWords, missingWords } from './copy-span-words';
import css from './forms.module.css';

const names: Record<Span, string> = { day: 'day', week: 'week', month: 'month' };

const rules: Record<SpanRule, string> = { weekday: 'Keep weekdays', date: 'Keep day numbers' };

/** Copies all posts of a day, a week or a month to another, after saying which go where. */
export function CopySpanForm({ span, date }: { span: Span; date: LocalDate }) {
  const plan = usePlan();
  const { filter, go } = usePlanView();
  const settings = useProject(({ project }) => project.settings);
  const { weekStart, language } = settings;
  const source = spanOf(span, date, weekStart);
  const [to, setTo] = useState<LocalDate | undefined>(() => nextOf(span, date));
  const [rule, setRule] = useState<SpanRule>('weekday');
  const posts = usePostsInRange(source.from, source.to);
  const valid = to !== undefined;
  const copy = { span, rule, from: date, to: to ?? date, weekStart };
  const target = targetOfSpan(copy);
  const there = usePostsInRange(target.from, target.to).length;
  const same = target.from === source.from;
  const missing = daysWithoutNumber(copy);
  const close = () => plan.asking.set(null);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!valid || same || posts.length === 0) return;
    const copies = copiesOfSpan(posts, copy, newId);
    const [first] = copies.map((each) => each.date).sort();
    close();
    void plan.copyEach(copies, `Copied ${counted(copies.length, 'post')} to ${daysWords(target, language)}.`);
    plan.select(copies.map(({ id }) => id));
    if (first === undefined) return;
    go({ focusDate: first });
    holdFocus(() => dayCell(first));
  };

  return (
    <Dialog title={`Copy ${titleWords(span, source, language)}`} onClose={close} size={440}>
      <form onSubmit={submit} className={css.form}>
        <DayField
          label={span === 'week' ? `To the ${rule === 'date' ? 'month' : 'week'} of` : `To the ${names[span]}`}
          unit={span === 'month' ? 'month' : 'day'}
          date={to}
          settings={settings}
          tells="typing"
          autoFocus
          onChange={setTo}
        />
        {span !== 'day' && (
          <Stack gap={4}>
            <SegmentedControl
              fullWidth
              size="xs"
              value={rule}
              aria-label="What stays"
              onChange={(next) => setRule(next === 'date' ? 'date' : 'weekday')}
              data={Object.entries(rules).map(([value, label]) => ({ value, label }))}
            />
            <Text size="xs" c="dimmed">
              {rule === 'weekday'
                ? 'Everything moves by whole weeks: a Tuesday stays a Tuesday, and the order stays.'
                : 'The 7th stays the 7th. A day that the other month does not have becomes its last day.'}
            </Text>
          </Stack>
        )}
        <p className={css.preview} aria-live="polite">
          {!valid && `Choose a ${names[span]}.`}
          {valid && posts.length === 0 && `There is nothing on ${daysWords(source, language)} to copy.`}
          {valid && posts.length > 0 && same && `The posts are there already. Choose another ${names[span]}.`}
          {valid && posts.length > 0 && !same && (
            <>
              <strong>{counted(posts.length, 'post')}</strong> from {daysWords(source, language)} to{' '}
              {daysWords(target, language)}, as drafts.
              {missing.length > 0 && <span className={css.rule}>{missingWords(missing, copy, language)}</span>}
              {there > 0 && (
                <span className={css.rule}>
                  {counted(there, 'post')} {there === 1 ? 'is' : 'are'} there already and{' '}
                  {there === 1 ? 'stays' : 'stay'}.
                </span>
              )}
              {isFiltering(filter) && <span className={css.rule}>Posts that the filter hides are copied too.</span>}
            </>
          )}
        </p>
        <Group justify="flex-end" gap={8} mt={4}>
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" disabled={!valid || same || posts.length === 0}>
            Copy
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

/** What is usually meant: the next day, week or month. */
function nextOf(span: Span, date: LocalDate): LocalDate {
  if (span === 'month') return sameDayNumber(date, 1);
  return addDays(date, span === 'week' ? 7 : 1);
}

function titleWords(span: Span, days: Days, language: string | undefined): string {
  return span === 'day' ? dayWords(days.from, language) : daysWords(days, language);
}
