import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the focus when a dialog's content makes way for its next step: it goes to what has `data-autofocus` there, as it does
 * when a dialog opens.
 * @returns goes on the element around the content
 */
export function useStepFocus(step: string): RefObject<HTMLDivElement | null> {
  const content = useRef<HTMLDivElement>(null);
  const last = useRef(step);
  useEffect(() => {
    if (last.current === step) return;
    last.current = step;
    const first = content.current?.querySelector<HTMLElement>('[data-autofocus]');
    first?.focus();
    if (first instanceof HTMLInputElement) first.select();
  }, [step]);
  return content;
}
