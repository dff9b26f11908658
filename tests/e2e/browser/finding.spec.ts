import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import type { CalendarPage } from '../pages/calendar';
import { goTo, StartPage } from '../pages/start';
import { expect, type RunningApp, test } from '../support/app';
import { accessibilityFindings } from '../support/axe';
import { putSample, readProject } from '../support/files';

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-10T10:00:00+01:00'));
});

async function openSample(app: RunningApp, page: Page): Promise<CalendarPage> {
  await putSample(app);
  const start = new StartPage(page);
  await start.visit(app.url);
  return start.open('cafe-lindner.kalends');
}

const filter = (page: Page) => page.getByRole('button', { name: /^Filter:/ });
const panel = (page: Page) => page.getByRole('dialog', { name: /^Filter:/ });
const palette = (page: Page) => page.getByRole('combobox', { name: 'Search or run a command' });
const cards = (page: Page) => page.getByLabel('Calendar', { exact: true }).locator('[data-post]');

test('each condition of the filter narrows what is shown; Show all takes them back', async ({ app, page }) => {
  const calendar = await openSample(app, page);
  await expect(calendar.card(/Gift boxes: two days left/)).toBeVisible();
  const all = await cards(page).count();
  const shows = async (words: RegExp, summary: string) => {
    await expect(filter(page)).toHaveAccessibleName(`Filter: ${summary}`);
    await expect(calendar.card(words).first()).toBeVisible();
    expect(await cards(page).count()).toBeLessThan(all);
    await panel(page).getByRole('button', { name: 'Show all' }).click();
    await expect(filter(page)).toHaveAccessibleName('Filter: All posts');
    await expect(cards(page)).toHaveCount(all);
  };
  await filter(page).click();
  await expect(panel(page).getByRole('textbox', { name: 'Posts with the words' })).toBeFocused();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.keyboard.type('GIFT bóxes');
  await shows(/Gift boxes/, '“GIFT bóxes”');
  await panel(page).getByRole('checkbox', { name: 'In review' }).check();
  await shows(/Gift boxes: two days left/, 'In review');
  await panel(page).getByRole('checkbox', { name: 'TikTok' }).check();
  await shows(/5 a\.m\./, 'TikTok');
  await panel(page).getByRole('checkbox', { name: 'Offers', exact: true }).check();
  await shows(/Gift boxes/, 'Offers');
  await panel(page).getByRole('checkbox', { name: 'Christmas gift boxes' }).check();
  await shows(/Gift boxes/, 'Christmas gift boxes');
  await panel(page)
    .getByRole('checkbox', { name: /^partners/ })
    .check();
  await shows(/school fair/, '#partners');
  await panel(page).getByText('Without', { exact: true }).click();
  await shows(/December opening hours/, 'Without picture');
  await panel(page).getByRole('checkbox', { name: 'Needs attention' }).check();
  await shows(/needs attention/, 'Needs attention');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await expect(filter(page)).toBeFocused();
});

test('the filter by keys alone, and beside the rows of the side panel', async ({ app, page }) => {
  const calendar = await openSample(app, page);
  await expect(calendar.card(/Merry Christmas/)).toBeVisible();
  // A day that has the focus takes letters and signs for a post.
  await page.getByRole('button', { name: 'Views', exact: true }).focus();
  await page.keyboard.press('/');
  await expect(panel(page).getByRole('textbox', { name: 'Posts with the words' })).toBeFocused();
  await page.keyboard.type('poll');
  await expect(cards(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Instagram/ }).click();
  await expect(filter(page)).toHaveAccessibleName('Filter: “poll”, Instagram');
  await page.getByRole('button', { name: 'Show all', exact: true }).click();
  await expect(filter(page)).toBeFocused();
  await expect(calendar.card(/Merry Christmas/)).toBeVisible();
});

