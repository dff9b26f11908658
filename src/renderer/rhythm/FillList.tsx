import { useMemo } from 'react';
import type { Filled, FillPlan, SlotChoice, WhyNot } from '../../shared/rhythm/fill-slots';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { useGrowing } from '../plan/use-growing';
import css from './FillForm.module.css';
import { FillRow } from './FillRow';
import { channelNames } from './place-words';

interface Props {
  fill: FillPlan;
  choices: ReadonlyMap<string, SlotChoice>;
  /** `null` leaves it to the plan again. */
  onChoose(id: string, choice: SlotChoice | null): void;
}

type Line = { kind: 'filled'; filled: Filled } | { kind: 'unfilled'; entry: FillPlan['unfilled'][number] };

/** Which post goes where, by time; below them those that get no slot, with the reason. */
export function FillList({ fill, choices, onChoose }: Props) {
  const { channels, platforms } = useObserved(usePlan().lookup, (lookup) => lookup);
  const { drawn, more, end } = useGrowing(40);
  const lines = useMemo<Line[]>(
    () => [
      ...fill.filled.map((filled): Line => ({ kind: 'filled', filled })),
      ...fill.unfilled.map((entry): Line => ({ kind: 'unfilled', entry })),
    ],
    [fill],
  );
  if (lines.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={css.scroll} tabIndex={0} aria-label="Which post goes where">
      <ul className={css.list}>
        {lines.slice(0, drawn).map((line) => {
          const { post } = line.kind === 'filled' ? line.filled.candidate : line.entry.candidate;
          return (
            <li key={post.id}>
              {line.kind === 'filled' ? (
                <FillRow
                  post={post}
                  filled={line.filled}
                  chosen={choices.has(post.id)}
                  others={() => fill.others(line.filled.candidate)}
                  onChoose={(choice) => onChoose(post.id, choice)}
                />
              ) : (
                <FillRow
                  post={post}
                  why={whyWords(line.entry.why, channelNames(post.channels, channels, platforms))}
                  out={line.entry.why === 'left out'}
                  onChoose={(choice) => onChoose(post.id, choice)}
                />
              )}
            </li>
          );
        })}
      </ul>
      {lines.length > drawn && (
        <button type="button" className={css.more} ref={end} onClick={more}>
          Show {lines.length - drawn} more
        </button>
      )}
    </section>
  );
}

function whyWords(why: WhyNot, names: string): string {
  switch (why) {
    case 'left out':
      return 'Left out';
    case 'no slots':
      return names === '' ? 'No channel has slots' : `${names}: no slots`;
    case 'none free':
      return names === '' ? 'No free slot is left' : `${names}: no free slot is left`;
    case 'too close':
      return 'Too close to other posts on every free slot';
    case 'resting':
      return 'Will not have rested by then';
  }
}
