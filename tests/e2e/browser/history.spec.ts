import { CalendarPage } from '../pages/calendar';
import { StartPage } from '../pages/start';
import { expect, test } from '../support/app';
import { putSample } from '../support/files';

test.describe('history', () => {
  test.beforeEach(async ({ app, page }) => {
    // The sample is a December; the clock of the page says what "this month" is.
    await page.clock.setFixedTime(new Date('2026-12-10T10:00:00+01:00'));
    await putSample(app);
    const start = new StartPage(page);
    await start.visit(app.url);
    await start.open('cafe-lindner.kalends');
  });

  test('the steps are looked at as a list and walked by keys, while the plan behind follows', async ({ page }) => {
    const calendar = new CalendarPage(page);
    const title = page.getByRole('textbox', { name: 'Title' });
    for (const name of ['First', 'Second', 'Third']) {
      await page.getByRole('button', { name: 'New post', exact: true }).click();
      await title.fill(name);
      await page.keyboard.press('Escape');
      await expect(calendar.card(new RegExp(name))).toBeVisible();
    }
    await page.getByRole('button', { name: 'History of changes' }).click();
    const dialog = page.getByRole('dialog', { name: 'History of changes' });
    const here = dialog.locator('[aria-current="step"]');
    await expect(here).toContainText('Title “Third”');
    await expect(here).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(here).toContainText('As the project was opened');
    await expect(here).toBeFocused();
    await expect(calendar.card(/Third/)).toHaveCount(0);
    await expect(calendar.saveStatus).toContainText('Saved');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect(here).toContainText('Title “Third”');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('button', { name: 'History of changes' })).toBeFocused();
    await expect(calendar.card(/Third/)).toBeVisible();
  });

  test('Back in the browser goes to the view before, and the project stays open', async ({ page }) => {
    await page.getByRole('button', { name: 'Week', exact: true }).click();
    await page.getByRole('navigation', { name: 'Areas' }).getByRole('button', { name: 'Settings' }).click();
    await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('button', { name: 'Week', exact: true })).toHaveAttribute('aria-pressed', 'true');
    await page.goBack();
    await expect(page.getByRole('button', { name: 'Month', exact: true })).toHaveAttribute('aria-pressed', 'true');
    await page.goForward();
    await expect(page.getByRole('button', { name: 'Week', exact: true })).toHaveAttribute('aria-pressed', 'true');
  });
});
