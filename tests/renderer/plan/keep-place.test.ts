import { afterEach, expect, test, vi } from 'vitest';
import { dayAtHand, daysLookedAt, holdFocus } from '../../../src/renderer/plan/keep-place';

const card = () => document.querySelector<HTMLElement>('[data-post="a"]');
const frame = () => new Promise((done) => requestAnimationFrame(done));
const move = (init: KeyboardEventInit = {}) =>
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key: 'ArrowRight', altKey: true, bubbles: true, cancelable: true, ...init }),
  );

/** Draws the card anew, as a view does that moved it: the one that had the focus is thrown away. */
function draw(): void {
  document.body.innerHTML = '<main><button data-post="a">A</button></main>';
}

/** A view that moves the card at each key, and draws it later. */
function listen(): () => number {
  let moves = 0;
  const onKey = (event: KeyboardEvent) => {
    if (!event.altKey || card() === null || event.target !== card()) return;
    moves += 1;
    document.body.innerHTML = '';
    holdFocus(card);
    setTimeout(draw, 30);
  };
  document.addEventListener('keydown', onKey);
  onEnd = () => document.removeEventListener('keydown', onKey);
  return () => moves;
}
let onEnd = () => {};
afterEach(() => onEnd());

test('moves that are pressed faster than the card is drawn all reach it, one after the other', async () => {
  const moves = listen();
  draw();
  card()?.focus();
  move();
  move({ key: 'Alt', code: 'AltLeft' });
  move();
  move();
  await vi.waitFor(() => expect(moves()).toBe(3));
  await vi.waitFor(() => expect(document.activeElement).toBe(card()));
});

test('a key that is held down waits once, so that nothing goes on after it was let go', async () => {
  const moves = listen();
  draw();
  card()?.focus();
  move();
  for (let at = 0; at < 5; at += 1) move({ repeat: true });
  await vi.waitFor(() => expect(document.activeElement).toBe(card()));
  await vi.waitFor(() => expect(moves()).toBe(2));
});

test('any other key ends the hold, and reaches whom it was meant for', async () => {
  draw();
  card()?.focus();
  document.body.innerHTML = '';
  holdFocus(card);
  expect(move({ key: 'k', altKey: false })).toBe(true);
  draw();
  await frame();
  await frame();
  expect(document.activeElement).toBe(document.body);
});

test('the day at hand is the one with the focus, else the one that keys or a press have led to', () => {
  document.body.innerHTML = `<main><div role="cell" data-date="2026-12-22" tabindex="0"></div>
    <section data-date="2026-12-30"><button>Card</button></section></main>`;
  expect(dayAtHand('2026-12-01')).toBe('2026-12-22');
  document.querySelector('button')?.focus();
  expect(dayAtHand('2026-12-01')).toBe('2026-12-30');
  document.body.innerHTML = '<main></main>';
  expect(dayAtHand('2026-12-01')).toBe('2026-12-01');
});

test('a day that was only turned to is not looked at yet', () => {
  const cell = (date: string) => `<main><div role="cell" data-date="${date}" tabindex="0"></div></main>`;
  document.body.innerHTML = cell('2026-12-22');
  expect(daysLookedAt('2026-12-01', '2026-12-12', '2026-12-10')).toEqual(['2026-12-22', '2026-12-12', '2026-12-10']);
  document.body.innerHTML = cell('2026-12-01');
  expect(daysLookedAt('2026-12-01', undefined, '2026-12-10')).toEqual([undefined, undefined, '2026-12-10']);
});
