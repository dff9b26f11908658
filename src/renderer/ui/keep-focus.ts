import { useEffect } from 'react';

/** Elements that Tab would stop at. */
const stops = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';

/** How long others have to put the focus where they want it, in milliseconds, before it counts as lost. */
const patience = 150;

/** The places around the element that had the focus last, the nearest first; empty before anything had it. */
let around: Element[] = [];
let last: Element | null = null;

/**
 * Keeps the focus of this page from getting lost: where the focused element goes away (a row that was archived, an area
 * that was left), the nearest place that is still there gets it. Without this, keys go nowhere and no ring is seen.
 */
export function keepFocus(): void {
  document.addEventListener('focusin', ({ target }) => {
    last = target instanceof Element ? openerOf(target) : null;
    around = last ? ancestorsOf(last) : [];
  });
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (relatedTarget !== null || !(target instanceof Element)) return;
    setTimeout(() => {
      if (!target.isConnected) refocus();
    }, patience);
  });
}

/** What had the focus last, or opened the menu that had it; it may be gone. */
export function lastFocused(): Element | null {
  return last;
}

/** How many are about to put the focus where they want it. */
let awaited = 0;

/** Leaves a lost focus to whoever calls this, until the returned function says that it came or never will. */
export function awaitFocus(): () => void {
  awaited += 1;
  return () => {
    awaited -= 1;
  };
}

/** Brings the focus to a page that has just come, when the control that led to it is gone. */
export function useArrivalFocus(): void {
  useEffect(() => {
    const timer = setTimeout(() => refocus(), patience);
    return () => clearTimeout(timer);
  }, []);
}

/**
 * Puts a lost focus near the place where it was, else where the work is; one that is not lost stays. An area that is
 * still loading is waited for, `tries` times.
 */
export function refocus(tries = 10): void {
  const { activeElement } = document;
  if (around.length === 0 || (activeElement !== null && activeElement !== document.body)) return;
  if (awaited > 0) {
    if (tries > 1) setTimeout(() => refocus(tries - 1), patience);
    return;
  }
  const main = document.querySelector('main');
  const work = home(main);
  for (const place of around) {
    if (!place.isConnected) continue;
    if (place.contains(main) || place.contains(work)) break;
    const found = firstStop(place);
    if (!found) continue;
    found.focus();
    return;
  }
  if (work) work.focus();
  else if (tries > 1) setTimeout(() => refocus(tries - 1), patience);
}

/** The open post, else the day that the calendar is at, else the first thing in the work. */
function home(main: Element | null): HTMLElement | null {
  return (
    document.querySelector<HTMLElement>('[data-editor-title]:not(:disabled)') ??
    document.querySelector<HTMLElement>('main [role="cell"][tabindex="0"]') ??
    (main && firstStop(main))
  );
}

function firstStop(place: Element): HTMLElement | null {
  const found = [...place.querySelectorAll<HTMLElement>(stops)];
  return found.find((stop) => !stop.matches(':disabled, [tabindex="-1"]') && stop.getClientRects().length > 0) ?? null;
}

/** The control behind an element: an item of a menu lies at the end of the page, the button that opened it where the work is. */
export function openerOf(element: Element): Element {
  const menu = element.closest('[role="menu"]');
  return document.getElementById(menu?.getAttribute('aria-labelledby') ?? '') ?? element;
}

function ancestorsOf(element: Element): Element[] {
  const found: Element[] = [];
  for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) found.push(at);
  return found;
}
