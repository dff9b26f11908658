import type { Plan } from '../plan/plan-context';
import { type Area, areaBetween, touch } from '../plan/selection';
import css from './rubber-band.module.css';

/** How far the mouse goes before a press becomes a band, in pixels; below it is a click. */
const threshold = 5;

/** Controls and texts that a press is meant for. */
const notEmpty =
  '[data-post], [data-nodrag], [data-noband], button, a, input, select, textarea, label, summary, th, td, header, ' +
  '[role="dialog"], [role="button"], [role="gridcell"], [role="columnheader"], [role="separator"], [role="toolbar"]';

/** True where a press meets neither a control nor words; the number of a day counts as its place. */
function isEmptyPlace(target: Element): boolean {
  if (target.closest(notEmpty)) return false;
  const hasWords = [...target.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  return !hasWords || target.closest('[role="cell"][data-date]') !== null;
}

interface Point {
  x: number;
  y: number;
}

/** Cards in the view whose area meets the band. */
function cardsIn(view: HTMLElement, band: Area): { met: string[]; drawn: Set<string> } {
  const met: string[] = [];
  const drawn = new Set<string>();
  for (const card of view.querySelectorAll<HTMLElement>('[data-post]')) {
    const id = card.dataset.post;
    if (id === undefined) continue;
    drawn.add(id);
    if (touch(card.getBoundingClientRect(), band)) met.push(id);
  }
  return { met, drawn };
}

/** The part that scrolls around the place of a press, so that the band's beginning scrolls along with it. */
function scrollerOf(target: Element, view: HTMLElement): Element {
  for (let at: Element | null = target; at && at !== view; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  return view;
}

/**
 * A press on an empty place of the view and a drag choose all cards that the drawn area meets; Ctrl or Shift adds them
 * to what is chosen. A plain click on an empty place lets go of the choice.
 * @returns what takes the gesture away again.
 */
export function listenForBand(view: HTMLElement, plan: Plan): () => void {
  let end = () => {};
  const onDown = (event: PointerEvent) => {
    const { target, button, pointerType } = event;
    if (button !== 0 || pointerType === 'touch' || event.defaultPrevented) return;
    if (!(target instanceof Element) || !isEmptyPlace(target) || onScrollbar(event, target)) return;
    end();
    end = track(event, target, view, plan);
  };
  view.addEventListener('pointerdown', onDown);
  return () => {
    view.removeEventListener('pointerdown', onDown);
    end();
  };
}

function onScrollbar({ offsetX, offsetY }: PointerEvent, target: Element): boolean {
  return target instanceof HTMLElement && (offsetX > target.clientWidth || offsetY > target.clientHeight);
}

function track(press: PointerEvent, target: Element, view: HTMLElement, plan: Plan): () => void {
  const start: Point = { x: press.clientX, y: press.clientY };
  const adds = press.ctrlKey || press.metaKey || press.shiftKey;
  const before = plan.selection.get();
  const kept = adds ? before : new Set<string>();
  const scroller = scrollerOf(target, view);
  const scrolled = { x: scroller.scrollLeft, y: scroller.scrollTop };
  const over = new AbortController();
  let last = start;
  let met = new Set<string>();
  let band: HTMLElement | null = null;
  let frame = 0;

  const draw = () => {
    frame = 0;
    if (!band) return;
    const from = { x: start.x + scrolled.x - scroller.scrollLeft, y: start.y + scrolled.y - scroller.scrollTop };
    const area = areaBetween(from, last);
    const edge = view.getBoundingClientRect();
    const top = Math.max(area.top, edge.top);
    const left = Math.max(area.left, edge.left);
    Object.assign(band.style, {
      left: `${left}px`,
      top: `${top}px`,
      width: `${Math.max(0, Math.min(area.right, edge.right) - left)}px`,
      height: `${Math.max(0, Math.min(area.bottom, edge.bottom) - top)}px`,
    });
    const now = cardsIn(view, area);
    // What has been scrolled out of a long list is drawn no more, and stays chosen.
    met = new Set([...[...met].filter((id) => !now.drawn.has(id)), ...now.met]);
    const next = new Set([...kept, ...met]);
    const chosen = plan.selection.get();
    if (next.size !== chosen.size || [...next].some((id) => !chosen.has(id))) plan.select(next);
  };
  const later = () => {
    frame ||= requestAnimationFrame(draw);
  };
  const stop = () => {
    over.abort();
    cancelAnimationFrame(frame);
    band?.remove();
    delete view.dataset.banding;
  };
  const once = { signal: over.signal, capture: true };
  document.addEventListener(
    'pointermove',
    (event) => {
      last = { x: event.clientX, y: event.clientY };
      const far = Math.hypot(last.x - start.x, last.y - start.y) >= threshold;
      if (!band && far && plan.drag.get() === null) {
        band = document.createElement('div');
        band.className = css.band ?? '';
        view.append(band);
        view.dataset.banding = '';
        document.getSelection()?.removeAllRanges();
      }
      if (band) later();
    },
    once,
  );
  document.addEventListener('selectstart', (event) => event.preventDefault(), once);
  document.addEventListener('scroll', later, once);
  document.addEventListener(
    'pointerup',
    () => {
      if (band) draw();
      else if (!adds && before.size > 0) plan.clear();
      stop();
    },
    once,
  );
  document.addEventListener('pointercancel', stop, once);
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !band) return;
      event.preventDefault();
      event.stopPropagation();
      plan.select(before);
      stop();
    },
    once,
  );
  return stop;
}
