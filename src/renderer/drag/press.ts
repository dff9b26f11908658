import type { Plan } from '../plan/plan-context';
import { Drag } from './drag';

/** Pixels that a mouse may move and still click. */
const clickSlack = 4;
/** How long a finger rests on a card before it drags instead of scrolling, in milliseconds, and how far it may tremble. */
const longPress = 300;
const touchSlack = 10;

/** A pressed card: a click until the mouse has moved, or the finger has rested, long enough; then a drag. */
export class Press {
  private drag: Drag | null = null;
  private timer = 0;
  private readonly start: { x: number; y: number };
  private readonly finger: boolean;
  private readonly listening = new AbortController();

  constructor(
    private readonly plan: Plan,
    private readonly root: HTMLElement,
    private readonly card: HTMLElement,
    private readonly pressed: PointerEvent,
  ) {
    this.start = { x: pressed.clientX, y: pressed.clientY };
    this.finger = pressed.pointerType === 'touch';
    const { signal } = this.listening;
    const early = { capture: true, signal };
    window.addEventListener('pointermove', this.onMove, early);
    window.addEventListener('pointerup', this.onUp, early);
    window.addEventListener('pointercancel', this.cancel, early);
    window.addEventListener('blur', this.cancel, { signal });
    window.addEventListener('keydown', this.onKey, early);
    window.addEventListener('keyup', this.onKey, early);
    // The page's own ways of dragging pictures, marking text and opening menus would end the drag.
    for (const own of ['dragstart', 'selectstart'] as const) window.addEventListener(own, stop, early);
    window.addEventListener('contextmenu', (event) => (this.drag || this.finger) && stop(event), early);
    if (!this.finger) return;
    this.timer = window.setTimeout(() => this.begin(this.start), longPress);
    // On the touched element, which goes on hearing it when a turned page has taken it away.
    pressed.target?.addEventListener('touchmove', (event) => this.drag && stop(event), { passive: false, signal });
  }

  /** Ends the press; what was dragged stays where it was. */
  readonly cancel = (): void => {
    this.drag?.end();
    this.release();
  };

  private release(): void {
    window.clearTimeout(this.timer);
    this.listening.abort();
    this.drag = null;
  }

  private begin(at: { x: number; y: number }): void {
    this.drag = new Drag(this.plan, this.root, this.card, this.start);
    this.drag.capture(this.pressed.pointerId);
    this.drag.move(at, this.pressed);
  }

  private readonly onMove = (event: PointerEvent): void => {
    if (event.pointerId !== this.pressed.pointerId) return;
    const at = { x: event.clientX, y: event.clientY };
    if (this.drag) {
      this.drag.move(at, event);
      return;
    }
    const moved = Math.hypot(at.x - this.start.x, at.y - this.start.y);
    if (this.finger) {
      if (moved > touchSlack) this.cancel();
    } else if (moved > clickSlack) this.begin(at);
  };

  private readonly onUp = (event: PointerEvent): void => {
    if (event.pointerId !== this.pressed.pointerId) return;
    const { drag } = this;
    if (!drag) {
      this.release();
      return;
    }
    event.preventDefault();
    withoutClick();
    drag.move({ x: event.clientX, y: event.clientY }, event);
    this.release();
    drag.drop();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (!this.drag) return;
    if (event.key === 'Escape' && event.type === 'keydown') {
      stop(event);
      withoutClick();
      this.cancel();
    } else {
      // Alt alone would open the browser's menu.
      if (event.key === 'Alt') stop(event);
      this.drag.keys(event);
    }
  };
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Letting go also clicks what lies below the mouse; the click that follows a drag means nothing. */
function withoutClick(): void {
  const done = new AbortController();
  window.addEventListener('click', stop, { capture: true, signal: done.signal });
  window.addEventListener('pointerup', () => setTimeout(() => done.abort()), { signal: done.signal });
  window.addEventListener('pointerdown', () => done.abort(), { capture: true, signal: done.signal });
}
