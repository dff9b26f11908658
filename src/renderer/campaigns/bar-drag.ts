import { daysBetween, type LocalDate } from '../../shared/calendar-time/local-date';
import { spanOfCampaign } from '../../shared/campaigns/campaign-bars';
import { type CampaignDays, movedDays } from '../../shared/campaigns/reschedule';
import { PageTurner } from '../drag/page-turner';
import css from './DayBars.module.css';

/** Pixels that a mouse may move and still click, as for a post. */
const clickSlack = 4;

interface Options {
  /** The plan's root. */
  root: HTMLElement;
  days: CampaignDays;
  /** What stands on the tag: where the campaign would be. */
  words(days: CampaignDays): string;
  /** Called once: by how many days it was moved; 0 where it stays or was taken back. `clicked` where nothing was dragged. */
  onEnd(days: number, clicked: boolean): void;
}

/** A pressed bar: a click until the mouse has moved far enough, then a drag by whole days. */
export class BarDrag {
  private readonly listening = new AbortController();
  private readonly tag = document.createElement('div');
  private turner: PageTurner | null = null;
  private from: LocalDate | null = null;
  private over: LocalDate | null = null;
  private at: { x: number; y: number };

  constructor(
    private readonly pressed: PointerEvent,
    private readonly options: Options,
  ) {
    this.at = { x: pressed.clientX, y: pressed.clientY };
    this.tag.className = css.tag ?? '';
    this.tag.setAttribute('aria-hidden', 'true');
    const early = { capture: true, signal: this.listening.signal };
    window.addEventListener('pointermove', this.onMove, early);
    window.addEventListener('pointerup', this.onUp, early);
    window.addEventListener('pointercancel', this.cancel, early);
    window.addEventListener('blur', this.cancel, { signal: this.listening.signal });
    window.addEventListener('keydown', this.onKey, early);
    window.addEventListener('selectstart', (event) => event.preventDefault(), early);
  }

  /** Ends it; the campaign stays where it was. */
  readonly cancel = (): void => this.end(0, false);

  private get moved(): number {
    return this.from !== null && this.over !== null ? daysBetween(this.from, this.over) : 0;
  }

  private readonly onMove = (event: PointerEvent): void => {
    if (event.pointerId !== this.pressed.pointerId) return;
    const { root } = this.options;
    this.at = { x: event.clientX, y: event.clientY };
    if (this.from === null) {
      const far = Math.hypot(this.at.x - this.pressed.clientX, this.at.y - this.pressed.clientY) > clickSlack;
      if (!far) return;
      root.dataset.barDragged = '';
      this.from = dayAt(root, { x: this.pressed.clientX, y: this.pressed.clientY });
      // Nothing is dragged from where there are no days; letting go there opens the campaign as a click does.
      if (this.from === null) {
        this.end(0, true);
        return;
      }
      this.turner = new PageTurner(root, () => setTimeout(this.look, 250));
      document.body.append(this.tag);
    }
    this.look();
  };

  /** Also called when the page below has turned. */
  private readonly look = (): void => {
    if (this.listening.signal.aborted) return;
    const { root, days, words } = this.options;
    const { x, y } = this.at;
    this.turner?.over(document.elementFromPoint(x, y), this.at);
    this.over = dayAt(root, this.at) ?? this.over;
    const there = movedDays(days, this.moved);
    this.tag.textContent = words(there);
    this.tag.style.transform = `translate(${Math.min(x + 12, window.innerWidth - 380)}px, ${y + 14}px)`;
    markDays(root, spanOfCampaign(there));
  };

  private readonly onUp = (event: PointerEvent): void => {
    if (event.pointerId !== this.pressed.pointerId) return;
    const clicked = this.from === null;
    if (!clicked) event.preventDefault();
    this.end(this.moved, clicked);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.from === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    this.cancel();
  };

  private end(days: number, clicked: boolean): void {
    if (this.listening.signal.aborted) return;
    this.listening.abort();
    this.turner?.stop();
    this.tag.remove();
    delete this.options.root.dataset.barDragged;
    markDays(this.options.root, null);
    this.options.onEnd(days, clicked);
  }
}

/** The day under the mouse, in the cells of the calendar or in its head. */
function dayAt(root: HTMLElement, { x, y }: { x: number; y: number }): LocalDate | null {
  const element = document.elementFromPoint(x, y);
  const day = element && root.contains(element) ? element.closest<HTMLElement>('[data-plan-view] [data-date]') : null;
  return day?.dataset.date ?? null;
}

function markDays(root: HTMLElement, span: { from: LocalDate; to: LocalDate } | null): void {
  for (const cell of root.querySelectorAll<HTMLElement>('[role="cell"][data-date], [role="columnheader"][data-date]')) {
    const { date = '' } = cell.dataset;
    cell.toggleAttribute('data-campaign-over', span !== null && date >= span.from && date <= span.to);
  }
}

/** The day an arrow key moves a bar to, in days; undefined for other keys. */
export function daysByKey(key: string): number | undefined {
  return { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[key];
}