test('a filter loses a channel that is deleted, and says so', async ({ app, page }) => {
  await openSample(app, page);
  await page.getByRole('button', { name: /^TikTok/ }).click();
  await expect(filter(page)).toHaveAccessibleName('Filter: TikTok');
  await goTo(page, 'Settings');
  await page.getByRole('tab', { name: 'Channels' }).click();
  await page.getByRole('button', { name: 'More for TikTok' }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  await page.getByRole('button', { name: /^Delete channel/ }).click();
  await expect(page.getByText('No longer in the project, and so taken out of the filter: 1 channel.')).toBeVisible();
  await goTo(page, 'Calendar');
  await expect(filter(page)).toHaveAccessibleName('Filter: All posts');
});

test('a view is saved, changed, updated, chosen again, renamed and deleted', async ({ app, page }) => {
  const calendar = await openSample(app, page);
  const path = app.file('cafe-lindner.kalends');
  const views = async () => Object.values((await readProject(path)).views);
  const before = (await views()).length;
  await page.getByRole('button', { name: /^Offers/ }).click();
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Save this view…' }).click();
  const name = page.getByRole('dialog', { name: 'Save this view' }).getByLabel('Name');
  await expect(name).toBeFocused();
  await page.keyboard.type('What we sell');
  await page.keyboard.press('Enter');
  const menu = page.getByRole('button', { name: /^View: What we sell/ });
  await expect(menu).toHaveAccessibleName('View: What we sell');
  await page.getByRole('button', { name: 'Week', exact: true }).click();
  await expect(menu).toHaveAccessibleName('View: What we sell, changed');
  await menu.click();
  await page.getByRole('menuitem', { name: 'Update “What we sell”' }).click();
  await expect(menu).toHaveAccessibleName('View: What we sell');
  await page.getByRole('button', { name: 'Show all', exact: true }).click();
  await page.getByRole('button', { name: 'Month', exact: true }).click();
  await menu.click();
  await page.getByRole('menuitemradio', { name: 'What we sell' }).click();
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Week', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(filter(page)).toHaveAccessibleName('Filter: Offers');
  await expect(calendar.saveStatus).toContainText('Saved');
  expect((await views()).find((view) => view.name === 'What we sell')).toMatchObject({ shape: 'week' });

  await goTo(page, 'Settings');
  await page.getByRole('tab', { name: 'Views' }).click();
  await page.getByLabel('Name of What we sell').fill('Sales');
  await page.getByLabel('Name of What we sell').blur();
  await page.getByRole('button', { name: 'More for Sales' }).click();
  await page.getByRole('menuitem', { name: 'Delete', exact: true }).click();
  await expect(page.getByLabel('Name of Sales')).toHaveCount(0);
  await expect(calendar.saveStatus).toContainText('Saved');
  expect(await views()).toHaveLength(before);
  await expect(calendar.undo).toHaveAccessibleName(/Delete view “Sales”/);
});

test('a view that names what is gone is shown as far as it goes, and says so', async ({ app, page }) => {
  const path = await putSample(app);
  const project = JSON.parse(await readFile(path, 'utf8'));
  project.views = {
    'view-of-the-past-00001': {
      id: 'view-of-the-past-00001',
      name: 'Old view',
      order: 0,
      shape: 'gantt',
      filter: { channels: ['a-channel-long-gone-1'], labels: ['nobody-has-this'] },
    },
  };
  await writeFile(path, JSON.stringify(project));
  const start = new StartPage(page);
  await start.visit(app.url);
  const calendar = await start.open('cafe-lindner.kalends');
  await page.getByRole('button', { name: 'Views', exact: true }).click();
  await page.getByRole('menuitemradio', { name: 'Old view' }).click();
  await expect(page.getByText('This view named a channel that is no longer in the project.')).toBeVisible();
  await expect(page.getByText(/does not know \(“gantt”\)\. It is shown as the month\./)).toBeVisible();
  await expect(page.getByText('No post has the label “nobody-has-this” any more.')).toBeVisible();
  await page.getByRole('button', { name: 'Take it out of the filter' }).click();
  await expect(calendar.card(/Merry Christmas/)).toBeVisible();
  await page.getByRole('button', { name: 'Update the view' }).click();
  await expect(page.getByText(/This view named/)).toBeHidden();
  await expect(calendar.saveStatus).toContainText('Saved');
  const [view] = Object.values((await readProject(path)).views);
  expect(view).toMatchObject({ shape: 'month', filter: { channels: [], labels: [] } });
});

test('Ctrl+K finds a post of another month and opens it at its day; the search box leads there too', async ({
  app,
  page,
}) => {
  const calendar = await openSample(app, page);
  await expect(calendar.card(/Merry Christmas/)).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(palette(page)).toBeFocused();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.keyboard.type('dozen baker');
  await expect(page.getByRole('option', { name: /What a baker’s dozen is/ })).toHaveAttribute('aria-selected', 'true');
  await expect(
    page
      .getByRole('option', { name: /What a baker/ })
      .locator('mark')
      .first(),
  ).toHaveText('baker');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeHidden();
  await expect(page.getByRole('heading', { name: 'January 2027' })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Post' }).getByLabel('Title')).toHaveValue(/baker’s dozen/);
  await expect(calendar.card(/baker’s dozen/)).toBeFocused();

  await page.getByRole('button', { name: 'Search or run a command' }).click();
  await page.keyboard.type('24 dec');
  await page.getByRole('option', { name: /Go to Thu/ }).click();
  await expect(page.getByRole('heading', { name: 'December 2026' })).toBeVisible();
});

test('the palette filters by a label and runs a command', async ({ app, page }) => {
  await openSample(app, page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('partners');
  await page.getByRole('option', { name: /^partners/ }).click();
  await expect(filter(page)).toHaveAccessibleName('Filter: #partners');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>show all');
  await page.keyboard.press('Enter');
  await expect(filter(page)).toHaveAccessibleName('Filter: All posts');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('>board');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation').getByRole('button', { name: 'Board' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
});
