import { goTo, StartPage } from '../pages/start';
import { expect, test } from '../support/app';
import { putSample } from '../support/files';
import { sizes, takePictures } from '../support/pictures';

const inDocs = new Set([
  'day',
  'list',
  'year',
  'board',
  'table',
  'profile',
  'balance',
  'selection',
  'quick-line',
  'filter',
  'palette',
  'shortcuts',
  'history',
]);

for (const size of sizes)
  test(`every view at ${size.width} × ${size.height}, light and dark: pictures, and no finding of axe`, async ({
    app,
    page,
  }) => {
    test.setTimeout(240_000);
    const { look, expectNoFindings } = await takePictures(page, { size, inDocs });
    await putSample(app);
    const start = new StartPage(page);
    await start.visit(app.url);
    const calendar = await start.open('cafe-lindner.kalends');
    const show = (view: string) =>
      page.getByRole('group', { name: 'View' }).getByRole('button', { name: view, exact: true }).click();
    const poll = page.getByRole('main').getByRole('button', { name: /Poll: rye or spelt/ });
    await expect(poll).toBeVisible();
    for (const view of ['Day', 'List', 'Year'] as const) {
      await show(view);
      if (view === 'Year') await expect(page.getByRole('heading', { name: 'December' })).toBeVisible();
      else await expect(poll).toBeVisible();
      await look(view.toLowerCase());
    }
    await show('Month');
    await goTo(page, 'Board');
    await expect(poll).toBeVisible();
    await look('board');
    await goTo(page, 'Table');
    await expect(page.getByRole('gridcell', { name: /Poll: rye or spelt/ }).first()).toBeVisible();
    await look('table');
    await goTo(page, 'Profile');
    await expect(page.getByRole('main').getByRole('button', { name: /Year in 12 loaves/ })).toBeVisible();
    await look('profile');
    await goTo(page, 'Balance');
    await expect(page.getByRole('heading', { name: 'Pillars against their targets' })).toBeVisible();
    await look('balance');

    await goTo(page, 'Calendar');
    for (const words of [/Why sourdough/, /December opening hours/, /Anna on her first/])
      await calendar.card(words).click({ modifiers: ['Control'] });
    await expect(page.getByText('3 posts selected', { exact: true })).toBeVisible();
    await look('selection');
    await page.keyboard.press('Escape');
    await calendar.day('2026-12-16').dblclick();
    await page.getByRole('combobox', { name: /post/i }).fill('12:00 ig fb Poll: rye or spelt? #bread /offers');
    await look('quick-line');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^(Filter|All posts)/ }).click();
    await look('filter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /search/i }).fill('bread');
    await expect(page.getByRole('option', { name: /Recipe card: bread soup/ })).toBeVisible();
    await look('palette');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+?');
    await expect(page.getByRole('dialog', { name: /shortcuts/i })).toBeVisible();
    await look('shortcuts');
    await page.keyboard.press('Escape');
    await calendar.card(/Poll: rye or spelt/).focus();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(calendar.undo).toHaveAccessibleName(/^Undo:/);
    await page.getByRole('button', { name: 'History of changes' }).click();
    await expect(page.getByRole('dialog').getByText(/Move “Poll/)).toBeVisible();
    await look('history');
    expectNoFindings();
  });
