import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { assetSchema } from '../../../src/shared/assets/asset';
import { addDays } from '../../../src/shared/calendar-time/local-date';
import { nowIn } from '../../../src/shared/calendar-time/time-zone';
import { channelSchema } from '../../../src/shared/channels/channel';
import { postSchema } from '../../../src/shared/posts/post';
import { emptyProject } from '../../../src/shared/project/empty-project';
import { projectSchema } from '../../../src/shared/project/project';
import { serializeProject } from '../../../src/shared/project/serialize-project';
import { StartPage } from '../pages/start';
import { expect, type RunningApp, test } from '../support/app';
import { findingsInBothSchemes } from '../support/axe';
import { jpeg } from '../support/desktop-files';
import { readProject } from '../support/files';

/** A project with a post of today, with a picture of which it shows a part, and one of the day after tomorrow. */
async function putPlan(app: RunningApp): Promise<string> {
  const today = nowIn('Europe/Berlin', new Date().toISOString()).date;
  const bytes = await jpeg('#c0392b', 1200, 900);
  const file = `${createHash('sha256').update(bytes).digest('hex')}.jpg`;
  const picture = { name: 'oven.jpg', file, type: 'image/jpeg', size: bytes.length, width: 1200, height: 900 };
  const crop = { ratio: '1:1', x: 0.25, y: 0, width: 0.5, height: 2 / 3 };
  const project = projectSchema.parse({
    ...emptyProject({ id: 'plan-of-today', name: 'Café Lindner', timeZone: 'Europe/Berlin' }),
    channels: {
      ig: channelSchema.parse({ id: 'ig', name: 'Loft', platform: 'instagram', signature: '— The Lindners' }),
      fb: channelSchema.parse({ id: 'fb', name: 'Shop', platform: 'facebook', order: 1 }),
    },
    assets: { oven: assetSchema.parse({ id: 'oven', alt: 'The oven', ...picture }) },
    posts: Object.fromEntries(
      [
        {
          id: 'rye',
          title: 'Rye or spelt?',
          text: 'Tell us.',
          date: today,
          channels: ['ig', 'fb'],
          media: [{ asset: 'oven', crop }],
        },
        {
          id: 'boxes',
          title: 'Gift boxes',
          text: 'Order now.',
          date: addDays(today, 2),
          channels: ['fb'],
          link: 'htp://cafe',
        },
      ].map((post) => [post.id, postSchema.parse(post)]),
    ),
  });
  const path = app.file('cafe.kalends');
  await mkdir(app.file('cafe.assets'), { recursive: true });
  await writeFile(app.file(`cafe.assets/${file}`), bytes);
  await writeFile(path, serializeProject(project));
  return path;
}

test('what is due: on the start page for all projects, and in the project with all that publishing by hand takes', async ({
  page,
  app,
}) => {
  const path = await putPlan(app);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const start = new StartPage(page);
  await start.visit(app.url);
  await start.open('cafe.kalends');
  await page.getByRole('button', { name: /^Project / }).click();
  await page.getByRole('menuitem', { name: 'Close project' }).click();

  // The start page: read from the file, nothing is open.
  const week = page.getByRole('complementary', { name: 'This week all projects' });
  await expect(week.getByRole('button', { name: /Rye or spelt\?/ })).toBeVisible();
  const recent = page.getByRole('region', { name: 'Recent' });
  await expect(recent.getByRole('button').first()).toContainText('2 posts this week');
  await expect(recent.getByRole('button').first()).toContainText('1 needs attention');
  expect(await findingsInBothSchemes(page, async () => {})).toEqual([]);
  await week.getByRole('button', { name: /Gift boxes/ }).click();
  await start.opened();

  await page.getByRole('navigation', { name: 'Areas' }).getByRole('button', { name: 'Today' }).press('Enter');
  const detail = page.getByRole('article');
  await expect(detail.getByRole('heading', { name: 'Rye or spelt?' })).toBeVisible();
  await detail.getByRole('button', { name: 'Copy text', exact: true }).click();
  await expect(detail.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Tell us.\n\n— The Lindners');
  expect(await findingsInBothSchemes(page, async () => {})).toEqual([]);

  // The picture as the post shows it, to a file and to the clipboard.
  const coming = page.waitForEvent('download');
  await detail.getByRole('button', { name: 'Save oven.jpg' }).click();
  const saved = await (await coming).path();
  expect(await sharp(await readFile(saved)).metadata()).toMatchObject({ width: 600, height: 600, format: 'jpeg' });
  await detail.getByRole('button', { name: 'Copy picture' }).click();
  await expect(detail.getByText('Copied picture 1.')).toBeAttached();
  const types = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap((item) => item.types));
  expect(types).toEqual(['image/png']);

  // On one channel, then on the other: only then is the post published; one step takes each back.
  const link = detail.getByRole('textbox', { name: 'Link of the published post' });
  await link.fill('https://loft.example/p/1');
  await link.press('Enter');
  const row = (name: RegExp) => page.getByRole('button', { name });
  await expect(row(/Rye or spelt\?.*Shop/)).toBeFocused();
  await expect
    .poll(async () => (await readProject(path)).posts.rye)
    .toMatchObject({
      status: 'draft',
      published: { ig: { url: 'https://loft.example/p/1' } },
    });
  // The last one that is left: "Take back" comes where the button was, so the second press must do nothing.
  await detail.getByRole('button', { name: 'Mark as published' }).dblclick({ delay: 60 });
  await expect.poll(async () => (await readProject(path)).posts.rye?.status).toBe('published');
  await expect(page.getByRole('region', { name: 'Published today 2' })).toBeVisible();
  await page.getByRole('button', { name: /^Undo: Mark “Rye or spelt\?” as published/ }).click();
  await expect.poll(async () => (await readProject(path)).posts.rye).toMatchObject({ status: 'draft' });
  await expect(page.getByRole('region', { name: /^Today 1/ }).getByRole('button')).toContainText('Shop');

  // Reminders, from the bell; switched on they may come.
  await page.context().grantPermissions(['notifications']);
  await page.getByRole('button', { name: 'Reminders are off. Change that' }).click();
  await page.getByRole('switch', { name: 'Reminders' }).press('Space');
  await expect(page.getByRole('combobox', { name: 'Remind me' })).toHaveValue('10 minutes before');
});
