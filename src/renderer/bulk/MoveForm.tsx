import { Button, Checkbox, Group, NumberInput, SegmentedControl } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { dateWords, rangeWords, timeWords } from '../../shared/calendar-time/date-words';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import { newId } from '../../shared/ids';
import { asCopies, movesByDays, movesTo, type PostMove } from '../../shared/posts/plan-moves';
import { type Post, postHeadline } from '../../shared/posts/post';
import { usePlanView } from '../app-frame/plan-view';
import { besideCard, dayAtHand, focusedCard, holdCard, holdFocus } from '../plan/keep-place';
import { usePlan } from '../plan/plan-context';
import { useProject } from '../project-view/use-project';
import { DayField } from '../ui/DayField';
import { Dialog } from '../ui/Dialog';
import { counted, numberWords } from '../ui/format-when';
import css from './forms.module.css';

/** Ten years: farther than any plan goes, and never beyond the years that a date can be written in. */
const mostDays = 3660;

interface Props {
  form: 'move' | 'copy';
  ids: readonly string[];
}

/** Asks where posts go: to a day, by days, or to the ideas. Several keep their distance from each other. */
export function MoveForm({ form, ids }: Props) {
  const plan = usePlan();
  const { focusDate, go } = usePlanView();
  const settings = useProject(({ project }) => project.settings);
  const { language, hourFormat } = settings;
  const [posts] = useState(() => ids.flatMap((id) => plan.post(id) ?? []));
  const dated = posts.flatMap(({ date }) => date ?? []).sort();
  const [card] = useState(() => focusedCard());
  const [how, setHow] = useState<'day' | 'days'>('day');
  const [day, setDay] = useState<LocalDate | undefined>(dated[0] ?? dayAtHand(focusDate));
  const [days, setDays] = useState<number | string>(7);
  const close = () => plan.asking.set(null);

  const [onSlots, setOnSlots] = useState(true);
  const plain = how === 'days' ? movesByDays(posts, Number(days)) : day ? movesTo(posts, day) : [];
  const slotted = how === 'day' ? plan.onSlots(plain, form === 'copy') : plain;
  const taken = slotted.filter(({ time }) => time !== undefined).length;
  const moves = onSlots ? slotted : plain;
  const stays = form === 'move' && moves.every(({ id, date }) => date === plan.post(id)?.date);
  const wrong = wrongWith(how, day, days) ?? (stays ? 'That is where it is now. Choose another day.' : undefined);
  const verb = form === 'move' ? 'Move' : 'Copy';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wrong || moves.length === 0) return;
    close();
    if (how === 'day') go({ focusDate: day });
    const where = spanWords(moves, language);
    if (form === 'move') {
      void plan.moveEach(moves, `Moved ${counted(moves.length, 'post')} to ${where}.`);
      holdCard(card);
      return;
    }
    const copies = asCopies(moves, newId);
    void plan.copyEach(copies, `Copied ${counted(copies.length, 'post')} to ${where}.`);
    if (copies.length > 1) plan.select(copies.map(({ id }) => id));
    holdCard(card && copies.find(({ from }) => from === card)?.id);
  };
  const toIdeas = () => {
    if (card) holdFocus(besideCard(card, new Set(ids)));
    close();
    void plan.move(posts, { date: null });
  };

  return (
    <Dialog title={titleOf(verb, posts)} onClose={close} size={400}>
      <form onSubmit={submit} className={css.form}>
        {dated.length > 0 && (
          <SegmentedControl
            fullWidth
            size="xs"
            value={how}
            onChange={(next) => setHow(next === 'days' ? 'days' : 'day')}
            data={[
              { value: 'day', label: 'To a day' },
              { value: 'days', label: 'By days' },
            ]}
          />
        )}
        {how === 'day' ? (
          <DayField
            label={posts.length === 1 ? 'Day' : 'Day of the first'}
            date={day}
            settings={settings}
            tells="typing"
            autoFocus
            onChange={setDay}
          />
        ) : (
          <NumberInput
            label="Days later (with a minus, earlier)"
            value={days}
            onChange={setDays}
            allowDecimal={false}
            min={-mostDays}
            max={mostDays}
          />
        )}
        {taken > 0 && (
          <Checkbox
            size="xs"
            label={slotLabel(posts, slotted, taken, hourFormat)}
            checked={onSlots}
            onChange={(event) => setOnSlots(event.currentTarget.checked)}
          />
        )}
        <p className={css.preview} aria-live="polite">
          {wrong ?? previewOf(verb, posts, moves, language)}
        </p>
        <Group justify="flex-end" gap={8} mt={4}>
          {form === 'move' && dated.length > 0 && (
            <Button variant="default" mr="auto" onClick={toIdeas}>
              To the ideas
            </Button>
          )}
          <Button variant="default" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" disabled={wrong !== undefined || moves.length === 0}>
            {verb}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

function titleOf(verb: string, posts: readonly Post[]): string {
  const [only] = posts;
  if (posts.length !== 1 || !only) return `${verb} ${counted(posts.length, 'post')}`;
  const headline = postHeadline(only) || 'the post';
  return `${verb === 'Move' && only.date === undefined ? 'Schedule' : verb} ${headline.length > 60 ? `${headline.slice(0, 59)}…` : headline}`;
}

/** "At 12:00, a free slot", or how many of several find one. */
function slotLabel(posts: readonly Post[], moves: readonly PostMove[], taken: number, hourFormat: string): string {
  const time = moves.find((move) => move.time)?.time;
  if (posts.length === 1 && time) return `At ${timeWords(time, hourFormat)}, a free slot`;
  return `${taken === posts.length ? 'At' : `${counted(taken, 'post')} at`} the times of free slots`;
}

function wrongWith(how: 'day' | 'days', day: string | undefined, days: number | string): string | undefined {
  if (how === 'day') return day ? undefined : 'Choose a day.';
  const count = Number(days);
  if (days === '' || !Number.isInteger(count)) return 'Write a whole number of days.';
  if (Math.abs(count) > mostDays) return `At most ${numberWords(mostDays)} days at once.`;
  return count === 0 ? 'By 0 days everything stays where it is.' : undefined;
}

/** "Monday 14 December", or "14–19 December" of several days. */
function spanWords(moves: readonly PostMove[], language: string | undefined): string {
  const days = moves.flatMap(({ date }) => date ?? []).sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return 'the ideas';
  return first === last ? dateWords(first, 'long', language) : rangeWords(first, last, language);
}

function previewOf(
  verb: string,
  posts: readonly Post[],
  moves: readonly PostMove[],
  language: string | undefined,
): string {
  const from: LocalDate[] = posts.flatMap(({ date }) => date ?? []).sort();
  const source =
    from.length > 0
      ? ` from ${spanWords(
          from.map((date) => ({ id: '', date })),
          language,
        )}`
      : '';
  const what = counted(moves.length, 'post');
  const stay = posts.length - moves.length;
  const rest = stay > 0 ? ` ${counted(stay, 'idea')} without a day ${stay === 1 ? 'stays' : 'stay'}.` : '';
  const draft = verb === 'Copy' ? (moves.length === 1 ? ' The copy is a draft.' : ' The copies are drafts.') : '';
  return `${what}${source} to ${spanWords(moves, language)}.${rest}${draft}`;
}
