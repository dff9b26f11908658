import type { Page } from 'playwright/test';
import { goTo, StartPage } from '../pages/start';
import { expect, test } from '../support/app';
import { putIllustratedSample } from '../support/illustrated-sample';
import { sizes, takePictures } from '../support/pictures';

const inDocs = new Set([
  'month',
  'calendar',
  'week',
  'today',
  'library',
  'import',
  'export',
  'publish-kit',
  'settings',
  'start',
]);

for (const size of sizes)
  test(`every screen at ${size.width} × ${size.height}, light and dark: pictures, and no finding of axe`, async ({
    app,
    page,
  }) => {
    test.setTimeout(240_000);
    const { look, expectNoFindings } = await takePictures(page, { size, inDocs });
    await putIllustratedSample(app);
    const start = new StartPage(page);
    await start.visit(app.url);
    await page.getByRole('button', { name: 'New project' }).click();
    await expect(page.getByRole('dialog').getByLabel('Name', { exact: true })).toBeVisible();
    await look('new-project');
    await page.keyboard.press('Escape');

    const calendar = await start.open('cafe-lindner.kalends');
    await expect(calendar.card(/Poll: rye or spelt/)).toBeVisible();
    await picturesAreThere(page);
    await look('month');
    await calendar.card(/Last day for gift boxes/).click();
    await expect(page.getByText('X 291 / 280')).toBeVisible();
    await look('calendar');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Week', exact: true }).click();
    await expect(calendar.card(/12:00, Poll: rye or spelt/)).toBeVisible();
    await look('week');

    await goTo(page, 'Today');
    await expect(page.getByRole('heading', { name: 'Poll: rye or spelt?' })).toBeVisible();
    await picturesAreThere(page);
    await look('today');
    await goTo(page, 'Library');
    await page.getByRole('gridcell', { name: /gift-box-red\.jpg/ }).click();
    await expect(page.getByRole('complementary', { name: 'Asset' })).toContainText('Used in 1 post');
    await picturesAreThere(page);
    await look('library');

    await goTo(page, 'Import');
    await page
      .getByTestId('import-file')
      .first()
      .setInputFiles({
        name: 'spring.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(spring),
      });
    await expect(page.getByRole('heading', { name: /spring\.csv/ })).toBeVisible();
    await look('import');

    await goTo(page, 'Export');
    await page.getByRole('button', { name: /^Buffer/ }).click();
    await expect(page.getByRole('table')).toBeVisible();
    await look('export');
    await page.getByRole('button', { name: /^Publish kit/ }).click();
    await expect(page.getByRole('heading', { name: /^Publish kit/ })).toBeVisible();
    await look('publish-kit');
    await goTo(page, 'Backups');
    await expect(page.getByText('No backup yet')).toBeVisible();
    await look('backups');
    await goTo(page, 'Settings');
    for (const tab of [
      'Project',
      'Channels',
      'Pillars',
      'Campaigns',
      'Days',
      'Texts',
      'Links',
      'Fields',
      'Views',
      'Appearance',
    ]) {
      await page.getByRole('tab', { name: tab }).click();
      await look(tab === 'Project' ? 'settings' : `settings-${tab.toLowerCase()}`);
    }
    await closeProject(page);
    await expect(page.getByRole('heading', { name: 'Plan a month of posts, offline.' })).toBeVisible();
    await expect(page.getByText('cafe-lindner.kalends')).toBeVisible();
    await look('start');
    expectNoFindings();
  });

/** Every thumbnail in sight has come. */
async function picturesAreThere(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.locator('img').evaluateAll((all) =>
        all.every((img) => {
          const { top, bottom } = img.getBoundingClientRect();
          if (!(img instanceof HTMLImageElement) || bottom < 0 || top > innerHeight) return true;
          return img.complete && img.naturalWidth > 0;
        }),
      ),
    )
    .toBe(true);
}

const spring = `Date,Time,Platform,Title,Caption,Notes
03/04/2026,09:00,Instagram,Spring opening,We open the garden,
03/04/2026,09:00,Facebook,Spring opening,We open the garden,
05/04/2026,,Instagram,Easter bread,Order by Thursday,ask Anna
,,,,,
Legend: IG = Instagram,,,,,
Week 2 Tue,18:00,TikTok,Kneading by hand,Watch this,
`;

async function closeProject(page: Page): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'Café Lindner' }).click();
  await page.getByRole('menuitem', { name: 'Close project' }).click();
}
