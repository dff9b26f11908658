import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { openPromise } from 'yauzl';
import { CalendarPage } from '../pages/calendar';
import { StartPage } from '../pages/start';
import { expect, test } from '../support/app';
import { accessibilityFindings } from '../support/axe';
import { type DesktopFile, dropFiles, jpeg } from '../support/desktop-files';
import { saved } from '../support/writing';

/** What lies in a zip, by name. */
async function entriesOf(path: string): Promise<Record<string, Buffer>> {
  const zip = await openPromise(path);
  const entries: Record<string, Buffer> = {};
  for await (const entry of zip.eachEntry())
    entries[entry.fileName] = await buffer(await zip.openReadStreamPromise(entry));
  return entries;
}

test('a bundle: saved by the menu, moved, opened in another folder with its pictures, changed, packed again, dropped', async ({
  page,
  app,
}) => {
  test.setTimeout(90_000);
  await page.clock.setFixedTime(new Date('2026-12-10T14:02:00+01:00'));
  const start = new StartPage(page);
  await start.visit(app.url);
  const first = await start.create('Café Lindner', ['Instagram']);
  const [red, brown] = [await jpeg('#c0392b', 1200, 1500), await jpeg('#8a5a2b', 1600, 900)];
  await dropFiles(page, page.locator('[data-drop="day"]').nth(10), [
    { name: 'gift-box.jpg', bytes: red },
    { name: 'sourdough.jpg', bytes: brown },
  ]);
  await page.getByRole('textbox', { name: 'Title' }).fill('Gift boxes');

  // Saved by the menu of the project.
  await page.getByRole('button', { name: 'Project Café Lindner' }).click();
  await page.getByRole('menuitem', { name: 'Save as bundle…' }).click();
  const saving = page.getByRole('dialog', { name: 'Save as bundle' });
  await expect(saving.getByRole('radio', { name: /^All pictures and videos 2 files/ })).toBeChecked();
  await saving.getByRole('radio', { name: /^Those of some months 2 files/ }).check();
  await expect(saving.getByRole('checkbox', { name: /^December 2026/ })).toBeChecked();
  await saving.getByRole('radio', { name: /^All pictures/ }).check();
  expect(await accessibilityFindings(page)).toEqual([]);
  await saving.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(saving.getByRole('status')).toContainText(`cafe-lindner.kalends.zip was saved in ${app.folder}.`);
  await expect(saving.getByRole('status')).toContainText('with 2 files of the library');
  await saving.getByRole('button', { name: 'Done' }).click();
  await saved(first);

  // The file alone goes to another folder, and the app opens it there.
  const elsewhere = join(dirname(app.folder), 'elsewhere');
  const place = (name: string) => join(elsewhere, name);
  await mkdir(elsewhere);
  await rename(app.file('cafe-lindner.kalends.zip'), place('cafe-lindner.kalends.zip'));
  await page.goto('about:blank');
  await app.stop();
  await app.launch('--dir', elsewhere);
  await start.visit(app.url);
  await start.choose('cafe-lindner.kalends.zip · bundle, opens as a new project');
  await start.opened();
  const calendar = new CalendarPage(page);
  const picture = calendar.card(/Gift boxes/).locator('img');
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0)).toBe(true);
  expect(await readdir(place('cafe-lindner.assets'))).toHaveLength(2);

  // Changed there, and packed again from the palette; a name that is taken is told beside the field.
  await calendar.card(/Gift boxes/).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Gift boxes, last call');
  await expect(calendar.card(/last call/)).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('as bundle');
  await page.getByRole('option', { name: /Save as bundle/ }).click();
  await saving.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(saving.getByText(/There is already a file cafe-lindner\.kalends\.zip/)).toBeVisible();
  await saving.getByRole('textbox', { name: 'File name' }).fill('changed');
  await page.keyboard.press('Enter');
  await expect(saving.getByRole('status')).toContainText('changed.kalends.zip was saved in');
  await expect(saving.getByRole('button', { name: 'Done' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(saving).toBeHidden();
  await saved(calendar);
  const packed = await entriesOf(place('changed.kalends.zip'));
  const files = await readdir(place('cafe-lindner.assets'));
  expect(Object.keys(packed).sort()).toEqual(
    ['cafe-lindner.kalends', ...files.map((file) => `cafe-lindner.assets/${file}`)].sort(),
  );
  expect(packed['cafe-lindner.kalends']).toEqual(await readFile(place('cafe-lindner.kalends')));
  for (const file of files)
    expect(packed[`cafe-lindner.assets/${file}`]).toEqual(await readFile(place(`cafe-lindner.assets/${file}`)));

  // Dropped on the start page: one that was cut off is refused, a whole one asks for another name and opens.
  await page.getByRole('button', { name: 'Project Café Lindner' }).click();
  await page.getByRole('menuitem', { name: 'Close project' }).click();
  const bytes = await readFile(place('changed.kalends.zip'));
  // A lock goes a moment after its project is closed.
  const listing = async () => (await readdir(elsewhere)).filter((name) => !name.endsWith('.lock'));
  const before = await listing();
  const drop = async (file: DesktopFile) => {
    const headline = page.getByRole('heading', { name: 'Plan a month of posts, offline.' });
    // The window takes files a moment after the first screen.
    await expect(async () => {
      await headline.dispatchEvent('dragover', { dataTransfer: await page.evaluateHandle(withFile) });
      await expect(page.getByText('Drop the bundle to open it')).toBeVisible({ timeout: 500 });
    }).toPass();
    await dropFiles(page, headline, [file]);
  };
  await drop({ name: 'cut.kalends.zip', bytes: bytes.subarray(0, bytes.length - 40) });
  const refused = page.getByRole('dialog', { name: 'The bundle did not open' });
  await expect(refused.getByRole('alert')).toContainText('cut.kalends.zip');
  await expect(refused.getByRole('alert')).toContainText('Nothing was unpacked.');
  await refused.getByRole('button', { name: 'Close' }).last().click();
  await expect.poll(listing).toEqual(before);
  await drop({ name: 'cafe-lindner.kalends.zip', bytes });
  const opening = page.getByRole('dialog', { name: 'Open a bundle' });
  await expect(opening.getByText(/There is already cafe-lindner\.kalends there/)).toBeVisible();
  expect(await accessibilityFindings(page)).toEqual([]);
  await expect(opening.getByRole('textbox')).toHaveValue('cafe-lindner 2');
  await page.keyboard.press('Enter');
  await expect(calendar.card(/last call/)).toBeVisible();
  expect(await readFile(place('cafe-lindner 2.kalends'))).toEqual(await readFile(place('cafe-lindner.kalends')));
});

/** Runs in the page: what a drag carries while its file is held over the window. */
function withFile(): DataTransfer {
  const data = new DataTransfer();
  data.items.add(new File(['x'], 'x.zip', { type: 'application/zip' }));
  return data;
}
