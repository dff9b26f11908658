import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useObserved } from '../plan/observable';
import { usePlan } from '../plan/plan-context';
import css from './DayTip.module.css';
import { useMarkDetails } from './use-mark-details';

/** How long the mouse rests on a name before its tip comes, and how long the tip stays once it has left, in milliseconds. */
const rest = 350;
const stay = 200;

interface Tip {
  date: string;
  at: DOMRect;
}

/**
 * The names of a day in full: for the mouse on them, and for a day that keys have led to. Esc takes it away, and the
 * mouse may go onto it (WCAG 2.2, 1.4.13). One for the whole calendar, so that the days themselves cost nothing.
 */
export function DayTip({ root }: { root: RefObject<HTMLElement | null> }) {
  const [tip, setTip] = useState<Tip | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const later = (next: Tip | null, after: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setTip(next), after);
  };
  const latest = useRef(later);
  latest.current = later;

  useEffect(() => {
    const page = root.current;
    if (!page) return;
    const namesAt = (target: EventTarget | null) =>
      target instanceof Element ? target.closest<HTMLElement>('[data-day-names]') : null;
    const tipOf = (names: HTMLElement): Tip => ({
      date: names.dataset.dayNames ?? '',
      at: names.getBoundingClientRect(),
    });
    const onOver = ({ target }: PointerEvent) => {
      const names = namesAt(target);
      if (names) latest.current(tipOf(names), rest);
    };
    const onOut = ({ target }: PointerEvent) => namesAt(target) && latest.current(null, stay);
    let byMouse = false;
    const onFocus = ({ target }: FocusEvent) => {
      const day = !byMouse && target instanceof HTMLElement && target.matches('[role="cell"]') ? target : null;
      const date = day?.dataset.date;
      const names = date ? page.querySelector<HTMLElement>(`[data-day-names="${date}"]`) : null;
      latest.current(names && tipOf(names), 0);
    };
    const onLeave = () => latest.current(null, 0);
    const onPress = () => {
      byMouse = true;
      onLeave();
    };
    const onKey = () => {
      byMouse = false;
    };
    page.addEventListener('pointerover', onOver);
    page.addEventListener('pointerout', onOut);
    page.addEventListener('pointerdown', onPress);
    page.addEventListener('keydown', onKey, { capture: true });
    page.addEventListener('focusin', onFocus);
    page.addEventListener('focusout', onLeave);
    return () => {
      clearTimeout(timer.current);
      page.removeEventListener('pointerover', onOver);
      page.removeEventListener('pointerout', onOut);
      page.removeEventListener('pointerdown', onPress);
      page.removeEventListener('keydown', onKey, { capture: true });
      page.removeEventListener('focusin', onFocus);
      page.removeEventListener('focusout', onLeave);
    };
  }, [root]);

  useEffect(() => {
    if (!tip) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      setTip(null);
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [tip]);

  if (!tip) return null;
  return createPortal(
    <Names tip={tip} onEnter={() => clearTimeout(timer.current)} onLeave={() => later(null, stay)} />,
    document.body,
  );
}

function Names({ tip: { date, at }, onEnter, onLeave }: { tip: Tip; onEnter(): void; onLeave(): void }) {
  const marks = useObserved(usePlan().marks, (value) => value.on(date));
  const details = useMarkDetails(marks);
  const element = useRef<HTMLDivElement>(null);
  // Under the names, moved as far as it must to be seen whole.
  useLayoutEffect(() => {
    const box = element.current;
    if (!box) return;
    const left = Math.max(8, Math.min(at.left, window.innerWidth - box.offsetWidth - 8));
    const below = at.bottom + 4;
    const top = below + box.offsetHeight > window.innerHeight - 8 ? at.top - box.offsetHeight - 4 : below;
    box.style.transform = `translate(${left}px, ${top}px)`;
  });
  if (details.length === 0) return null;
  return (
    <div ref={element} className={css.tip} role="tooltip" onPointerEnter={onEnter} onPointerLeave={onLeave}>
      {details.map(({ key, words, detail }) => (
        <p key={key} className={css.mark} dir="auto">
          {words}
          {detail && <span className={css.detail}>{detail}</span>}
        </p>
      ))}
      {marks.length > details.length && <p className={css.detail}>and {marks.length - details.length} more</p>}
    </div>
  );
}
