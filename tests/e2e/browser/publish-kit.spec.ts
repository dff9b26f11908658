import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipped } from '../../main/support/unzipped';
import { goTo, StartPage } from '../pages/start';
import { expect, type RunningApp, test } from '../support/app';
import { accessibilityFindings } from '../support/axe';
import { jpeg } from '../support/desktop-files';

const caption = 'Only until Saturday: <b>gift boxes</b> & rolls.\n\nمرحبا بالعالم 🎁';

/** A plan whose post shows the upper half of a real picture, and whose draft has one that is missing. */
async function putPlan(app: RunningApp): Promise<void> {
  const bytes = await jpeg('#c0392b', 800, 1000);
  const file = `${createHash('sha256').update(bytes).digest('hex')}.jpg`;
  await mkdir(app.file('plan.assets'), { recursive: true });
  await writeFile(join(app.file('plan.assets'), file), bytes);
  const asset = { kind: 'picture', type: 'image/jpeg' };
  const crop = { ratio: '2:1', x: 0, y: 0, width: 1, height: 0.5 };
  const when = { date: '2036-12-12', channels: ['ig'] };
  await writeFile(
    app.file('plan.kalends'),
    JSON.stringify({
      format: 'kalends',
      schemaVersion: 1,
      id: 'plan',
      name: 'Café Lindner',
      settings: { timeZone: 'Europe/Berlin' },
      channels: {
        ig: { id: 'ig', name: 'Instagram', platform: 'instagram', order: 1 },
        li: { id: 'li', name: 'LinkedIn', platform: 'linkedin', order: 2 },
      },
      assets: {
        box: { id: 'box', name: 'gift box.jpg', file, size: bytes.length, width: 800, height: 1000, ...asset },
        gone: { id: 'gone', name: 'gone.jpg', file: `${'a'.repeat(64)}.jpg`, ...asset },
      },
      posts: {
        gifts: {
          id: 'gifts',
          title: 'Last day <i>../</i>',
          text: caption,
          status: 'approved',
          time: '09:00',
          media: [{ asset: 'box', alt: 'A red box', crop }],
          ...when,
        },
        draft: { id: 'draft', title: 'Stollen', text: 'Soon', media: [{ asset: 'gone' }], ...when },
      },
    }),
  );
}

test('a publish kit: what is in it is seen before, and its page shows texts and pictures without a network', async ({
  app,
  page,
  browser,
}) => {
  test.setTimeout(90_000);
  await putPlan(app);
  await page.clock.setFixedTime(new Date('2036-12-10T14:02:00+01:00'));
  const start = new StartPage(page);
  await start.visit(app.url);
  await start.open('plan.kalends');
  await goTo(page, 'Export');
  await page.getByRole('button', { name: /^Publish kit/ }).click();
  const rows = page.getByRole('region', { name: 'Posts in the kit' }).getByRole('row');
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(1)).toContainText('Instagram');
  await expect(rows.nth(1)).toContainText('1 file');
  const checks = page.getByRole('complementary', { name: 'Checks and settings' });
  await expect(checks.getByRole('heading', { name: '1 draft' })).toBeVisible();
  await checks.getByRole('button', { name: 'Include it' }).click();
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText('1 missing');
  await expect(checks.getByRole('heading', { name: '1 post: a file is missing' })).toBeVisible();
  expect(await accessibilityFindings(page)).toEqual([]);

  await page.getByRole('button', { name: 'Channels: All channels' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Instagram' }).click();
  await expect(page.getByText('No post fits this kit')).toBeVisible();
  await page.getByRole('menuitemcheckbox', { name: 'Instagram' }).click();
  await page.keyboard.press('Escape');
  await expect(rows).toHaveCount(3);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the kit' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('cafe-lindner-kit-2036-12-01-2036-12-31.zip');
  await expect(checks.getByRole('alert')).toContainText('1 file is not in the kit');
  await expect(page.getByRole('button', { name: 'Make the kit' })).toBeFocused();

  // On another computer: unpacked, opened from the disk, without a network.
  const zip = join(app.data, 'kit.zip');
  await file.saveAs(zip);
  const kit = join(app.data, 'kit');
  for (const [name, bytes] of await unzipped(zip)) {
    await mkdir(dirname(join(kit, name)), { recursive: true });
    await writeFile(join(kit, name), bytes);
  }
  const context = await browser.newContext({ offline: true, viewport: { width: 390, height: 844 } });
  const phone = await context.newPage();
  const faults: string[] = [];
  phone.on('console', (message) => faults.push(message.text()));
  await phone.goto(pathToFileURL(join(kit, 'index.html')).href);
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Café Lindner');
  const post = phone.getByRole('article', { name: 'Last day <i>../</i>' });
  await expect(post.locator('pre').first()).toHaveJSProperty('textContent', caption);
  const picture = post.getByRole('img', { name: 'A red box' });
  await picture.scrollIntoViewIfNeeded();
  await expect(picture).toHaveJSProperty('naturalWidth', 800);
  await expect(picture).toHaveJSProperty('naturalHeight', 500);
  await expect(phone.getByRole('article', { name: 'Stollen' })).toContainText('Not in this kit: gone.jpg');
  expect(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect(await accessibilityFindings(phone)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});
