import type { LocalDate } from '../../shared/calendar-time/local-date';
import { awaitFocus } from '../ui/keep-focus';

/** How many frames a changed view has to draw what shall have the focus: about half a second. */
const patience = 30;

/** The card of a post, in whichever view stands on the screen; an opened list of a day comes before the day itself. */
export function cardOf(id: string): HTMLElement | null {
  const cards = document.querySelectorAll<HTMLElement>(`[data-post="${CSS.escape(id)}"]`);
  return [...cards].find((card) => card.closest('[role="dialog"]')) ?? cards[0] ?? null;
}

/** Who holds the focus at present. */
let holding: AbortController | null = null;
/** Moves that were asked for faster than the page is drawn; they wait for the card that they mean. */
let waiting: KeyboardEvent[] = [];
let handing = false;

/**
 * Brings the focus to what `find` gives as soon as a view has drawn it, and back when the view throws that away and
 * draws it anew. The user's next key or press ends it, as does whatever else takes the focus after it was there; but Alt
 * with an arrow, pressed while the focus is between two drawings, is handed over when it has come.
 */
export function holdFocus(find: () => HTMLElement | null): void {
  holding?.abort();
  const over = new AbortController();
  holding = over;
  const { signal } = over;
  signal.addEventListener('abort', awaitFocus());
  const end = () => {
    waiting = [];
    over.abort();
  };
  let held: HTMLElement | null = null;
  const look = (left: number) => {
    if (signal.aborted) return;
    const { activeElement } = document;
    const elsewhere = !isAdrift() && activeElement !== held;
    if (left === 0 || (held && elsewhere)) return end();
    const wanted = find();
    // A dialog that has come meanwhile keeps the focus: what lies behind it hears no keys.
    if (wanted && behindDialog() && !wanted.closest('[aria-modal="true"]')) return end();
    if (wanted && wanted !== activeElement) wanted.focus();
    if (wanted && document.activeElement === wanted) held = wanted;
    if (held?.isConnected) handOver(held, signal);
    requestAnimationFrame(() => look(left - 1));
  };
  const onKey = (event: KeyboardEvent) => {
    if (handing || ['Alt', 'Control', 'Meta', 'Shift'].includes(event.key)) return;
    const isMove = event.altKey && !event.ctrlKey && !event.metaKey && event.key.startsWith('Arrow');
    if (!isMove || !isAdrift()) return end();
    event.preventDefault();
    event.stopImmediatePropagation();
    // A key that is held down comes again by itself; waiting, it would go on after it was let go.
    if (!event.repeat || waiting.length === 0) waiting.push(event);
  };
  document.addEventListener('keydown', onKey, { capture: true, signal });
  document.addEventListener('pointerdown', end, { capture: true, signal });
  requestAnimationFrame(() => look(patience));
}

/** True where nothing has the focus: what had it has just been thrown away. */
function isAdrift(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

/** Each move brings the focus elsewhere, and the next waits for that. */
function handOver(card: HTMLElement, signal: AbortSignal): void {
  while (!signal.aborted) {
    const next = waiting.shift();
    if (!next) return;
    const { key, code, altKey, shiftKey } = next;
    handing = true;
    card.dispatchEvent(new KeyboardEvent('keydown', { key, code, altKey, shiftKey, bubbles: true, cancelable: true }));
    handing = false;
  }
}

export function holdCard(id: string | undefined): void {
  if (id !== undefined) holdFocus(() => cardOf(id));
}

/** The cell of a day, in views that draw days. */
export function dayCell(date: LocalDate): HTMLElement | null {
  return document.querySelector<HTMLElement>(`main [role="cell"][data-date="${date}"]`);
}

/**
 * What takes the focus when posts go away: the card after the given one in its own list or on its day, else the one
 * before, else the day, else the first thing of the list.
 */
export function besideCard(id: string, going: ReadonlySet<string>): () => HTMLElement | null {
  const card = cardOf(id);
  const home = card?.closest<HTMLElement>('[role="cell"][data-date], section, [role="dialog"]');
  const cards = [...(home?.querySelectorAll<HTMLElement>('[data-post]') ?? [])];
  const at = card ? cards.indexOf(card) : -1;
  const stays = ({ dataset }: HTMLElement) => dataset.post !== undefined && !going.has(dataset.post);
  const next = (cards.slice(at + 1).find(stays) ?? cards.slice(0, Math.max(at, 0)).findLast(stays))?.dataset.post;
  const date = home?.dataset.date;
  return () => {
    if (next !== undefined) return cardOf(next);
    return date ? dayCell(date) : (home?.querySelector<HTMLElement>('button') ?? null);
  };
}

/**
 * The day that is meant when none is named: the one that has the focus, in whichever view, else the one that keys or a
 * press have led to on the calendar; `otherwise` where no days are drawn.
 */
export function dayAtHand(otherwise: LocalDate): LocalDate {
  const focused = document.activeElement?.closest<HTMLElement>('[data-date]');
  const place = focused ?? document.querySelector<HTMLElement>('main [role="cell"][data-date][tabindex="0"]');
  return place?.dataset.date ?? otherwise;
}

/**
 * Days that one may be looking at on the shown page, the likeliest first: one that keys or a press have led to, that of
 * the open post, today.
 * @param focus the day that the page was turned to: that it is at hand says nothing yet.
 */
export function daysLookedAt(
  focus: LocalDate,
  open: LocalDate | undefined,
  today: LocalDate,
): (LocalDate | undefined)[] {
  const atHand = dayAtHand(focus);
  return [atHand === focus ? undefined : atHand, open, today];
}

/** The post whose card has the focus. */
export function focusedCard(): string | undefined {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement ? activeElement.dataset.post : undefined;
}

/** Where typing means text, keys of the plan mean nothing. */
export function isTextPlace(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="checkbox"]):not([type="radio"]), textarea, select'))
  );
}

/** An open dialog, beside which nothing of the plan hears keys. */
export function behindDialog(): boolean {
  return document.querySelector('[aria-modal="true"]') !== null;
}
