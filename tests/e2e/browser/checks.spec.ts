import { goTo } from '../pages/start';
import { expect, test } from '../support/app';
import { accessibilityFindings } from '../support/axe';
import { readProject } from '../support/files';
import { openSample, saved } from '../support/writing';

test('what needs attention: from the status line to the post, mended by keys; a rule of one’s own by mouse', async ({
  app,
  page,
}) => {
  const { path, calendar } = await openSample(app, page);
  const status = (words: string) => page.getByRole('contentinfo').getByRole('button', { name: words });
  const list = page.getByRole('dialog', { name: 'Needs attention in December 2026' });
  const checks = page.getByRole('region', { name: 'Checks' });
  await expect(calendar.cardOn('2026-12-12', /needs attention\. X is 11 characters over/)).toBeVisible();

  // By mouse: the list, then the post.
  await status('2 need attention').click();
  await expect(list.getByRole('listitem')).toHaveCount(2);
  await expect(list.getByRole('listitem').first()).toContainText('Instagram takes 5 hashtags, this text has 6.');
  expect(await accessibilityFindings(page)).toEqual([]);
  await list.getByRole('button', { name: /Last day for gift boxes/ }).click();
  await expect(list).toBeHidden();
  await expect(page.getByText('X 291 / 280')).toBeVisible();
  await expect(checks).toContainText('X is 11 characters over. Write a shorter version for X, or leave X out.');
  await expect(checks).toContainText('Fits Instagram and Facebook. Alt text on 2 of 2.');

  // By keys: eleven characters shorter, and nothing is amiss any more.
  await page.getByRole('textbox', { name: 'Text', exact: true }).focus();
  await page.keyboard.press('Control+End');
  for (let at = 0; at < 11; at += 1) await page.keyboard.press('Backspace');
  await expect(page.getByText('X 280 / 280')).toBeVisible();
  await expect(checks).toContainText('Fits Instagram, Facebook and X.');
  await expect(calendar.cardOn('2026-12-12', /Last day for gift boxes/)).not.toHaveAccessibleName(/needs attention/);
  await expect(status('1 needs attention')).toBeVisible();

  // By keys: the list as a command, the other post, and the rules of its channel.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('needs attention');
  await expect(page.getByRole('option', { name: 'Show what needs attention' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(list).toBeVisible();
  const entry = list.getByRole('button', { name: /two days left/ });
  await entry.focus();
  await page.keyboard.press('Enter');
  await expect(checks).toContainText('Instagram takes 5 hashtags');
  await checks.getByRole('button', { name: 'Rules of Instagram' }).click();
  const rules = page.getByRole('dialog', { name: 'Rules of Instagram' });
  const row = rules.getByRole('row', { name: /^Most hashtags/ });
  await expect(row).toContainText('Publishing tool, 22 Nov 2026');
  expect(await accessibilityFindings(page)).toEqual([]);
  await row.getByRole('textbox').fill('6');
  await expect(checks).not.toContainText('Instagram takes');
  await rules.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('contentinfo').getByRole('button', { name: /attention/ })).toHaveCount(0);
  await saved(calendar);
  const limits = async () =>
    Object.values((await readProject(path)).channels).find(({ name }) => name === 'Instagram')?.limits;
  expect(await limits()).toEqual({ 'hashtags.limit': 6 });

  // In the settings, and back to what the network says.
  await goTo(page, 'Settings');
  await page.getByRole('tab', { name: 'Channels' }).click();
  await page.getByRole('button', { name: 'More for Instagram' }).click();
  await page.getByRole('menuitem', { name: 'Rules…' }).click();
  await row.getByRole('button', { name: 'Put back: Most hashtags' }).click();
  await expect(rules).toContainText('All rules are the network’s.');
  await page.keyboard.press('Escape');
  await expect(rules).toBeHidden();
  await expect(page.getByRole('button', { name: 'More for Instagram' })).toBeFocused();

  // Only what needs attention, from another area: the calendar with a filter.
  await status('1 needs attention').click();
  await list.getByRole('button', { name: 'Show only these in the plan' }).click();
  await expect(page.getByRole('button', { name: 'Filter: Needs attention' })).toBeVisible();
  await expect(page.getByLabel('Calendar', { exact: true }).locator('[data-post]')).toHaveCount(1);
  await saved(calendar);
  expect(await limits()).toBeUndefined();
});
