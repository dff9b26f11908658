import { Button, Checkbox, Group, NativeSelect, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { Span } from '../../shared/balance/spans';
import { dateWords } from '../../shared/calendar-time/date-words';
import type { FillOrder } from '../../shared/rhythm/candidates';
import type { SlotChoice } from '../../shared/rhythm/fill-slots';
import { useApp } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import { dayCell, holdFocus } from '../plan/keep-place';
import { usePlan } from '../plan/plan-context';
import { useToday } from '../plan/use-today';
import { useProject, useProjectStore } from '../project-view/use-project';
import { Dialog } from '../ui/Dialog';
import { counted } from '../ui/format-when';
import css from './FillForm.module.css';
import { FillList } from './FillList';
import { fillCommand } from './fill-command';
import { type FillSpan, fillDays, fillSpanWords } from './fill-span';
import { OwnDays } from './OwnDays';
import { useCandidates, useFill } from './use-fill';

const orders: Record<FillOrder, string> = {
  listed: 'As they are listed',
  oldest: 'The oldest first',
  pillars: 'One pillar after the other',
};
const isOrder = (value: string): value is FillOrder => Object.hasOwn(orders, value);

/** Puts ideas on free slots after saying which goes where; each can be given another slot or be left out. */
export function FillForm({ ids }: { ids: readonly string[] | null }) {
  const plan = usePlan();
  const store = useProjectStore();
  const { notify } = useApp();
  const { focusDate, go } = usePlanView();
  const { language, timeZone } = useProject(({ project }) => project.settings);
  const today = useToday(timeZone);
  const [kind, setKind] = useState<FillSpan>('rest');
  const [own, setOwn] = useState<Partial<Span>>(() => fillDays('rest', focusDate, today, {}) ?? {});
  const [order, setOrder] = useState<FillOrder>('listed');
  const { ideas, evergreen } = useCandidates(ids);
  const [withIdeas, setWithIdeas] = useState(true);
  const [withEvergreen, setWithEvergreen] = useState(ids !== null);
  const [choices, setChoices] = useState<ReadonlyMap<string, SlotChoice>>(new Map());
  const span = fillDays(kind, focusDate, today, own);
  const { fill, busy } = useFill({ span, order, ids, withIdeas, withEvergreen, choices });
  const spans = (['rest', 'next'] as const).map((value) => ({
    value,
    label: fillSpanWords(fillDays(value, focusDate, today, own), language),
  }));
  const close = () => plan.asking.set(null);
  const choose = (id: string, choice: SlotChoice | null) => {
    const next = new Map(choices);
    if (choice === null) next.delete(id);
    else next.set(id, choice);
    setChoices(next);
  };
  const count = fill?.filled.length ?? 0;
  const submit = async () => {
    if (!fill || busy || count === 0) return;
    const [first] = fill.filled;
    close();
    if (!(await store.run(fillCommand(fill)))) return;
    notify(`${counted(count, 'post')} planned on free slots. Undo takes them back in one step.`);
    if (!first) return;
    go({ area: 'calendar', focusDate: first.slot.date });
    holdFocus(() => dayCell(first.slot.date));
  };

  const hasSlots = plan.slots().any;
  return (
    <Dialog title={ids ? 'Fill free slots with these posts' : 'Fill free slots with ideas'} onClose={close} size={720}>
      {!hasSlots ? (
        <NoSlots
          onSettings={() => {
            close();
            go({ area: 'settings', settingsSection: 'rhythm' });
          }}
        />
      ) : (
        <>
          <div className={css.wishes}>
            <SegmentedControl
              size="xs"
              aria-label="Days"
              value={kind}
              onChange={(value) => setKind(value === 'next' || value === 'own' ? value : 'rest')}
              data={[...spans, { value: 'own', label: 'Own days' }]}
            />
            <NativeSelect
              size="xs"
              aria-label="Order"
              value={order}
              onChange={({ currentTarget: { value } }) => isOrder(value) && setOrder(value)}
              data={Object.entries(orders).map(([value, label]) => ({ value, label }))}
              data-autofocus
            />
          </div>
          {kind === 'own' && <OwnDays days={own} today={today} wrong={span === null} onChange={setOwn} />}
          {evergreen.length > 0 && (
            <div className={css.groups}>
              <Checkbox
                size="xs"
                label={counted(ideas.length, 'idea')}
                checked={withIdeas}
                onChange={(event) => setWithIdeas(event.currentTarget.checked)}
              />
              <Checkbox
                size="xs"
                label={`${counted(evergreen.length, 'evergreen post')}, as new drafts`}
                checked={withEvergreen}
                onChange={(event) => setWithEvergreen(event.currentTarget.checked)}
              />
            </div>
          )}
          {fill && <FillList fill={fill} choices={choices} onChoose={choose} />}
          <Group justify="space-between" gap={8} mt={12} wrap="nowrap">
            <p className={css.summary} aria-live="polite">
              {span && fill ? summary(fill.free.length, fill.unfilled.length) : ''}
            </p>
            <Group gap={8} wrap="nowrap">
              <Button variant="default" onClick={close}>
                Cancel
              </Button>
              <Button disabled={busy || count === 0} onClick={() => void submit()}>
                {count === 0 ? 'Plan' : `Plan ${counted(count, 'post')}`}
              </Button>
            </Group>
          </Group>
          {span && fill && count === 0 && fill.unfilled.length === 0 && (
            <p className={css.summary}>
              There is nothing to plan from {dateWords(span.from, 'dayMonth', language)} to{' '}
              {dateWords(span.to, 'dayMonth', language)}: no idea waits.
            </p>
          )}
        </>
      )}
    </Dialog>
  );
}

function summary(free: number, unfilled: number): string {
  const rest = `${counted(free, 'slot')} ${free === 1 ? 'stays' : 'stay'} free`;
  return unfilled === 0 ? `${rest}.` : `${rest}, ${counted(unfilled, 'post')} ${unfilled === 1 ? 'waits' : 'wait'} on.`;
}

function NoSlots({ onSettings }: { onSettings(): void }) {
  return (
    <>
      <p className={css.none}>
        No channel has slots yet. A slot is a weekday and a time at which a channel usually posts.
      </p>
      <Button variant="default" onClick={onSettings}>
        Set slots
      </Button>
    </>
  );
}
