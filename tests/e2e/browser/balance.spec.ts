import { writeFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright/test';
import { StartPage } from '../pages/start';
import { expect, test } from '../support/app';
import { findingsInBothSchemes } from '../support/axe';
import { putSample, readProject } from '../support/files';

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-10T10:00:00+01:00'));
});

async function toBalance(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: 'Balance' }).click();
  await expect(page.getByRole('heading', { name: 'Pillars against their targets' })).toBeVisible();
}

async function boxOf(place: Locator) {
  const box = await place.boundingBox();
  if (!box) throw new Error('not on the screen');
  return box;
}

test('a post held over a day: shares before and after, words, and no row moves', async ({ app, page }) => {
  const path = await putSample(app);
  const start = new StartPage(page);
  await start.visit(app.url);
  const calendar = await start.open('cafe-lindner.kalends');
  const panel = page.getByRole('complementary', { name: 'Ideas, pillars and channels' });
  const offers = panel.getByRole('button', { name: /^Offers/ });
  await expect(offers).toContainText('15 / 15%');
  const places = async () =>
    Promise.all((await panel.getByRole('button').all()).map(async (row) => (await boxOf(row)).y));
  const before = await places();

  const card = await boxOf(calendar.card(/Last day for gift boxes/));
  const day = await boxOf(calendar.day('2027-01-02'));
  await page.mouse.move(card.x + 20, card.y + 20);
  await page.mouse.down();
  await page.mouse.move(card.x + 30, card.y + 30, { steps: 4 });
  await page.mouse.move(day.x + 40, day.y + 60, { steps: 12 });
  await expect(offers).toContainText('15→11 / 15%');
  await expect(panel.getByRole('button', { name: /^Promote/ })).toContainText('15→11');
  await expect(panel.getByRole('button', { name: /^Instagram/ })).toContainText('15→14');
  await expect(panel.getByRole('status')).toContainText('points over its target');
  expect(await places()).toEqual(before);

  // Back over a day of the month nothing changes; let go there, the shares stay as they were.
  const near = await boxOf(calendar.day('2026-12-13'));
  await page.mouse.move(near.x + 40, near.y + 60, { steps: 12 });
  await expect(offers).toContainText('15 / 15%');
  await page.mouse.up();
  await expect(calendar.cardOn('2026-12-13', /Last day for gift boxes/)).toBeVisible();
  await expect(calendar.saveStatus).toContainText('Saved');
  const moved = Object.values((await readProject(path)).posts).find(({ title }) => title === 'Last day for gift boxes');
  expect(moved).toMatchObject({ date: '2026-12-13', time: '09:00' });
});

test('forty channels with long names: every number stays inside the panel', async ({ app, page }) => {
  const path = await putSample(app);
  const project = await readProject(path);
  const [channel] = Object.values(project.channels);
  if (!channel) throw new Error('the sample has channels');
  for (let at = 0; at < 40; at += 1)
    project.channels[`more-${at}`] = {
      ...channel,
      id: `more-${at}`,
      name: `Channel ${at} ${'Wort'.repeat(30)}`,
      order: 9,
    };
  for (const pillar of Object.values(project.pillars)) pillar.name = `${pillar.name} ${'und mehr '.repeat(20)}`;
  await writeFile(path, JSON.stringify(project));
  const start = new StartPage(page);
  await start.visit(app.url);
  const calendar = await start.open('cafe-lindner.kalends');
  const panel = page.getByRole('complementary', { name: 'Ideas, pillars and channels' });
  const card = await boxOf(calendar.card(/Last day for gift boxes/));
  const day = await boxOf(calendar.day('2027-01-02'));
  await page.mouse.move(card.x + 20, card.y + 20);
  await page.mouse.down();
  await page.mouse.move(card.x + 30, card.y + 30, { steps: 4 });
  await page.mouse.move(day.x + 40, day.y + 60, { steps: 12 });
  await expect(panel.getByRole('button', { name: /^Offers/ })).toContainText('→');
  const inside = await boxOf(panel);
  for (const number of await panel.locator('button > [aria-hidden]').filter({ hasText: /\d/ }).all()) {
    const { x, width } = await boxOf(number);
    expect(x + width).toBeLessThanOrEqual(inside.x + inside.width);
  }
  // The words stand in the window although the panel is longer than it.
  const words = await boxOf(panel.getByText(/points over its target/).first());
  expect(words.y + words.height).toBeLessThan(900);
  await page.keyboard.press('Escape');
  await page.mouse.up();
});

test('the page: charts, their tables, a bar leads to its week; light and dark', async ({ app, page }) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await putSample(app);
  const start = new StartPage(page);
  await start.visit(app.url);
  await start.open('cafe-lindner.kalends');
  await toBalance(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('December 2026');
  const weeks = page.getByRole('region', { name: 'Posts per week' });
  const bars = weeks.locator('.recharts-bar-rectangle path');
  await expect(bars).toHaveCount(5);
  expect(await findingsInBothSchemes(page)).toEqual([]);

  const tables = page.getByRole('main').getByRole('button', { name: 'Table', exact: true });
  for (const button of await tables.all()) await button.click();
  await expect(weeks.getByRole('row')).toHaveCount(6);
  expect(await findingsInBothSchemes(page)).toEqual([]);

  await weeks.getByRole('button', { name: 'Chart' }).click();
  await bars.nth(1).click();
  await expect(page.getByRole('button', { name: 'Week', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/7.*13/);
});

test('by keyboard: the span, a table, and from a pillar to its posts', async ({ app, page }) => {
  await putSample(app);
  const start = new StartPage(page);
  await start.visit(app.url);
  await start.open('cafe-lindner.kalends');
  await toBalance(page);
  await page.getByRole('button', { name: 'Everything', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('December 2026');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('December 2026');

  const pillars = page.getByRole('region', { name: 'Pillars against their targets' });
  await pillars.getByRole('button', { name: 'Table' }).focus();
  await page.keyboard.press('Enter');
  await expect(pillars.getByRole('table', { name: /Pillars against their targets, December/ })).toBeVisible();
  await pillars.getByRole('button', { name: /^Posts of Offers/ }).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Ideas, pillars and channels' });
  await expect(panel.getByRole('button', { name: /^Offers/ })).toHaveAttribute('aria-pressed', 'true');
  await toBalance(page);
});
