import { type KeyboardEvent, useId, useState } from 'react';
import { weekdayWords } from '../../shared/calendar-time/date-words';
import type { LocalTime } from '../../shared/calendar-time/local-date';
import type { Channel, Slot } from '../../shared/channels/channel';
import { slotTimes, withoutSlot, withSlot } from '../../shared/rhythm/slots';
import { useProject, useProjectStore } from '../project-view/use-project';
import { AddSlot } from './AddSlot';
import css from './RhythmSettings.module.css';
import { SlotChip } from './SlotChip';
import { useSlotKeys } from './use-slot-keys';

interface Props {
  channel: Channel;
  name: string;
  readOnly: boolean;
}

/** So many slots of a day are shown before the rest is asked for; a file may hold hundreds. */
const shownAtFirst = 8;

/**
 * The slots of a channel by weekday. The keys are those of a grid: arrows walk, Enter changes or adds, Delete takes away,
 * a digit begins a new time on that day.
 */
export function SlotEditor({ channel, name, readOnly }: Props) {
  const store = useProjectStore();
  const { weekStart, language } = useProject(({ project }) => project.settings);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const [adding, setAdding] = useState<{ weekday: number; typed: string } | null>(null);
  const keysId = useId();
  const slots = channel.slots ?? [];
  const save = (next: readonly Slot[]) => {
    if (next === slots) return;
    const fields = { slots: next.length > 0 ? [...next] : null };
    void store.run({ name: 'channels.edit', payload: { id: channel.id, fields } });
  };
  // The field takes a moment to have the focus; digits that are typed until then are kept.
  const begin = (weekday: number, typed: string) =>
    setAdding((before) => ({ weekday, typed: before?.weekday === weekday ? before.typed + typed : typed }));
  const grid = useSlotKeys((weekday, typed) => !readOnly && begin(weekday, typed));
  const weekdays = Array.from({ length: 7 }, (_, at) => ((weekStart - 1 + at) % 7) + 1);

  return (
    <>
      <p className="k-visually-hidden" id={keysId}>
        Arrow keys walk. Enter changes a slot or adds one, Delete takes it away, a digit begins a time.
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every browser */}
      <div
        role="group"
        aria-label={`Slots of ${name}`}
        aria-describedby={keysId}
        className={css.week}
        ref={grid.ref}
        onKeyDown={(event: KeyboardEvent<HTMLDivElement>) => grid.onKeyDown(event)}
        onFocus={grid.onFocus}
      >
        {weekdays.map((weekday) => {
          const times = slotTimes(slots, weekday);
          const shown = opened.has(weekday) ? times : times.slice(0, shownAtFirst);
          const day = weekdayWords(weekday, 'long', language);
          return (
            // biome-ignore lint/a11y/useSemanticElements: as above
            <div key={weekday} role="group" aria-label={day} className={css.day} data-weekday={weekday}>
              <span className={css.weekday} aria-hidden>
                {weekdayWords(weekday, 'short', language)}
              </span>
              {shown.map((time) => (
                <SlotChip
                  key={time}
                  time={time}
                  day={day}
                  readOnly={readOnly}
                  onChange={(next) => save(withSlot(withoutSlot(slots, weekday, time), weekday, next))}
                  onRemove={() => {
                    grid.keepPlace(weekday);
                    save(withoutSlot(slots, weekday, time));
                  }}
                />
              ))}
              {shown.length < times.length && (
                <button
                  type="button"
                  className={css.rest}
                  data-cell=""
                  onClick={() => setOpened(new Set([...opened, weekday]))}
                >
                  {times.length - shown.length} more
                </button>
              )}
              {!readOnly && (
                <AddSlot
                  weekday={weekday}
                  weekdays={weekdays}
                  language={language}
                  name={name}
                  typed={adding?.weekday === weekday ? adding.typed : null}
                  onOpen={() => setAdding({ weekday, typed: '' })}
                  onClose={() => setAdding(null)}
                  onAdd={(times, days) => save(withSlots(slots, times, days))}
                />
              )}
            </div>
          );
        })}
      </div>
    </>
  );
}

function withSlots(slots: readonly Slot[], times: readonly LocalTime[], weekdays: Iterable<number>): readonly Slot[] {
  let next = slots;
  for (const weekday of weekdays) for (const time of times) next = withSlot(next, weekday, time);
  return next;
}
