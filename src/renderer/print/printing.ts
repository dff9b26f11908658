import { flushSync } from 'react-dom';
import { Observable } from '../plan/observable';

/** True while the page is laid out for paper. */
export const printing = new Observable(false);

/** What goes on paper: the view of the plan, or what another part has asked for by `printInstead`. */
export const printed = new Observable<'plan' | 'other'>('plan');

/** Opens the dialog for printing the view of the plan. */
export function printPlan(): void {
  openDialog('plan');
}

/** Prints what another part draws as a `.k-sheet` while `printing`, instead of the view of the plan. */
export function printInstead(): void {
  openDialog('other');
}

function openDialog(what: 'plan' | 'other'): void {
  printed.set(what);
  // The palette or the menu has to be gone from the page before the page is printed.
  requestAnimationFrame(() => setTimeout(() => window.print()));
}

const scheme = 'data-mantine-color-scheme';

/**
 * Watches for printing, however it is asked for: the command, the browser's own menu or keys, a shell that makes a PDF.
 * What is drawn for paper alone is drawn before the page is measured, and paper is light whatever the screen is.
 * @returns what ends the watching.
 */
export function watchPrinting(): () => void {
  const media = window.matchMedia('print');
  let dark = false;
  const set = (on: boolean) => {
    if (on === printing.get()) return;
    const { documentElement } = document;
    if (on) dark = documentElement.getAttribute(scheme) === 'dark';
    if (dark) documentElement.setAttribute(scheme, on ? 'light' : 'dark');
    flushSync(() => printing.set(on));
    if (!on) printed.set('plan');
  };
  const begin = () => set(true);
  // A page that is shown as if printed (as tools for developers do) stays so until it is not.
  const end = () => set(media.matches);
  const change = () => set(media.matches);
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  media.addEventListener('change', change);
  return () => {
    window.removeEventListener('beforeprint', begin);
    window.removeEventListener('afterprint', end);
    media.removeEventListener('change', change);
    set(false);
  };
}
