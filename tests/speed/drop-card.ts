import type { CDPSession, Locator, Page } from 'playwright';
import { settled, workDone } from './bench-page';

/** The days of the shown month, in their order. */
export const daysOf = (page: Page): Locator => page.getByRole('cell').and(page.locator('[data-date]'));

/** A drag that only has to be let go. */
interface Held {
  id: string;
  /** Lets go. Resolves to the milliseconds of the main thread until the card lies painted on the other day. */
  drop(metrics: CDPSession): Promise<number>;
  /** Undoes the drop, and waits until the card is back. */
  undo(): Promise<void>;
}

/** Drags the first card of a day over another day, by the mouse. */
export async function hold(page: Page, source: Locator, target: Locator): Promise<Held> {
  const card = source.locator('[data-post]').first();
  const id = await card.getAttribute('data-post');
  const date = await target.getAttribute('data-date');
  const from = await card.boundingBox();
  const to = await target.boundingBox();
  if (!from || !to || id === null || date === null) throw new Error('there is nothing to drag');
  await page.mouse.move(from.x + 12, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height - 12, { steps: 12 });
  await settled(page);
  return {
    id,
    async drop(metrics) {
      const dropped = page.evaluate(inPlace, { id, date });
      const before = await workDone(metrics);
      await page.mouse.up();
      await dropped;
      return (await workDone(metrics)) - before;
    },
    async undo() {
      await settled(page);
      await page.keyboard.press('Control+z');
      await source.locator(`[data-post="${id}"]`).waitFor();
      await settled(page);
    },
  };
}

/** Resolves when the mouse has let go and the card has been painted inside its new day. */
async function inPlace({ id, date }: { id: string; date: string }): Promise<void> {
  await new Promise((resolve) => document.addEventListener('mouseup', resolve, { once: true, capture: true }));
  const there = () =>
    document.querySelector(`[data-date="${date}"] [data-post="${id}"]`)?.checkVisibility({ visibilityProperty: true });
  for (let frames = 0; frames < 600; frames += 1) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    if (there()) return;
  }
  throw new Error(`${id} did not come to ${date}`);
}
