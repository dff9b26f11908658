/** How near to the edge of a scrolling area the mouse must be, in pixels. */
const near = 40;
/** Pixels for each frame at the very edge. */
const fastest = 16;

/**
 * Pixels that an area scrolls in a frame while the mouse is at `at` between its edges: none in its middle, more the nearer
 * it is to an edge.
 */
export function scrollStep(at: number, start: number, end: number): number {
  const zone = Math.min(near, (end - start) / 4);
  if (zone <= 0 || at < start || at > end) return 0;
  if (at < start + zone) return -Math.ceil(((start + zone - at) / zone) * fastest);
  return at > end - zone ? Math.ceil(((at - end + zone) / zone) * fastest) : 0;
}

/** Scrolls the areas under the mouse while posts are held near their edges. */
export class EdgeScroll {
  private frame = 0;
  private at = { x: 0, y: 0 };
  private from: Element | null = null;
  private areas: { area: Element; box: DOMRect }[] = [];

  constructor(private readonly onScrolled: () => void) {}

  over(element: Element | null, at: { x: number; y: number }): void {
    this.at = at;
    if (element !== this.from) {
      this.from = element;
      this.areas = scrollingAround(element);
    }
    if (this.frame === 0 && this.areas.length > 0) this.step();
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
  }

  private readonly step = (): void => {
    this.frame = 0;
    let moved = false;
    for (const { area, box } of this.areas) {
      const before = area.scrollTop + area.scrollLeft;
      const left = scrollStep(this.at.x, box.left, box.right);
      const top = scrollStep(this.at.y, box.top, box.bottom);
      if (left !== 0 || top !== 0) area.scrollBy({ left, top, behavior: 'instant' });
      moved ||= area.scrollTop + area.scrollLeft !== before;
    }
    if (!moved) return;
    this.onScrolled();
    this.frame = requestAnimationFrame(this.step);
  };
}

function scrollingAround(element: Element | null): { area: Element; box: DOMRect }[] {
  const found: { area: Element; box: DOMRect }[] = [];
  for (let area = element; area && area !== document.body; area = area.parentElement) {
    const larger = area.scrollHeight > area.clientHeight + 1 || area.scrollWidth > area.clientWidth + 1;
    if (!larger) continue;
    const { overflowX, overflowY } = getComputedStyle(area);
    if (/auto|scroll/.test(overflowX + overflowY)) found.push({ area, box: area.getBoundingClientRect() });
  }
  return found;
}
