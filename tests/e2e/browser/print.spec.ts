import type { Page } from 'playwright/test';
import { StartPage } from '../pages/start';
import { expect, test } from '../support/app';
import { putSample } from '../support/files';

/** What goes on paper, in the paper's own size: A4 landscape without its margins. */
async function onPaper(page: Page) {
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const text = bytes.toString('latin1');
  return {
    pages: text.match(/\/Type \/Page\b/g)?.length,
    landscape: /MediaBox \[0 0 (\d+)[\d.]* (\d+)/.exec(text)?.slice(1).map(Number),
  };
}

test.describe('print', () => {
  test.beforeEach(async ({ app, page }) => {
    // The sample is a December; the clock of the page says what "this month" is.
    await page.clock.setFixedTime(new Date('2026-12-10T10:00:00+01:00'));
    await putSample(app);
    const start = new StartPage(page);
    await start.visit(app.url);
    await start.open('cafe-lindner.kalends');
  });

  test('a month is one sheet, with every post of it, and nothing that one works with', async ({ page }) => {
    const cards = await page.getByLabel('Calendar', { exact: true }).locator('[data-post]').count();
    expect(cards).toBeGreaterThan(10);
    const { pages, landscape: [width = 0, height = 0] = [] } = await onPaper(page);
    expect(pages).toBe(1);
    expect(width).toBeGreaterThan(height);
    await page.setViewportSize({ width: 1047, height: 718 });
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('.k-sheet');
    await expect(sheet.getByRole('heading', { name: 'December 2026' })).toBeVisible();
    await expect(sheet).toContainText('Café Lindner');
    await expect(page.getByRole('navigation', { name: 'Areas' })).toBeHidden();
    await expect(page.getByRole('button', { name: 'New post' })).toBeHidden();
    // A post is readable: nothing of it lies outside its day, and its letters are no smaller than 8 points.
    const faults = await sheet.evaluate((element) =>
      [...element.querySelectorAll('p')].flatMap((line) => {
        const day = line.parentElement?.getBoundingClientRect();
        const box = line.getBoundingClientRect();
        const inside = day && box.bottom <= day.bottom + 1 && box.right <= day.right + 1 && box.height > 8;
        const large = Number.parseFloat(getComputedStyle(line).fontSize) >= 10.6;
        return inside && large ? [] : [line.textContent];
      }),
    );
    expect(faults).toEqual([]);
    expect(await sheet.locator('p').count()).toBeGreaterThanOrEqual(cards);
    await page.emulateMedia({ media: 'screen' });
    await expect(sheet).toHaveCount(0);
  });

  test('dark prints light, and is dark again after it', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const schemeIs = (scheme: string) =>
      expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', scheme);
    await schemeIs('dark');
    await page.getByRole('button', { name: 'Year', exact: true }).click();
    await expect(page.getByRole('heading', { name: '2026' })).toBeVisible();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await schemeIs('light');
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(ground).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
    await schemeIs('dark');
  });

  test('what scrolls on the screen is whole on paper', async ({ page }) => {
    await page.getByRole('button', { name: 'List', exact: true }).click();
    await expect(page.locator('[data-post]').first()).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    const rows = page.locator('.k-sheet tbody tr');
    await expect(rows.filter({ hasText: 'Merry Christmas' })).toHaveCount(1);
    expect(await rows.count()).toBeGreaterThan(20);
  });
});
