import { readFile } from 'node:fs/promises';
import { StartPage } from '../pages/start';
import { expect, test } from '../support/app';
import { dropFiles, jpeg } from '../support/desktop-files';

test('pictures in posts: from the desktop onto a day, from the shelf onto a card, described, ordered, cropped, checked', async ({
  page,
  app,
}) => {
  const start = new StartPage(page);
  // A month of five weeks, so that cards have room for their pictures.
  await page.clock.setFixedTime(new Date('2026-12-10T14:02:00+01:00'));
  await start.visit(app.url);
  const calendar = await start.create('Café Lindner', ['Instagram']);
  const red = { name: 'gift-box-red.jpg', bytes: await jpeg('#c0392b', 1200, 1800) };
  const brown = { name: 'sourdough.jpg', bytes: await jpeg('#8a5a2b', 1200, 1500) };
  const days = page.locator('[data-drop="day"]');
  const date = (await days.nth(10).getAttribute('data-date')) ?? '';
  const day = page.locator(`[data-drop="day"][data-date="${date}"]`).first();

  // From the desktop: one post of all pictures, open in the editor, with the pictures in the library.
  await dropFiles(page, day, [red, brown]);
  const editor = page.getByRole('complementary', { name: 'Post' });
  const row = editor.getByRole('region', { name: 'Pictures and videos' });
  const tile = (name: RegExp) => row.getByRole('button', { name });
  await expect(tile(/^1 of 2: gift-box-red\.jpg, no alt text/)).toBeVisible();
  await expect(tile(/^2 of 2: sourdough\.jpg/)).toBeVisible();
  await expect(calendar.card(/Untitled/).locator('img')).toHaveJSProperty('complete', true);
  await page.getByRole('textbox', { name: 'Title' }).fill('Gift boxes');

  // A picture that Instagram does not take as it is; cropped by keys, it is taken.
  await tile(/gift-box-red/).click();
  await row.getByRole('textbox', { name: 'Alt text of gift-box-red.jpg' }).fill('A red box with a bow');
  await row.getByRole('button', { name: 'Crop…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Crop' });
  await dialog.getByRole('button', { name: '4:5' }).click();
  await dialog.getByRole('application').focus();
  for (const key of ['ArrowDown', 'ArrowDown', '+']) await page.keyboard.press(key);
  // The mouse pulls the picture down, so that its upper part is seen.
  const frame = await dialog.getByRole('application').boundingBox();
  if (!frame) throw new Error('the part is not on the screen');
  await page.mouse.move(frame.x + 50, frame.y + 50);
  await page.mouse.down();
  await page.mouse.move(frame.x + 50, frame.y + 450, { steps: 5 });
  await page.mouse.up();
  await dialog.getByRole('button', { name: 'Use this part' }).click();
  await expect(row.getByText('Alt text on 1 of 2')).toBeVisible();
  await expect(row.getByText('gift-box-red.jpg, 4:5')).toBeVisible();

  // Another order, by keys; the focus stays on what was moved.
  await tile(/gift-box-red/).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(tile(/^2 of 2: gift-box-red/)).toBeFocused();
  await tile(/gift-box-red/).dragTo(tile(/sourdough/), { targetPosition: { x: 8, y: 32 } });
  await expect(tile(/^1 of 2: gift-box-red/)).toBeVisible();

  // From the shelf onto another post: the same asset, twice used.
  const other = page.locator('[data-drop="day"]').nth(12);
  const otherDate = await other.getAttribute('data-date');
  await page.getByRole('button', { name: 'More for this page' }).click();
  await page.getByRole('menuitem', { name: 'Show the pictures' }).click();
  const shelf = page.getByRole('region', { name: 'Pictures', exact: true });
  await shelf
    .getByRole('button', { name: /^sourdough/ })
    .dragTo(page.locator(`[data-drop="day"][data-date="${otherDate}"]`).first());
  await expect(tile(/^1 of 1: sourdough\.jpg/)).toBeVisible();
  await shelf.getByRole('button', { name: /^gift-box-red/ }).dragTo(calendar.card(/Untitled/));
  await expect(tile(/^2 of 2: gift-box-red\.jpg/)).toBeVisible();
  // One undo takes it off again, and the next takes the post.
  await calendar.undo.click();
  await expect(tile(/^1 of 1: sourdough\.jpg/)).toBeVisible();
  // The dialog of the plus offers what is not there yet.
  await row.getByRole('button', { name: 'Add pictures or videos' }).click();
  await page.getByRole('menuitem', { name: 'From the library…' }).click();
  const picker = page.getByRole('dialog', { name: 'Pictures from the library' });
  await expect(picker.getByRole('button', { name: 'sourdough.jpg' })).toHaveCount(0);
  await picker.getByRole('button', { name: 'gift-box-red.jpg' }).click();
  await picker.getByRole('button', { name: 'Add 1' }).click();
  await expect(tile(/^2 of 2: gift-box-red\.jpg/)).toBeVisible();

  await expect(calendar.saveStatus).toContainText('Saved');
  const file = JSON.parse(await readFile(app.file('cafe-lindner.kalends'), 'utf8'));
  const posts: { title: string; media: { asset?: string; alt?: string; crop?: { ratio: string } }[] }[] = Object.values(
    file.posts,
  );
  const first = posts.find(({ title }) => title === 'Gift boxes');
  expect(first?.media[0]).toMatchObject({ alt: 'A red box with a bow', crop: { ratio: '4:5', y: 0 } });
  expect(Object.keys(file.assets)).toHaveLength(2);
});
