import type { Page } from 'playwright/test';
import { expect, test } from '../support/app';
import { accessibilityFindings } from '../support/axe';
import { openSample, postsOf, saved } from '../support/writing';

const editor = (page: Page) => page.getByRole('complementary', { name: 'Post', exact: true });
const previews = (page: Page) => page.getByRole('complementary', { name: 'Preview' });
const of = (page: Page, channel: string) => page.getByRole('region', { name: `Preview: ${channel}` });
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('a post is looked at on each of its channels while it is written, and becomes a thread', async ({ app, page }) => {
  test.setTimeout(120_000);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const { path, calendar } = await openSample(app, page);
  await calendar.card(/Last day for gift boxes/).click();
  await editor(page).getByRole('textbox', { name: 'Text', exact: true }).click();
  await page.keyboard.press('Control+e');
  await expect(previews(page).getByRole('region', { name: /^Preview: / })).toHaveCount(3);

  // Where the network cuts, by mouse and by keys.
  const caption = of(page, 'Instagram');
  await expect(caption).not.toContainText('#leipzig');
  await caption.getByRole('button', { name: 'more' }).focus();
  await page.keyboard.press('Enter');
  await expect(caption).toContainText('#leipzig');
  await expect(caption.getByText('cut after about 125 characters')).toBeVisible();
  await caption.getByRole('button', { name: 'less' }).click();
  await expect(caption).not.toContainText('#leipzig');

  // What is typed is seen, and the focus stays where one writes.
  const text = editor(page).getByRole('textbox', { name: 'Text', exact: true });
  await text.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.insertText('Hurry 🎁 #ايضا. ');
  await expect(caption).toContainText('Hurry 🎁');
  await expect(caption.locator('[data-mark="hashtag"]')).toHaveText(['#ايضا']);
  await expect(text).toBeFocused();

  // Too long for one post: the parts, each of them within the limit and ready to be pasted.
  const thread = of(page, 'X');
  await expect(thread).toContainText('Too long for one post. As a thread it has 2 parts.');
  const parts = thread.getByRole('list', { name: 'Parts of the thread' }).getByRole('listitem');
  await expect(parts).toHaveCount(2);
  await parts.nth(1).getByRole('button', { name: 'Copy part 2' }).click();
  await expect(page.getByText('Copied part 2.')).toBeVisible();
  expect(await clipboard(page)).toMatch(/#leipzig\n\n2\/2$/);
  await thread.getByRole('button', { name: 'Use as thread' }).click();
  await expect(thread).toContainText('A thread of 2 parts');
  await saved(calendar);
  const channels = Object.values((await postsOf(path)).find(({ title }) => title === 'Last day for gift boxes') ?? {});
  expect(JSON.stringify(channels)).toContain('{"format":"thread"}');
  await expect(calendar.undo).toHaveAccessibleName(/gift boxes/);

  await of(page, 'Facebook').getByRole('button', { name: 'Copy the text for Facebook' }).click();
  await expect(page.getByText('Copied the text for Facebook.')).toBeVisible();
  expect(await clipboard(page)).toMatch(/^Hurry 🎁 #ايضا\. Today is the last day/);

  expect(await accessibilityFindings(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await accessibilityFindings(page)).toEqual([]);

  // The next post shows its previews as well; Escape closes the preview, then the post.
  await calendar.card(/5 a\.m\. in the bakery/).click();
  await expect(of(page, 'TikTok').getByText('safe area')).toBeVisible();
  await expect(of(page, 'TikTok').getByRole('img', { name: /five-am\.mp4/ })).toBeVisible();
  await of(page, 'TikTok').getByRole('button', { name: 'Copy the text for TikTok' }).focus();
  await page.keyboard.press('Escape');
  await expect(previews(page)).toBeHidden();
  await expect(editor(page).getByRole('button', { name: 'Preview' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(editor(page)).toBeHidden();
});

test('a preview goes on paper by itself, and takes the place of the fields in a small window', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000);
  const { calendar } = await openSample(app, page);
  await calendar.card(/Last day for gift boxes/).click();
  await editor(page).getByRole('button', { name: 'Preview', exact: true }).click();
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-test-printed', '');
  });
  await of(page, 'Facebook').getByRole('button', { name: 'Print the preview for Facebook' }).click();
  await expect(page.locator('body[data-test-printed]')).toBeAttached();
  await page.emulateMedia({ media: 'print' });
  // Paper is narrower than the window, so that the list on the screen moves meanwhile.
  await page.setViewportSize({ width: 1047, height: 718 });
  const sheet = page.locator('.k-sheet');
  await expect(sheet).toHaveCount(1);
  await expect(sheet.getByRole('heading', { name: 'Last day for gift boxes' })).toBeVisible();
  await expect(sheet.getByRole('region', { name: 'Preview: Facebook' })).toContainText('#leipzig');
  await expect(sheet.getByRole('region', { name: 'Preview: Instagram' })).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });
  await expect(sheet).toHaveCount(0);

  await page.setViewportSize({ width: 1024, height: 700 });
  const text = editor(page).getByRole('textbox', { name: 'Text', exact: true });
  await expect(text).toBeHidden();
  await expect(of(page, 'Instagram')).toBeVisible();
  await editor(page).getByRole('button', { name: 'Back to writing' }).click();
  await expect(editor(page).getByRole('button', { name: 'Preview', exact: true })).toBeFocused();
  await text.click();
  await page.keyboard.press('Control+e');
  await expect(text).toBeHidden();
  await expect(editor(page).getByRole('button', { name: 'Preview', exact: true })).toBeFocused();
});
