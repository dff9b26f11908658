import type { Locator, Page } from 'playwright/test';
import type { CalendarPage } from '../pages/calendar';
import { StartPage } from '../pages/start';
import { expect, type RunningApp, test } from '../support/app';
import { putSample, readProject } from '../support/files';

const ghost = (page: Page) => page.locator('[data-drag-ghost]');

async function openSample({
  app,
  page,
}: {
  app: RunningApp;
  page: Page;
}): Promise<{ calendar: CalendarPage; path: string }> {
  await page.clock.setFixedTime(new Date('2026-12-10T10:00:00+01:00'));
  const path = await putSample(app);
  const start = new StartPage(page);
  await start.visit(app.url);
  return { calendar: await start.open('cafe-lindner.kalends'), path };
}

/** Takes hold of a card, near its top, and moves a little: from here on it is dragged. */
async function grab(page: Page, card: Locator): Promise<{ x: number; y: number }> {
  await card.scrollIntoViewIfNeeded();
  const box = await card.boundingBox();
  if (!box) throw new Error('the card is not on the screen');
  const at = { x: box.x + 30, y: box.y + 8 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 3, at.y + 5, { steps: 3 });
  await expect(ghost(page)).toBeVisible();
  return at;
}

async function middle(place: Locator): Promise<{ x: number; y: number }> {
  const box = await place.boundingBox();
  if (!box) throw new Error('the place is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function moveTo(page: Page, place: Locator): Promise<void> {
  const { x, y } = await middle(place);
  await page.mouse.move(x, y, { steps: 10 });
}

test('a press is a click, a drag moves, Esc takes it back, and each drop is one step', async ({ app, page }) => {
  const { calendar } = await openSample({ app, page });
  const anna = calendar.cardOn('2026-12-03', /Anna/);
  await grab(page, anna);
  await moveTo(page, calendar.day('2026-12-09'));
  await expect(calendar.day('2026-12-09')).toHaveAttribute('data-over');
  await page.keyboard.press('Escape');
  await expect(ghost(page)).toHaveCount(0);
  await page.mouse.up();
  await expect(anna).toBeVisible();
  await expect(calendar.undo).toHaveAccessibleName('Nothing to undo');

  await grab(page, anna);
  await moveTo(page, calendar.day('2026-12-09'));
  await page.mouse.up();
  await expect(calendar.cardOn('2026-12-09', /12:00, Anna/)).toBeVisible();
  await expect(page.getByText(/^Moved to /)).toHaveText(/9/);
  await expect(page.getByRole('complementary', { name: 'Post' })).toBeHidden();
  await calendar.undo.click();
  await expect(anna).toBeVisible();
  await expect(calendar.undo).toHaveAccessibleName('Nothing to undo');

  await anna.click();
  await expect(page.getByRole('complementary', { name: 'Post' })).toBeVisible();
});

for (const key of ['Alt', 'Control'])
  test(`${key} held while letting go copies, and says so before`, async ({ app, page }) => {
    const { calendar } = await openSample({ app, page });
    await grab(page, calendar.cardOn('2026-12-03', /Anna/));
    await moveTo(page, calendar.day('2026-12-27'));
    await expect(ghost(page)).not.toContainText('Copy');
    await page.keyboard.down(key);
    await expect(ghost(page)).toContainText('Copy');
    await page.mouse.up();
    await page.keyboard.up(key);
    await expect(calendar.cardOn('2026-12-27', /12:00, Anna/)).toBeVisible();
    await expect(calendar.cardOn('2026-12-03', /Anna/)).toBeVisible();
    await calendar.undo.click();
    await expect(calendar.cardOn('2026-12-27', /Anna/)).toHaveCount(0);
  });

test('several chosen posts go together and keep their distance, in one step', async ({ app, page }) => {
  const { calendar } = await openSample({ app, page });
  await calendar.cardOn('2026-12-03', /Anna/).click({ modifiers: ['Control'] });
  await calendar.cardOn('2026-12-04', /Gift boxes: order/).click({ modifiers: ['Control'] });
  await calendar.cardOn('2026-12-07', /Flour, water/).click({ modifiers: ['Control'] });
  await grab(page, calendar.cardOn('2026-12-04', /Gift boxes: order/));
  await expect(ghost(page)).toContainText('3 posts');
  await moveTo(page, calendar.day('2026-12-11'));
  await page.mouse.up();
  await expect(calendar.cardOn('2026-12-10', /12:00, Anna/)).toBeVisible();
  await expect(calendar.cardOn('2026-12-11', /08:30, Gift boxes: order/)).toBeVisible();
  await expect(calendar.cardOn('2026-12-14', /Flour, water/)).toBeVisible();
  await calendar.undo.click();
  await expect(calendar.cardOn('2026-12-03', /Anna/)).toBeVisible();
  await expect(calendar.cardOn('2026-12-07', /Flour, water/)).toBeVisible();
  await expect(calendar.undo).toHaveAccessibleName('Nothing to undo');
});

test('an idea goes to a day and back; its card takes a place among the ideas', async ({ app, page }) => {
  const { calendar, path } = await openSample({ app, page });
  await grab(page, calendar.idea(/Spelt week/));
  await moveTo(page, calendar.day('2026-12-16'));
  await page.mouse.up();
  await expect(calendar.cardOn('2026-12-16', /Spelt week/)).toBeVisible();
  await expect(calendar.idea(/Spelt week/)).toHaveCount(0);
  await grab(page, calendar.cardOn('2026-12-16', /Spelt week/));
  await moveTo(page, calendar.ideas);
  await expect(calendar.ideas).toHaveAttribute('data-over');
  await page.mouse.up();
  await expect(calendar.idea(/Spelt week/)).toBeVisible();
  await expect
    .poll(
      async () => Object.values((await readProject(path)).posts).find(({ title }) => /Spelt week/.test(title))?.date,
    )
    .toBeUndefined();
});

for (const view of ['Week', 'Day'])
  test(`${view.toLowerCase()}: the height says the time, the row above takes it away`, async ({ app, page }) => {
    const { calendar } = await openSample({ app, page });
    await page.getByRole('button', { name: view, exact: true }).click();
    const poll = calendar.card(/Poll: rye or spelt/);
    await expect(poll).toBeVisible();
    const noon = await page.locator('[data-time="12:00:00"]').last().boundingBox();
    const one = await page.locator('[data-time="13:00:00"]').last().boundingBox();
    if (!noon || !one) throw new Error('the hours are not drawn');
    const at = await grab(page, poll);
    await page.mouse.move(at.x, at.y + (one.y - noon.y) * 1.25, { steps: 10 });
    await expect(ghost(page)).toContainText('13:15');
    await page.mouse.up();
    await expect(calendar.card(/13:15, Poll: rye or spelt/)).toBeVisible();

    await grab(page, calendar.card(/13:15, Poll/));
    await moveTo(page, page.locator('[data-drop="no-time"][data-date="2026-12-10"]'));
    await expect(ghost(page)).toContainText('No time');
    await page.mouse.up();
    await expect(calendar.card(/no time, Poll: rye or spelt/)).toBeVisible();
    await calendar.undo.click();
    await calendar.undo.click();
    await expect(calendar.card(/12:00, Poll/)).toBeVisible();
  });

/** Waits for a page at every frame: an assertion looks seldom enough to miss it before the next one is turned. */
async function turnedTo(page: Page, month: string): Promise<void> {
  await page.waitForFunction((words) => document.querySelector('h1')?.textContent?.includes(words), month);
}

test('held over the edge the page turns, and the drop goes into the other month', async ({ app, page }) => {
  const { calendar } = await openSample({ app, page });
  await grab(page, calendar.cardOn('2026-12-03', /Anna/));
  const view = await page.getByLabel('Calendar', { exact: true }).boundingBox();
  if (!view) throw new Error('the calendar is not drawn');
  await page.mouse.move(view.x + view.width - 8, view.y + view.height / 2, { steps: 12 });
  await turnedTo(page, 'January 2027');
  await moveTo(page, calendar.day('2027-01-13'));
  await expect(calendar.day('2027-01-13')).toHaveAttribute('data-over');
  await page.mouse.up();
  await expect(calendar.cardOn('2027-01-13', /12:00, Anna/)).toBeVisible();

  // And back by the button that turns.
  await grab(page, calendar.cardOn('2027-01-13', /Anna/));
  await moveTo(page, page.getByRole('button', { name: 'Previous month' }));
  await turnedTo(page, 'December 2026');
  await moveTo(page, calendar.day('2026-12-09'));
  await page.mouse.up();
  await expect(calendar.cardOn('2026-12-09', /Anna/)).toBeVisible();
});

test('the list of a full day: by keyboard, closed by Esc with the focus back, and its cards can be dragged', async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const { calendar } = await openSample({ app, page });
  const more = calendar.day('2026-12-10').getByRole('button', { name: /2 more/ });
  await more.focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('dialog', { name: /10/ });
  await expect(list.getByRole('button', { name: /Poll: rye/ })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('button', { name: /Gift boxes: two/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(more).toBeFocused();

  await more.click();
  await grab(page, list.getByRole('button', { name: /Hoffmanns/ }));
  await moveTo(page, calendar.day('2026-12-16'));
  await page.mouse.up();
  await expect(calendar.cardOn('2026-12-16', /19:00, The Hoffmanns/)).toBeVisible();
  await expect(calendar.day('2026-12-10').getByRole('button', { name: /1 more/ })).toBeVisible();
});
