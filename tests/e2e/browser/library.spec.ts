import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from '../support/app';
import { accessibilityFindings } from '../support/axe';
import { dropFiles, jpeg } from '../support/desktop-files';
import { readProject } from '../support/files';
import { openSample } from '../support/writing';

// A file that is refused is answered so.
test.use({ expectedFaults: [/415/] });

test('the library: files come in, are described, found, put into posts’ reach, replaced, deleted and found again', async ({
  app,
  page,
}) => {
  test.setTimeout(90_000);
  const { path } = await openSample(app, page);
  const before = Object.keys((await readProject(path)).assets).length;
  const assetNamed = async (name: string) =>
    Object.values((await readProject(path)).assets).find((asset) => asset.name === name);
  await page.getByRole('navigation', { name: 'Areas' }).getByRole('button', { name: 'Library' }).click();
  const area = page.getByRole('region', { name: 'Library' });
  const card = (name: RegExp) => area.getByRole('gridcell', { name });

  // From the desktop: three at once, one of them no picture, which is said by its name.
  const [red, brown] = [await jpeg('#c0392b', 1200, 1500), await jpeg('#8a5a2b', 1600, 900)];
  await dropFiles(page, area, [
    { name: 'gift-box-red.jpg', bytes: red },
    { name: 'sourdough.jpg', bytes: brown },
    { name: 'list.jpg', bytes: Buffer.from('not a picture') },
  ]);
  await expect(page.getByRole('alert', { name: 'Not added' })).toContainText('list.jpg');
  await page.getByRole('button', { name: 'Close this list' }).click();
  await expect(card(/gift-box-red\.jpg/)).toBeVisible();
  await expect(area.getByRole('heading', { level: 1 })).toHaveText(`Library ${before + 2}`);
  // The same picture twice is one asset.
  await page.getByTestId('library-files').setInputFiles([{ name: 'again.jpg', mimeType: 'image/jpeg', buffer: red }]);
  await expect(page.getByText('1 file was here already.').first()).toBeVisible();

  // Both are chosen: tags for both in one step.
  await card(/gift-box-red\.jpg/).click();
  await card(/sourdough\.jpg/).click({ modifiers: ['Control'] });
  const several = page.getByRole('complementary', { name: 'Chosen assets' });
  await expect(several.getByText('2 assets chosen')).toBeVisible();
  await several.getByRole('combobox', { name: 'Tags of all of them' }).fill('window');
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await assetNamed('sourdough.jpg'))?.tags).toEqual(['window']);
  expect((await assetNamed('gift-box-red.jpg'))?.tags).toEqual(['window']);

  // One by keys: its details, and the search that finds it by its description.
  await card(/gift-box-red\.jpg/).click();
  const panel = page.getByRole('complementary', { name: 'Asset' });
  await expect(panel.getByText('1200 × 1500, JPEG')).toBeVisible();
  await panel.getByLabel('Alt text').fill('A red box with a bow');
  await panel.getByLabel('Until').fill('24 Dec 2026');
  await page.keyboard.press('Enter');
  await expect(card(/Permission ends 24 Dec.*gift-box-red\.jpg/)).toBeVisible();
  expect(await accessibilityFindings(page)).toEqual([]);
  await area.getByPlaceholder('Name, tag, alt text').fill('bow');
  await expect(area.getByRole('gridcell')).toHaveCount(1);
  await expect.poll(async () => (await assetNamed('gift-box-red.jpg'))?.alt).toBe('A red box with a bow');

  // Another file in its place.
  const file = (await assetNamed('gift-box-red.jpg'))?.file ?? '';
  await page
    .getByTestId('library-replace')
    .setInputFiles([{ name: 'box-2.jpg', mimeType: 'image/jpeg', buffer: await jpeg('#2d7', 900, 900) }]);
  await expect(panel.getByText('900 × 900, JPEG')).toBeVisible();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(panel.getByText('1200 × 1500, JPEG')).toBeVisible();

  // Its file is taken away behind the program's back, and found again in another folder.
  const elsewhere = join(dirname(path), 'elsewhere');
  await mkdir(elsewhere);
  await writeFile(join(elsewhere, 'found.jpg'), red);
  const folder = path.replace(/\.kalends$/, '.assets');
  expect(await readdir(folder)).toContain(file);
  await rm(join(folder, file));
  const missing = page.getByRole('region', { name: 'Missing files' });
  await expect(missing).toContainText('1 file is not in the folder of the library: gift-box-red.jpg');
  await expect(panel.getByText('File missing')).toBeVisible();
  await page.getByTestId('library-relink-folder').setInputFiles(elsewhere);
  await expect(missing).toBeHidden();
  expect(await readdir(folder)).toContain(file);

  // Deleted by key; what no post uses is not asked about, and undo brings it back.
  await area.getByRole('grid', { name: 'Assets' }).focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText('1 asset deleted. Undo brings it back.').first()).toBeVisible();
  await expect.poll(async () => await assetNamed('gift-box-red.jpg')).toBeUndefined();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(card(/gift-box-red\.jpg/)).toBeVisible();
});
