import { goTo, StartPage } from '../pages/start';
import { expect, test } from '../support/app';
import { putSample } from '../support/files';

test.describe('settings', () => {
  test.beforeEach(async ({ app, page }) => {
    // The sample is a December; the clock of the page says what "this month" is.
    await page.clock.setFixedTime(new Date('2026-12-10T10:00:00+01:00'));
    await putSample(app);
    const start = new StartPage(page);
    await start.visit(app.url);
    await start.open('cafe-lindner.kalends');
  });

  test('language, week start and hours are followed by the calendar', async ({ page }) => {
    await goTo(page, 'Settings');
    await page.getByRole('combobox', { name: 'Language of dates' }).click();
    await page.getByRole('option', { name: /^German/ }).click();
    await expect(page.getByText('Mittwoch 9. Dezember')).toBeVisible();
    await page.getByRole('combobox', { name: 'The week starts on' }).click();
    await page.getByRole('option', { name: 'Sunday' }).click();
    await page.getByText('5:30 pm', { exact: true }).click();
    await goTo(page, 'Calendar');
    await expect(page.getByRole('heading', { name: 'Dezember 2026' })).toBeVisible();
    await expect(page.getByRole('columnheader').first()).toContainText(/^So/);
    await expect(
      page
        .getByLabel('Calendar', { exact: true })
        .getByText(/\d:\d\d am/)
        .first(),
    ).toBeVisible();
    // Fields and pickers of days too, whatever language the browser has.
    await page.getByRole('button', { name: /Anna on her first/ }).focus();
    await page.keyboard.press('m');
    const form = page.getByRole('dialog');
    await expect(form.getByLabel('Day', { exact: true })).toHaveValue('3. Dez. 2026');
    await expect(form.getByLabel('Day', { exact: true })).toBeFocused();
    await page.keyboard.type('5.1.');
    await expect(form).toContainText('Dienstag 5. Januar');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Week', exact: true }).click();
    await expect(page.getByText('8 am', { exact: true })).toBeVisible();
    await expect(page.getByRole('contentinfo')).toContainText('this month');
  });

  test('a language that is written from right to left leaves everything in its place', async ({ page }) => {
    const places = () =>
      page.evaluate(() =>
        ['header', 'nav', 'main', 'footer'].map((name) => {
          const { x, y, width, height } = document.querySelector(name)?.getBoundingClientRect() ?? new DOMRect();
          return [name, x, y, width, height];
        }),
      );
    const before = await places();
    await goTo(page, 'Settings');
    await page.getByRole('combobox', { name: 'Language of dates' }).fill('Arabic');
    await page.getByRole('option', { name: /^Arabic/ }).click();
    await goTo(page, 'Calendar');
    await expect(page.getByRole('heading', { name: /ديسمبر/ })).toBeVisible();
    expect(await places()).toEqual(before);
    expect(await page.locator('html').getAttribute('dir')).not.toBe('rtl');
    const sideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(sideways).toBe(false);
  });

  test('hints go away by being closed or by the deed, stay away, and come back when asked for', async ({
    app,
    page,
  }) => {
    const hint = page.getByRole('complementary', { name: 'Hint' });
    await expect(hint).toContainText('Drag an idea');
    await hint.getByRole('button', { name: 'Close this hint' }).click();
    await expect(hint).toContainText('Double-click a day');
    await page.reload();
    await expect(hint).toContainText('Double-click a day');
    await page
      .locator('[data-post]')
      .first()
      .click({ modifiers: ['Control'] });
    await expect(hint).toBeHidden();
    await page.keyboard.press('Escape');
    await hint.getByRole('button', { name: 'Close this hint' }).click();
    await expect(hint).toContainText('to find any post');
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Escape');
    await expect(hint).toHaveCount(0);
    await app.stop();
    await app.launch();
    await page.goto(app.url);
    await page
      .getByRole('button', { name: /Café Lindner/ })
      .first()
      .click();
    await expect(page.locator('[data-post]').first()).toBeVisible();
    await expect(hint).toHaveCount(0);
    await goTo(page, 'Settings');
    await page.getByRole('tab', { name: 'Appearance' }).click();
    await page.getByRole('button', { name: 'Show the hints again' }).click();
    await goTo(page, 'Calendar');
    await expect(hint).toContainText('Drag an idea');
  });
});
