import { Button, Group, SegmentedControl, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import { newId } from '../../shared/ids';
import { type HoldStart, whatHoldDoes } from '../../shared/posts/hold-commands';
import css from '../bulk/forms.module.css';
import { usePlan } from '../plan/plan-context';
import { projectNow } from '../plan/use-today';
import { useProject, useProjectStore } from '../project-view/use-project';
import { DayField } from '../ui/DayField';
import { Dialog } from '../ui/Dialog';
import { counted } from '../ui/format-when';

/** Asks from when on everything is to be held, and why; says what that means before it is done. */
export function HoldForm({ date }: { date?: LocalDate | undefined }) {
  const plan = usePlan();
  const store = useProjectStore();
  const posts = useProject(({ project }) => project.posts);
  const settings = useProject(({ project }) => project.settings);
  const { timeZone, language, hourFormat } = settings;
  const [now] = useState(() => projectNow(timeZone));
  const [how, setHow] = useState<'now' | 'day'>(date === undefined || date === now.date ? 'now' : 'day');
  const [day, setDay] = useState<LocalDate | undefined>(date ?? now.date);
  const [reason, setReason] = useState('');
  const start: HoldStart | null = useMemo(
    () => (how === 'now' ? { from: now.date, time: now.time } : day ? { from: day } : null),
    [how, now, day],
  );
  const counts = useMemo(() => {
    const found = { hold: 0, held: 0, out: 0 };
    if (start)
      for (const post of Object.values(posts)) {
        const what = whatHoldDoes(post, start);
        if (what) found[what] += 1;
      }
    return found;
  }, [posts, start]);
  const close = () => plan.asking.set(null);
  const wrong = !start
    ? 'Choose a day.'
    : counts.hold === 0
      ? 'From then on there is no post that could be held.'
      : undefined;
  const since =
    start && `${dateWords(start.from, 'long', language)}${start.time ? `, ${timeWords(start.time, hourFormat)}` : ''}`;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (wrong || !start) return;
    close();
    const payload = { hold: newId(), from: start.from, reason: reason.trim(), ...(start.time && { time: start.time }) };
    const done = await store.run({ name: 'posts.holdFrom', payload });
    plan.announce(done ? `${counted(counts.hold, 'post is', 'posts are')} held.` : 'The change was not made.');
  };
  return (
    <Dialog title="Hold everything" onClose={close} size={420}>
      <form onSubmit={(event) => void submit(event)} className={css.form}>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label="From when on"
          value={how}
          onChange={(next) => setHow(next === 'day' ? 'day' : 'now')}
          data={[
            { value: 'now', label: 'From now on' },
            { value: 'day', label: 'From a day on' },
          ]}
        />
        {how === 'day' && (
          <DayField label="First day" date={day} settings={settings} tells="typing" onChange={setDay} />
        )}
        <TextInput
          label="Why"
          placeholder="Such as: mourning, a recall, a strike"
          value={reason}
          data-autofocus
          maxLength={300}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <p className={css.preview} aria-live="polite">
          {wrong ?? (
            <>
              <strong>{counted(counts.hold, 'post')}</strong> from {since} on {counts.hold === 1 ? 'is' : 'are'} held
              until you release {counts.hold === 1 ? 'it' : 'them'}, in one step. Files for publishing leave{' '}
              {counts.hold === 1 ? 'it' : 'them'} out.
              {counts.held > 0 && (
                <span className={css.rule}>
                  {counted(counts.held, 'post is', 'posts are')} held already and{' '}
                  {counts.held === 1 ? 'keeps its' : 'keep their'} own reason.
                </span>
              )}
              {counts.out > 0 && (
                <span className={css.rule}>
                  {counted(counts.out, 'published post stays', 'published posts stay')} as{' '}
                  {counts.out === 1 ? 'it is' : 'they are'}.
                </span>
              )}
            </>
          )}
        </p>
        <Group justify="flex-end" gap={8} mt={4}>
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" disabled={wrong !== undefined}>
            Hold {counts.hold === 0 ? 'everything' : counted(counts.hold, 'post')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
