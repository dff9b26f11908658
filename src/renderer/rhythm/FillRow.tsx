import { Checkbox } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { type CSSProperties, useState } from 'react';
import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import { platformOf } from '../../shared/platforms/platform';
import { type Post, postHeadline } from '../../shared/posts/post';
import type { Filled, SlotChoice } from '../../shared/rhythm/fill-slots';
import type { FreeSlot } from '../../shared/rhythm/free-slots';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { PlatformMark } from '../ui/PlatformMark';
import css from './FillForm.module.css';
import { channelNames } from './place-words';

interface Props {
  post: Post;
  filled?: Filled;
  /** Why it gets no slot. */
  why?: string;
  out?: boolean;
  /** Its slot was chosen by hand. */
  chosen?: boolean;
  others?(): FreeSlot[];
  onChoose(choice: SlotChoice | null): void;
}

/** More slots to choose from are no help. */
const mostOthers = 60;
const keyOf = ({ channel, date, time }: FreeSlot) => `${date} ${time} ${channel}`;

/** One post and its slot, which can be another one, or none. */
export function FillRow({ post, filled, why, out = false, chosen = false, others, onChoose }: Props) {
  const plan = usePlan();
  const { language, hourFormat, channels, platforms, pillars } = useObserved(plan.lookup, (lookup) => lookup);
  // The others are looked for when the list is about to open: each row would else ask for those of all days.
  const [free, setFree] = useState<FreeSlot[]>([]);
  const headline = postHeadline(post) || 'Untitled';
  const pillar = post.pillar === undefined ? undefined : pillars[post.pillar];
  const look = () => others && setFree(others().slice(0, mostOthers));
  const words = ({ channel, date, time }: FreeSlot) =>
    `${dateWords(date, 'day', language)}, ${timeWords(time, hourFormat)} · ${channelNames([channel], channels, platforms)}`;
  const slot = filled?.slot;
  const options = slot ? [slot, ...free.filter((other) => keyOf(other) !== keyOf(slot))].sort(byTime) : [];
  const marks = filled?.channels ?? post.channels;
  return (
    <div className={css.row} data-out={!slot || undefined} style={{ '--pillar': pillar?.colour } as CSSProperties}>
      <Checkbox
        size="xs"
        aria-label={`Plan ${headline}`}
        checked={!out}
        onChange={(event) => onChoose(event.currentTarget.checked ? null : 'left out')}
      />
      {slot ? (
        <span className={css.place}>
          <select
            className={css.slot}
            aria-label={`Slot of ${headline}`}
            data-chosen={chosen || undefined}
            value={keyOf(slot)}
            onPointerDown={look}
            onFocus={look}
            onChange={({ target }) => onChoose(options.find((each) => keyOf(each) === target.value) ?? null)}
          >
            {options.map((each) => (
              <option key={keyOf(each)} value={keyOf(each)}>
                {words(each)}
              </option>
            ))}
          </select>
          <IconSelector size={14} stroke={1.6} aria-hidden="true" />
        </span>
      ) : (
        <span className={css.why}>{why}</span>
      )}
      <span className={css.headline} dir="auto" title={headline}>
        {headline}
      </span>
      {post.date !== undefined && <span className={css.again}>again</span>}
      {filled && post.channels.length === 0 && <span className={css.again}>new channel</span>}
      <span className={css.marks}>
        {marks.slice(0, 4).map((id) => (
          <PlatformMark key={id} platform={platformOf(platforms, channels[id]?.platform ?? 'other')} size={13} />
        ))}
        {marks.length > 4 && `+${marks.length - 4}`}
      </span>
    </div>
  );
}

function byTime(a: FreeSlot, b: FreeSlot): number {
  return keyOf(a) < keyOf(b) ? -1 : 1;
}
