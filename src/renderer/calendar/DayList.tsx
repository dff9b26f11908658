import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { dateWords } from '../../shared/calendar-time/date-words';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import type { Post } from '../../shared/posts/post';
import { PostCard } from '../cards/PostCard';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import { useGrowing } from '../plan/use-growing';
import css from './DayList.module.css';

interface Props {
  root: RefObject<HTMLElement | null>;
  date: LocalDate;
  /** All posts of the day that pass the filter. */
  posts: readonly Post[];
  onClose(): void;
}

/** Room that stays between the list and the edges of the calendar, in pixels. */
const margin = 8;

/** All posts of a day that has more than it can show. Esc and a press beside it close it. */
export function DayList({ root, date, posts, onClose }: Props) {
  const plan = usePlan();
  const language = useObserved(plan.lookup, (lookup) => lookup.language);
  const list = useRef<HTMLDivElement>(null);
  const { drawn, more, end } = useGrowing(60);

  // Over its day, moved as far as it must to be seen whole.
  useLayoutEffect(() => {
    const element = list.current;
    const day = openerOf(root, date)?.closest('[data-date]') ?? openerOf(root, date);
    if (!element || !root.current || !day) return;
    const [around, at] = [root.current.getBoundingClientRect(), day.getBoundingClientRect()];
    const within = (place: number, size: number, room: number) =>
      Math.max(margin, Math.min(place, room - size - margin));
    element.style.left = `${within(at.left - around.left - 4, element.offsetWidth, around.width)}px`;
    element.style.top = `${within(at.top - around.top - 4, element.offsetHeight, around.height)}px`;
    element.querySelector<HTMLElement>('[data-post]')?.focus();
  }, [root, date]);

  useEffect(() => {
    const onPress = ({ target }: PointerEvent) => {
      const beside = target instanceof Element && !target.closest('[role="dialog"], [role="menu"], [data-more]');
      if (beside) onClose();
    };
    document.addEventListener('pointerdown', onPress);
    return () => document.removeEventListener('pointerdown', onPress);
  }, [onClose]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    const back = openerOf(root, date) ?? root.current?.querySelector<HTMLElement>(`[role="cell"][data-date="${date}"]`);
    onClose();
    back?.focus();
  };
  // The days below are covered; whoever walks on to them has left the list.
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    const left = relatedTarget instanceof Element && !currentTarget.contains(relatedTarget);
    if (left && root.current?.contains(relatedTarget)) onClose();
  };

  const words = dateWords(date, 'long', language);
  return (
    <div className={css.list} ref={list} role="dialog" aria-label={words} onKeyDown={onKeyDown} onBlur={onBlur}>
      <div className={css.head}>
        <h2 className={css.title}>{words}</h2>
        <span className={css.count}>{posts.length}</span>
        <ActionIcon size={26} aria-label="Close" onClick={onClose}>
          <IconX size={16} stroke={1.6} />
        </ActionIcon>
      </div>
      <ul className={css.cards}>
        {posts.slice(0, drawn).map(({ id }) => (
          <li key={id}>
            <PostCard id={id} density="full" />
          </li>
        ))}
        {posts.length > drawn && (
          <li>
            <button type="button" className={css.rest} ref={end} onClick={more}>
              Show {posts.length - drawn} more
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}

function openerOf(root: RefObject<HTMLElement | null>, date: LocalDate): HTMLElement | null {
  return root.current?.querySelector<HTMLElement>(`[data-more="${date}"]`) ?? null;
}
