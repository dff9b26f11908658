import { StartPage } from '../pages/start';
import { expect, test } from '../support/app';
import { accessibilityFindings } from '../support/axe';
import { putSample, readProject } from '../support/files';

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-10T10:00:00+01:00'));
});

/** The one campaign of this name in the file, with the days of its posts in their order. */
async function campaignIn(path: string, name: string) {
  const { campaigns, posts } = await readProject(path);
  const campaign = Object.values(campaigns).find((each) => each.name === name);
  const its = Object.values(posts).filter((post) => post.campaign === campaign?.id);
  return { days: [campaign?.start, campaign?.end], posts: its.map(({ date = '' }) => date.slice(5)).sort() };
}

test('a campaign: laid out by a plan from a day, moved with its posts by mouse, keys and date, in one step each', async ({
  app,
  page,
}) => {
  const path = await putSample(app);
  const start = new StartPage(page);
  await start.visit(app.url);
  const calendar = await start.open('cafe-lindner.kalends');
  const dialog = page.getByRole('dialog');
  const panel = page.getByRole('complementary', { name: 'Campaign' });
  const bars = page.locator('button[data-campaign]').filter({ hasText: 'Winter quiz' });
  const saved = (days: string[], posts: string[]) =>
    expect.poll(() => campaignIn(path, 'Winter quiz')).toEqual({ days, posts });

  // The sample's own campaign lies over its weeks, and says which phase it is in.
  const gifts = page.getByRole('button', { name: 'Campaign Christmas gift boxes, 1 – 24 December 2026, Orders' });
  await expect(gifts.first()).toBeVisible();
  await gifts.first().click();
  await expect(panel.getByText('1 of 3 posts ready')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(gifts.first()).toBeFocused();

  // From a day, by keys alone: what the plan will make stands beside what it asks.
  await page.getByRole('cell', { name: /December 14/ }).focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'New campaign from here…' }).press('Enter');
  await expect(dialog.getByLabel('Name of the campaign')).toBeFocused();
  await page.keyboard.type('Winter quiz');
  await dialog.getByLabel('What there is to win').fill('a breakfast for four');
  const rows = dialog.getByRole('region', { name: 'Posts of the plan' }).getByRole('listitem');
  await expect(rows).toHaveCount(7);
  await expect(rows.filter({ hasText: 'Winter quiz: the winner' })).toContainText('Christmas Eve');
  await dialog.getByLabel('Make the post “Teaser”').press('Space');
  expect(await accessibilityFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Lay out 6 posts' }).press('Enter');
  await expect(panel.getByText('0 of 6 posts ready')).toBeVisible();
  await expect(calendar.cardOn('2026-12-23', /Winter quiz: closed/)).toBeVisible();
  const laid = ['12-14', '12-18', '12-22', '12-23', '12-24', '12-27'];
  await saved(['2026-12-14', '2026-12-23'], laid);

  // A post that was put elsewhere by hand is decided: it keeps its distance from there on.
  await calendar.drag(calendar.cardOn('2026-12-23', /closed/), calendar.day('2026-12-25'));
  await expect(calendar.cardOn('2026-12-25', /closed/)).toBeVisible();

  // The bar is dragged from a Thursday to the one after; all of it is one step. Escape leaves everything as it was.
  const bar = await bars.first().boundingBox();
  if (!bar) throw new Error('no bar');
  const [x, y] = [bar.x + bar.width / 2, bar.y + bar.height / 2];
  const { mouse } = page;
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + 8, y + 8, { steps: 4 });
  const target = await calendar.day('2026-12-24').boundingBox();
  if (!target) throw new Error('no day');
  await mouse.move(x, target.y + 60, { steps: 10 });
  await expect(page.getByText('Winter quiz: 21 – 30 December 2026')).toBeVisible();
  await page.keyboard.press('Escape');
  await mouse.up();
  await expect(page.getByText('Winter quiz: 21 – 30 December 2026')).toBeHidden();
  await expect(bars.first()).toHaveAccessibleName(/14 – 23 December/);
  await calendar.drag(bars.first(), calendar.day('2026-12-24'));
  await expect(bars.first()).toHaveAccessibleName(/21 – 30 December/);
  await saved(['2026-12-21', '2026-12-30'], ['01-01', '01-03', '12-21', '12-25', '12-29', '12-31']);
  await expect(calendar.undo).toHaveAccessibleName('Undo: Move campaign “Winter quiz” and 6 posts');
  await calendar.undo.click();
  await expect(bars.first()).toHaveAccessibleName(/14 – 23 December/);
  await saved(['2026-12-14', '2026-12-23'], ['12-14', '12-18', '12-22', '12-24', '12-25', '12-27']);

  // The same by keys, a day and a week; the bar keeps the focus.
  await bars.first().focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(bars.first()).toHaveAccessibleName(/15 – 24 December/);
  await expect(bars.first()).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(bars.first()).toHaveAccessibleName(/8 – 17 December/);
  await expect(bars.first()).toBeFocused();
  await saved(['2026-12-08', '2026-12-17'], ['12-08', '12-12', '12-16', '12-18', '12-19', '12-21']);

  // And by its dates: the first day takes everything along, the last only what is counted from it.
  await panel.getByLabel('First day', { exact: true }).fill('14 Dec 2026');
  await panel.getByLabel('First day', { exact: true }).press('Enter');
  await saved(['2026-12-14', '2026-12-23'], ['12-14', '12-18', '12-22', '12-24', '12-25', '12-27']);
  await panel.getByLabel('Last day', { exact: true }).fill('22 Dec 2026');
  await panel.getByLabel('Last day', { exact: true }).press('Enter');
  await saved(['2026-12-14', '2026-12-22'], ['12-14', '12-18', '12-21', '12-23', '12-24', '12-26']);

  // It is in every view, found by its name, and hidden by one key.
  await page.getByRole('button', { name: 'Week', exact: true }).click();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Search or run a command' }).fill('winter quiz');
  await page.getByRole('option', { name: /^Winter quiz 14/ }).click();
  await page.getByRole('button', { name: 'Next week' }).click();
  await expect(bars).toHaveCount(1);
  await expect(bars).toHaveAccessibleName(/14 – 22 December/);
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await expect(page.getByRole('list', { name: 'Campaigns' }).getByText('Winter quiz')).toBeVisible();
  await page.getByRole('button', { name: 'Month', exact: true }).click();
  await bars.first().focus();
  await page.keyboard.press('b');
  await expect(bars).toHaveCount(0);
  await page.keyboard.press('b');
  await expect(bars.first()).toBeVisible();
  await panel.getByRole('button', { name: 'Show only its posts' }).click();
  await expect(gifts).toHaveCount(0);
  await expect(calendar.card(/Poll: rye or spelt/)).toHaveCount(0);
});
