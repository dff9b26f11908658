/** How near to the edge the pointer scrolls the table, and how far it does in a frame, in pixels. */
const edge = 24;
const step = 15;

/** The cell at a place of the screen. */
export function cellAt(element: Element | null): { row: number; column: number } | undefined {
  const cell = element?.closest<HTMLElement>('[data-cell]')?.dataset.cell;
  const [row, column] = cell?.split(' ').map(Number) ?? [];
  return row === undefined || column === undefined ? undefined : { row, column };
}

/**
 * Follows the pointer over cells until it is let go; near an edge the table scrolls on.
 * @param over is told each cell that the pointer comes to.
 * @param done is told the end; `false` when the drag was broken off.
 */
export function dragOverCells(
  grid: HTMLElement,
  over: (cell: { row: number; column: number }) => void,
  done: (finished: boolean) => void = () => undefined,
): void {
  let at: { x: number; y: number } | null = null;
  let frame = 0;
  const look = () => {
    if (!at) return;
    const box = grid.getBoundingClientRect();
    const head = grid.querySelector('[role="row"]')?.getBoundingClientRect().bottom ?? box.top;
    const down = at.y > box.bottom - edge ? step : at.y < head + edge / 2 ? -step : 0;
    const right = at.x > box.right - edge ? step : at.x < box.left + edge ? -step : 0;
    if (down !== 0 || right !== 0) grid.scrollBy(right, down);
    const x = Math.min(box.right - 20, Math.max(box.left + 70, at.x));
    const y = Math.min(box.bottom - 20, Math.max(head + 4, at.y));
    const cell = cellAt(document.elementFromPoint(x, y));
    if (cell) over(cell);
    frame = down !== 0 || right !== 0 ? requestAnimationFrame(look) : 0;
  };
  const move = ({ clientX, clientY }: PointerEvent) => {
    at = { x: clientX, y: clientY };
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  const end = (event: PointerEvent) => {
    cancelAnimationFrame(frame);
    frame = 0;
    if (event.type === 'pointerup' && at) look();
    cancelAnimationFrame(frame);
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', end);
    removeEventListener('pointercancel', end);
    done(event.type === 'pointerup');
  };
  addEventListener('pointermove', move);
  addEventListener('pointerup', end);
  addEventListener('pointercancel', end);
}
