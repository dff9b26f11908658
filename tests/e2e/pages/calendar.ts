import type { Locator, Page } from 'playwright/test';

/** The calendar of an open project, driven as a person does: by mouse in small steps, or by keys. */
export class CalendarPage {
  constructor(readonly page: Page) {}

  day(date: string): Locator {
    return this.page.locator(`[data-date="${date}"]`).first();
  }

  /** The cards of a post by the words of its accessible name. */
  card(words: string | RegExp): Locator {
    return this.page.getByLabel('Calendar', { exact: true }).getByRole('button', { name: words });
  }

  idea(words: string | RegExp): Locator {
    return this.page.getByRole('region', { name: 'Ideas' }).getByRole('button', { name: words });
  }

  get ideas(): Locator {
    return this.page.getByRole('region', { name: 'Ideas' });
  }

  cardOn(date: string, words: string | RegExp): Locator {
    return this.day(date).getByRole('button', { name: words });
  }

  get undo(): Locator {
    return this.page.getByRole('button', { name: /^(Undo:|Nothing to undo)/ });
  }

  get redo(): Locator {
    return this.page.getByRole('button', { name: /^(Redo:|Nothing to redo)/ });
  }

  get saveStatus(): Locator {
    return this.page.getByTestId('save-status');
  }

  /** Presses on one place and lets go on another, with real mouse moves in between. */
  async drag(
    from: Locator,
    to: Locator,
    options: { keys?: string[]; at?: { x: number; y: number } } = {},
  ): Promise<void> {
    await from.scrollIntoViewIfNeeded();
    const start = await middle(from);
    const end = options.at ? await corner(to, options.at) : await middle(to);
    const { mouse, keyboard } = this.page;
    await mouse.move(start.x, start.y);
    await mouse.down();
    for (const key of options.keys ?? []) await keyboard.down(key);
    await mouse.move(start.x + 6, start.y + 6, { steps: 3 });
    await mouse.move(end.x, end.y, { steps: 20 });
    await mouse.move(end.x + 1, end.y + 1, { steps: 2 });
    await mouse.up();
    for (const key of options.keys ?? []) await keyboard.up(key);
  }
}

async function corner(place: Locator, offset: { x: number; y: number }): Promise<{ x: number; y: number }> {
  const box = await place.boundingBox();
  if (!box) throw new Error('the place to drop on is not on the screen');
  return { x: box.x + offset.x, y: box.y + offset.y };
}

async function middle(place: Locator): Promise<{ x: number; y: number }> {
  const box = await place.boundingBox();
  if (!box) throw new Error('the place is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
