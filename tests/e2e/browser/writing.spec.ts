import { expect, test } from '../support/app';
import { accessibilityFindings } from '../support/axe';
import { readProject } from '../support/files';
import { line, openSample, postsOf, saved } from '../support/writing';

test('quick line by mouse: understood while it is typed, saved by Enter, open for the next', async ({ app, page }) => {
  const { path, calendar } = await openSample(app, page);
  await calendar.day('2026-12-16').dblclick({ position: { x: 60, y: 80 } });
  await expect(line(page)).toBeFocused();
  await page.keyboard.type('12:00 ig fb Poll: rye or spelt? #bread /');
  // A press on the list keeps the focus in the line.
  await page.getByRole('option', { name: /Offers/ }).click();
  await expect(line(page)).toHaveValue('12:00 ig fb Poll: rye or spelt? #bread /Offers ');
  await expect(line(page)).toHaveAccessibleDescription(/12:00, Instagram, Facebook, Offers, #bread/);
  await page.keyboard.press('Enter');
  await expect(calendar.cardOn('2026-12-16', /12:00, Poll: rye or spelt/)).toBeVisible();
  await expect(line(page)).toBeFocused();
  await expect(line(page)).toHaveValue('');
  await page.keyboard.type('Opening hours');
  await page.keyboard.press('Enter');
  await expect(calendar.cardOn('2026-12-16', /Opening hours/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(line(page)).toBeHidden();
  await saved(calendar);
  const { channels, pillars, ...project } = await readProject(path);
  const [poll, hours] = ['Poll: rye or spelt?', 'Opening hours'].map((title) =>
    Object.values(project.posts).find((post) => post.title === title && post.date === '2026-12-16'),
  );
  expect(poll).toMatchObject({ time: '12:00', labels: ['bread'], status: 'draft' });
  expect(poll?.channels.map((id) => channels[id]?.name)).toEqual(['Instagram', 'Facebook']);
  expect(pillars[poll?.pillar ?? '']?.name).toBe('Offers');
  // The next one of a Wednesday goes to the same channels, but not at the minute that is taken.
  expect(hours?.channels).toEqual(poll?.channels);
  expect(hours).not.toHaveProperty('time');
  await calendar.undo.click();
  await expect(calendar.cardOn('2026-12-16', /Opening hours/)).toHaveCount(0);
  await expect(calendar.undo).toHaveAccessibleName(/New post “Poll: rye or spelt/);
});

test('quick line by keys: typing on a day, completion, the next day, and nothing lost by Escape', async ({
  app,
  page,
}) => {
  const { path, calendar } = await openSample(app, page);
  await calendar.day('2026-12-16').click({ position: { x: 60, y: 80 } });
  await calendar.day('2026-12-16').focus();
  await page.keyboard.type('9am @fa');
  await expect(line(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Winter menu /off #bre');
  await page.keyboard.press('ArrowDown');
  await expect(line(page)).toHaveAttribute('aria-activedescendant', /.+/);
  await page.keyboard.press('Escape');
  await expect(line(page)).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Escape');
  await expect(line(page)).toBeHidden();
  await expect(calendar.day('2026-12-16')).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(line(page)).toHaveValue(/^9am @\S+ Winter menu \/off #bre$/);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.getByRole('dialog', { name: /17/ })).toBeVisible();
  await page.keyboard.type('ad');
  await page.keyboard.press('Control+Enter');
  const editor = page.getByRole('complementary', { name: 'Post' });
  await expect(editor.getByLabel('Title')).toBeFocused();
  await expect(editor.getByLabel('Title')).toHaveValue('Winter menu');
  await expect(calendar.cardOn('2026-12-17', /09:00, Winter menu/)).toBeVisible();
  await saved(calendar);
  expect(await postsOf(path)).toContainEqual(
    expect.objectContaining({ title: 'Winter menu', date: '2026-12-17', time: '09:00', labels: ['bread'] }),
  );
});

test('what the line does not understand stays in the title, right-to-left and emoji too', async ({ app, page }) => {
  const { calendar } = await openSample(app, page);
  await calendar.day('2026-12-16').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('خبز 🥖 \\#1 /nowhere @anna');
  await page.keyboard.press('Home');
  const box = page.getByRole('dialog', { name: /16/ });
  await expect(box).toContainText('No pillar is called “/nowhere”; it stays in the title.');
  await expect(box).toContainText('No channel is called “@anna”; it stays in the title.');
  await page.keyboard.press('Enter');
  await expect(calendar.cardOn('2026-12-16', /خبز 🥖 #1 \/nowhere @anna/)).toBeVisible();

  // A title as long as the line takes leaves the fields of the editor within reach.
  await page.keyboard.insertText('word '.repeat(2000));
  await page.keyboard.press('Control+Enter');
  const editor = page.getByRole('complementary', { name: 'Post' });
  await expect(editor.getByLabel('Title')).toHaveValue(/^(word ){100}/);
  await expect(editor.getByRole('button', { name: /^When: Wed 16 Dec 2026/ })).toBeInViewport({ ratio: 1 });
});

test('the line is always inside the window', async ({ app, page }) => {
  const { calendar } = await openSample(app, page);
  await page.setViewportSize({ width: 1024, height: 700 });
  for (const day of ['2026-11-30', '2026-12-06', '2026-12-28', '2027-01-03']) {
    await calendar.day(day).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('/');
    await expect(page.getByRole('listbox')).toBeVisible();
    await expect(page.getByRole('dialog')).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('in the week the line takes the hour, and the next post the hour after', async ({ app, page }) => {
  const { path, calendar } = await openSample(app, page);
  await page.getByRole('button', { name: 'Week', exact: true }).click();
  const ten = await page.locator('[data-time="14:00:00"]').last().boundingBox();
  const lane = await page.locator('[data-date="2026-12-12"]').last().boundingBox();
  if (!ten || !lane) throw new Error('the week is not drawn');
  await page.mouse.dblclick(lane.x + lane.width / 2, ten.y + 6);
  await page.keyboard.type('First');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Second');
  await page.keyboard.press('Enter');
  await expect(calendar.card(/15:00, Second/)).toBeVisible();
  await saved(calendar);
  const made = (await postsOf(path)).filter(({ title }) => title === 'First' || title === 'Second');
  expect(made.map(({ date, time }) => `${date} ${time}`).sort()).toEqual(['2026-12-12 14:00', '2026-12-12 15:00']);
});

test('typed and taken back leaves no step of undo', async ({ app, page }) => {
  const { calendar } = await openSample(app, page);
  await calendar.card(/What do you bake at home/).click();
  const title = page.getByRole('complementary', { name: 'Post' }).getByLabel('Title');
  await title.click();
  await page.keyboard.press('End');
  await page.keyboard.type('x');
  await expect(calendar.undo).toHaveAccessibleName(/Rename/);
  await page.keyboard.press('Backspace');
  await expect(calendar.undo).toHaveAccessibleName('Nothing to undo');
});

test('the line, its list and the texts of the settings are accessible', async ({ app, page }) => {
  const { calendar } = await openSample(app, page);
  await calendar.day('2026-12-16').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('12:00 ig Bread #bread /x /');
  await page.keyboard.press('ArrowDown');
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await page.getByRole('tab', { name: 'Texts' }).click();
  await page.getByRole('button', { name: 'Add snippet' }).click();
  await page.getByRole('button', { name: 'Add template' }).click();
  expect(await accessibilityFindings(page)).toEqual([]);
});
