import type { Locator, Page } from 'playwright/test';
import type { CalendarPage } from '../pages/calendar';
import { StartPage } from '../pages/start';
import { expect, type RunningApp, test } from '../support/app';
import { accessibilityFindings } from '../support/axe';
import { putSample, readProject } from '../support/files';

test.beforeEach(async ({ page }) => {
  // The sample is a December; the clock of the page says what "this month" is.
  await page.clock.setFixedTime(new Date('2026-12-10T10:00:00+01:00'));
});

async function openSample(app: RunningApp, page: Page): Promise<{ calendar: CalendarPage; path: string }> {
  const path = await putSample(app);
  const start = new StartPage(page);
  await start.visit(app.url);
  return { calendar: await start.open('cafe-lindner.kalends'), path };
}

const area = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Areas' }).getByRole('button', { name, exact: true }).click();
const view = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const editor = (page: Page) => page.getByRole('complementary', { name: 'Post' });
const filterOffers = (page: Page) =>
  page
    .getByRole('region', { name: 'Pillars' })
    .getByRole('button', { name: /Offers/ })
    .click();
const postNamed = async (path: string, title: RegExp) =>
  Object.values((await readProject(path)).posts).find((post) => title.test(post.title));

test.describe('list', () => {
  const dayOf = (page: Page, words: string) => page.getByRole('region', { name: words });
  const gapDay = (page: Page, words: string) => page.getByRole('button', { name: `Write a post on ${words}` });

  test('by mouse: open, filter, drag to another day and into a gap, undo', async ({ app, page }) => {
    const { calendar, path } = await openSample(app, page);
    await view(page, 'List');
    const poll = calendar.card(/Poll: rye or spelt/);
    await expect(dayOf(page, 'Thursday 10 December').getByText('Today')).toBeVisible();
    await poll.click();
    await expect(editor(page).getByLabel('Title')).toHaveValue(/Poll: rye/);
    await page.keyboard.press('Escape');
    expect(await accessibilityFindings(page)).toEqual([]);

    await filterOffers(page);
    await expect(poll).toHaveCount(0);
    await expect(calendar.card(/Last day for gift boxes/)).toBeVisible();
    await page.getByRole('button', { name: 'Show all' }).click();

    // In the middle of the list, since near its edges a drag scrolls it.
    await gapDay(page, 'Friday 11 December').evaluate((chip) => chip.scrollIntoView({ block: 'center' }));
    await calendar.drag(poll, dayOf(page, 'Saturday 12 December'));
    await expect(dayOf(page, 'Saturday 12 December').getByRole('button', { name: /12:00, Poll/ })).toBeVisible();
    await calendar.drag(calendar.card(/Last day for gift boxes/), gapDay(page, 'Friday 11 December'));
    await expect(dayOf(page, 'Friday 11 December').getByRole('button', { name: /09:00, Last day/ })).toBeVisible();
    await expect.poll(async () => (await postNamed(path, /Last day/))?.date).toBe('2026-12-11');
    await calendar.undo.click();
    await calendar.undo.click();
    await expect(dayOf(page, 'Thursday 10 December').getByRole('button', { name: /12:00, Poll/ })).toBeVisible();
  });

  test('by keyboard: walk, move, choose, delete, write; the focus is never lost', async ({ app, page }) => {
    const { calendar } = await openSample(app, page);
    await view(page, 'List');
    const flour = calendar.card(/Flour, water/);
    await flour.focus();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(dayOf(page, 'Tuesday 8 December').getByRole('button', { name: /Flour, water/ })).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(dayOf(page, 'Monday 7 December').getByRole('button', { name: /Flour, water/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(editor(page).getByLabel('Title')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(flour).toBeFocused();
    await page.keyboard.press('Space');
    await expect(calendar.card(/Flour, water.*chosen/)).toBeFocused();
    await page.keyboard.press('Space');
    await page.keyboard.press('Delete');
    await expect(flour).toHaveCount(0);
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await page.keyboard.press('Control+z');
    await expect(flour).toBeVisible();
    await page.keyboard.press('PageDown');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('January');
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  });
});

test.describe('year', () => {
  const day = (page: Page, date: string) => page.locator(`[data-stop="${date}"]`);

  test('by mouse: density, filter, an idea let go on a day, a day opened', async ({ app, page }) => {
    const { calendar, path } = await openSample(app, page);
    await view(page, 'Year');
    await expect(day(page, '2026-12-10')).toHaveAccessibleName(
      'Thursday 10 December, today, campaign Christmas gift boxes, 4 posts',
    );
    expect(await accessibilityFindings(page)).toEqual([]);
    await filterOffers(page);
    await expect(day(page, '2026-12-10')).toHaveAccessibleName(
      'Thursday 10 December, today, campaign Christmas gift boxes, 1 post',
    );
    await page.getByRole('button', { name: 'Show all' }).click();
    await calendar.drag(calendar.idea(/Allergen/), day(page, '2026-11-11'));
    await expect(day(page, '2026-11-11')).toHaveAccessibleName('Wednesday 11 November, 1 post');
    await expect.poll(async () => (await postNamed(path, /Allergen/))?.date).toBe('2026-11-11');
    await calendar.undo.click();
    await expect(day(page, '2026-11-11')).toHaveAccessibleName('Wednesday 11 November, no post');
    await day(page, '2026-12-12').click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Saturday 12 December');
    await expect(calendar.card(/Last day for gift boxes/)).toBeVisible();
  });

  test('by keyboard: arrows walk days and years, Enter opens', async ({ app, page }) => {
    await openSample(app, page);
    await view(page, 'Year');
    await day(page, '2026-12-10').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(day(page, '2027-01-01')).toBeFocused();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('2027');
    await page.keyboard.press('PageUp');
    await expect(day(page, '2026-01-01')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Thursday 1 January');
  });
});

test.describe('board', () => {
  const column = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name} \\d`) });

  test('by mouse: a drag changes the status, and undo takes it back', async ({ app, page }) => {
    const { calendar, path } = await openSample(app, page);
    await area(page, 'Board');
    const card = column(page, 'Draft').getByRole('button', { name: /How to keep bread fresh/ });
    await card.click();
    await expect(editor(page).getByLabel('Title')).toHaveValue(/How to keep bread fresh/);
    await page.keyboard.press('Escape');
    expect(await accessibilityFindings(page)).toEqual([]);
    await calendar.drag(card, column(page, 'Published'));
    await expect(column(page, 'Published').getByRole('button', { name: /How to keep bread fresh/ })).toBeVisible();
    await expect(column(page, 'Published').getByRole('heading')).toHaveText('Published1 post');
    await expect.poll(async () => (await postNamed(path, /How to keep/))?.status).toBe('published');
    await calendar.undo.click();
    await expect(card).toBeVisible();
    await filterOffers(page);
    await expect(card).toHaveCount(0);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByRole('switch', { name: 'With ideas' }).click();
    await expect(column(page, 'Draft').getByRole('button', { name: /Allergen/ })).toBeVisible();
    await page.getByRole('button', { name: 'Next month' }).click();
    await expect(card).toHaveCount(0);
  });

  test('by keyboard: Alt with left and right walk a post through the statuses', async ({ app, page }) => {
    await openSample(app, page);
    await area(page, 'Board');
    const named = { name: /How to keep bread fresh/ };
    // The rail keeps the focus after a press there; the key means the posts all the same, not the words of the page.
    await expect(column(page, 'Draft').getByRole('button', named)).toBeVisible();
    await page.keyboard.press('Control+a');
    await expect(page.getByRole('toolbar', { name: 'Selected posts' })).toContainText('20 posts selected');
    expect(await page.evaluate(() => String(getSelection()))).toBe('');
    await page.getByRole('button', { name: 'Clear the selection' }).click();
    await column(page, 'Draft').getByRole('button', named).focus();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(column(page, 'In review').getByRole('button', named)).toBeFocused();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(column(page, 'Approved').getByRole('button', named)).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(column(page, 'In review').getByRole('button', named)).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(column(page, 'Draft').locator(':focus')).toHaveCount(1);
    await page.keyboard.press('PageDown');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('January');
    await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  });
});

test.describe('profile', () => {
  const tiles = (page: Page) => page.getByRole('list', { name: /the newest first/ }).getByRole('button');
  const names = (found: Locator) => found.evaluateAll((all) => all.map((tile) => tile.getAttribute('data-post')));

  test('by mouse: another channel, open, and a tile let go on another swaps the two', async ({ app, page }) => {
    const { calendar, path } = await openSample(app, page);
    await area(page, 'Profile');
    await expect(tiles(page).first()).toBeVisible();
    const before = await names(tiles(page));
    expect(before.length).toBeGreaterThan(6);
    await tiles(page).nth(1).click();
    await expect(editor(page)).toBeVisible();
    await page.keyboard.press('Escape');
    expect(await accessibilityFindings(page)).toEqual([]);

    await calendar.drag(tiles(page).nth(4), tiles(page).nth(0));
    const [first, , , , fifth] = before;
    await expect.poll(async () => (await names(tiles(page)))[0]).toBe(fifth);
    expect((await names(tiles(page)))[4]).toBe(first);
    await expect
      .poll(async () => {
        const { posts } = await readProject(path);
        return (posts[fifth ?? '']?.date ?? '') > (posts[first ?? '']?.date ?? '');
      })
      .toBe(true);
    await calendar.undo.click();
    await expect.poll(() => names(tiles(page))).toEqual(before);

    await page.getByRole('combobox', { name: 'Channel' }).click();
    await page.getByRole('option', { name: 'LinkedIn' }).click();
    await expect(tiles(page).filter({ hasText: 'Flour, water' })).toBeVisible();
    await area(page, 'Board');
    await area(page, 'Profile');
    await expect(page.getByRole('combobox', { name: 'Channel' })).toHaveValue('LinkedIn');
  });

  test('by keyboard: arrows walk in threes, Alt swaps with the neighbour', async ({ app, page }) => {
    await openSample(app, page);
    await area(page, 'Profile');
    await expect(tiles(page).first()).toBeVisible();
    const before = await names(tiles(page));
    await tiles(page).nth(0).focus();
    await page.keyboard.press('ArrowDown');
    await expect(tiles(page).nth(3)).toBeFocused();
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(async () => (await names(tiles(page)))[4]).toBe(before[3]);
    await expect(tiles(page).nth(4)).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect.poll(() => names(tiles(page))).toEqual(before);
    await expect(tiles(page).nth(3)).toBeFocused();
  });
});
