import css from './drag.module.css';

type Direction = 1 | -1;

/** How long posts are held over an edge before the page turns, in milliseconds, and how long until it turns on. */
const firstTurn = 600;
const nextTurn = 1000;
/** Width of the edges of the view that turn its page, in pixels. */
const edge = 24;

/** Turns the page of the shown view while posts are held over its left or right edge, or over a place that says so. */
export class PageTurner {
  private direction: Direction | null = null;
  private timer = 0;
  private readonly view: DOMRect | undefined;
  private readonly sign = document.createElement('div');

  constructor(
    private readonly root: HTMLElement,
    private readonly onTurned: () => void,
  ) {
    const view = root.querySelector('[data-plan-view]');
    const box = view?.getBoundingClientRect();
    // Below the head, whose buttons are not in the way of the edges.
    const top = view?.querySelector('header')?.getBoundingClientRect().bottom ?? box?.top ?? 0;
    this.view = box && new DOMRect(box.left, top, box.width, box.bottom - top);
    this.sign.className = css.edge ?? '';
    this.sign.hidden = true;
    document.body.append(this.sign);
  }

  /** Takes each move of the mouse. */
  over(element: Element | null, at: { x: number; y: number }): void {
    const marked = element?.closest<HTMLElement>('[data-turn]')?.dataset.turn;
    const byEdge = marked === undefined ? this.edgeAt(at) : null;
    const direction = marked === undefined ? byEdge : marked === '1' ? 1 : -1;
    if (direction === this.direction) return;
    window.clearTimeout(this.timer);
    this.direction = direction;
    this.show(byEdge);
    if (direction) this.timer = window.setTimeout(this.turn, firstTurn);
  }

  stop(): void {
    this.direction = null;
    window.clearTimeout(this.timer);
    this.sign.remove();
  }

  private readonly turn = (): void => {
    if (!this.direction) return;
    this.turnButton(this.direction)?.click();
    this.onTurned();
    // Counted from when the page is drawn: on a slow machine one could else not leave the edge in time.
    const { direction } = this;
    requestAnimationFrame(() =>
      setTimeout(() => {
        window.clearTimeout(this.timer);
        if (this.direction === direction) this.timer = window.setTimeout(this.turn, nextTurn);
      }),
    );
  };

  private turnButton(direction: Direction): HTMLElement | null {
    return this.root.querySelector<HTMLElement>(`[data-turn="${direction}"]`);
  }

  private edgeAt({ x, y }: { x: number; y: number }): Direction | null {
    if (!this.view || y < this.view.top || y > this.view.bottom) return null;
    const direction =
      x >= this.view.left && x < this.view.left + edge
        ? -1
        : x <= this.view.right && x > this.view.right - edge
          ? 1
          : null;
    return direction && this.turnButton(direction) ? direction : null;
  }

  private show(direction: Direction | null): void {
    this.sign.hidden = direction === null;
    if (!direction || !this.view) return;
    const { left, right, top, height } = this.view;
    this.sign.textContent = direction === 1 ? '›' : '‹';
    this.sign.style.height = `${height}px`;
    this.sign.style.transform = `translate(${direction === 1 ? right - edge : left}px, ${top}px)`;
  }
}
