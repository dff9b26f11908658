import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { goTo, StartPage } from '../pages/start';
import { expect, test } from '../support/app';
import { findingsInBothSchemes } from '../support/axe';
import { putSample } from '../support/files';

async function menu(page: Page, item: string): Promise<void> {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Project / })
    .click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('dialogs, bars and messages, light and dark: no finding of axe', async ({ app, page }) => {
  test.setTimeout(240_000);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.clock.setFixedTime(new Date('2026-12-10T14:02:00+01:00'));
  const found: string[] = [];
  const look = async (name: string) => {
    found.push(...(await findingsInBothSchemes(page)).map((line) => `${name}: ${line}`));
  };
  const path = await putSample(app);
  await putSample(app, 'newer.kalends');
  await writeFile(
    app.file('newer.kalends'),
    (await readFile(app.file('newer.kalends'), 'utf8')).replace('"schemaVersion": 1', '"schemaVersion": 2'),
  );
  await writeFile(app.file('damaged.kalends'), '{ "format": "kalends", ');
  const start = new StartPage(page);
  await start.visit(app.url);
  await page.getByRole('button', { name: 'Open…' }).click();
  await expect(page.getByRole('dialog').getByText('damaged.kalends')).toBeVisible();
  await look('picker');
  await page.keyboard.press('Escape');
  await start.choose('damaged.kalends');
  await expect(page.getByRole('alert', { name: /damaged\.kalends did not open/ })).toBeVisible();
  await look('a file that did not open');

  await start.open('newer.kalends');
  await expect(page.getByText('Read-only.')).toBeVisible();
  await look('read-only');
  await menu(page, 'Close project');

  const calendar = await start.open('cafe-lindner.kalends');
  for (const [item, title] of [
    ['Rename…', 'Rename'],
    ['Save as…', 'Save as'],
    ['Keyboard shortcuts', /shortcuts/i],
  ] as const) {
    await menu(page, item);
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    await look(item);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Project / })
    .click();
  await expect(page.getByRole('menu')).toBeVisible();
  await look('project menu');
  await page.keyboard.press('Escape');

  await calendar.card(/Last day for gift boxes/).click();
  const editor = page.getByRole('complementary', { name: 'Post' });
  await editor.getByRole('button', { name: /^When:/ }).click();
  await expect(page.getByLabel('Date', { exact: true })).toBeVisible();
  await look('date and time');
  await page.keyboard.press('Escape');
  await editor.getByRole('button', { name: /^Status:/ }).click();
  await look('status menu');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  // A calendar in a dialog: Esc closes it alone, and the focus is on what opened it.
  for (const [item, of] of [
    ['Copy this month…', 'months'],
    ['Copy this day…', 'days'],
  ] as const) {
    await page.getByRole('button', { name: 'More for this page' }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await page.getByRole('button', { name: 'Open the calendar' }).click();
    await expect(page.locator('table button:focus')).toBeVisible();
    await look(of);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Open the calendar' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }

  await calendar.drag(calendar.cardOn('2026-12-03', /Anna/), calendar.day('2026-12-09'));
  await expect(calendar.cardOn('2026-12-09', /Anna/)).toBeVisible();
  await expect(calendar.saveStatus).toContainText('Saved');
  await goTo(page, 'Backups');
  await page.getByRole('navigation', { name: 'Backups' }).getByRole('button').first().click();
  await expect(page.getByRole('region', { name: /^Backup of/ })).toContainText('Anna');
  await look('a backup compared');
  await goTo(page, 'Settings');
  await page.getByRole('tab', { name: 'Channels' }).click();
  await page.getByRole('button', { name: 'More for TikTok' }).click();
  await page.getByRole('menuitem', { name: /Delete/ }).click();
  await expect(page.getByRole('dialog', { name: 'Delete TikTok?' })).toBeVisible();
  await look('confirm');
  await page.keyboard.press('Escape');

  await goTo(page, 'Calendar');
  await writeFile(path, (await readFile(path, 'utf8')).replaceAll('Poll: rye', 'Poll: oat'));
  await calendar.drag(calendar.cardOn('2026-12-09', /Anna/), calendar.day('2026-12-03'));
  await expect(page.getByText(/Another program changed/)).toBeVisible();
  await look('conflict');
  expect(found).toEqual([]);
});
