import { expect, test } from '../support/app';
import { accessibilityFindings } from '../support/axe';
import { readProject } from '../support/files';
import { openSample, saved } from '../support/writing';

test('a month with rhythm: faint places, ideas put on free slots, a post that goes out again, the same text too soon', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000);
  const { path, calendar } = await openSample(app, page);
  const post = async (title: RegExp) =>
    Object.values((await readProject(path)).posts).filter((each) => title.test(each.title));
  const place = (date: string) => page.locator(`button[data-free="${date}"]`);
  await expect(place('2026-12-16')).toHaveAccessibleName(/slot 12:00 on Wed.*16.*, LinkedIn/);
  await expect(place('2026-12-30')).toHaveCount(0);

  // By mouse: what comes to such a day takes the slot's time, with Shift it keeps its own.
  await calendar.drag(calendar.cardOn('2026-12-07', /Flour, water/), calendar.day('2026-12-16'));
  await expect(calendar.cardOn('2026-12-16', /12:00, Flour, water/)).toBeVisible();
  await calendar.undo.click();
  await calendar.drag(calendar.cardOn('2026-12-07', /Flour, water/), calendar.day('2026-12-16'), { keys: ['Shift'] });
  await expect(calendar.cardOn('2026-12-16', /09:00, Flour, water/)).toBeVisible();
  await expect(place('2026-12-16')).toHaveCount(0);
  await calendar.undo.click();
  await expect(place('2026-12-16')).toBeVisible();

  // By keys: which idea would go where; one is left out, another gets a slot of its own.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('fill the free slots with ideas');
  await expect(page.getByRole('option', { name: 'Fill the free slots with ideas…' })).toBeVisible();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Fill free slots with ideas' });
  const slotOf = (title: string) => form.getByRole('combobox', { name: `Slot of ${title}` });
  await expect(form.getByRole('listitem')).toHaveCount(5);
  await expect(slotOf('Allergen FAQ carousel').locator('option:checked')).toHaveText('Wed 16 Dec, 12:00 · LinkedIn');
  expect(await accessibilityFindings(page)).toEqual([]);
  await form.getByRole('checkbox', { name: 'Plan Review of the month' }).press('Space');
  await expect(form.getByRole('listitem').filter({ hasText: 'Review of the month' })).toContainText('Left out');
  await slotOf('Allergen FAQ carousel').focus();
  await slotOf('Allergen FAQ carousel').selectOption('Wed 23 Dec, 12:00 · LinkedIn');
  await expect(form.getByText('5 slots stay free, 1 post waits on.')).toBeVisible();
  await expect(calendar.cardOn('2026-12-23', /Allergen/)).toHaveCount(0);
  await form.getByRole('button', { name: 'Plan 4 posts' }).press('Enter');
  await expect(calendar.cardOn('2026-12-23', /12:00, Allergen FAQ carousel/)).toBeVisible();
  await expect(calendar.cardOn('2026-12-17', /12:00, Ask: best winter soup bread/)).toBeVisible();
  await expect(calendar.undo).toHaveAccessibleName(/Fill 4 free slots/);
  await saved(calendar);
  expect(await post(/^Allergen/)).toMatchObject([{ date: '2026-12-23', time: '12:00' }]);
  await page.keyboard.press('Control+z');
  await expect(calendar.idea(/Allergen FAQ/)).toBeVisible();
  await expect(calendar.cardOn('2026-12-23', /Allergen/)).toHaveCount(0);

  // A post may go out again after a rest, so and so often; its copy takes the next free slot.
  await calendar.cardOn('2026-12-01', /Why sourdough/).click();
  const editor = page.getByRole('complementary', { name: 'Post' });
  await editor.getByLabel('Evergreen: may go out again').check();
  await editor.getByLabel('Days that it rests').fill('9');
  await editor.getByLabel(/^How many more times/).fill('2');
  await page.keyboard.press('Tab');
  await expect(editor.getByText(/^Ready to go out again since Thu 10 Dec 2026/)).toBeVisible();
  await page.getByRole('button', { name: '1 post is ready to go out again' }).click();
  const evergreen = page.getByRole('dialog', { name: 'Evergreen posts' });
  expect(await accessibilityFindings(page)).toEqual([]);
  await evergreen.getByRole('button', { name: 'Plan again: Why sourdough takes 36 hours' }).press('Enter');
  await expect(evergreen.getByText(/^Rests until .* It may go out 1 more time\.$/)).toBeVisible();
  await page.keyboard.press('Escape');
  await saved(calendar);
  const [first, again] = (await post(/^Why sourdough/)).sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  expect(again).toMatchObject({ date: '2027-01-07', time: '12:00', evergreen: { of: first?.id, uses: 1 } });

  // A copy a day later says the same again: that needs attention.
  await expect(page.getByRole('contentinfo').getByRole('button', { name: '2 need attention' })).toBeVisible();
  await calendar.drag(calendar.cardOn('2026-12-14', /school fair/), calendar.day('2026-12-13'), { keys: ['Alt'] });
  await page.getByRole('contentinfo').getByRole('button', { name: '3 need attention' }).click();
  const list = page.getByRole('dialog', { name: 'Needs attention in December 2026' });
  await expect(list).toContainText(/Facebook and LinkedIn have the same text in “Café Lindner × school fair”/);
});
