import type { Locator, Page } from 'playwright/test';
import { CalendarPage } from '../pages/calendar';
import { expect, type RunningApp, test } from '../support/app';
import { putSample, readProject } from '../support/files';

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-10T10:00:00+01:00'));
});

/** Presses Tab until the control has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, control: Locator, most = 60): Promise<void> {
  await expect(control).toBeVisible();
  for (let presses = 0; presses < most; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${control}`);
}

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

const line = (page: Page) => page.getByRole('combobox', { name: 'Post in one line' });
const cell = (page: Page, date: string) => page.locator(`[role="cell"][data-date="${date}"]`);
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Selected posts' });

/** What has the focus, while anything has it: a lost focus is the body. */
async function focusIsSomewhere(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
}

async function sample(app: RunningApp, page: Page): Promise<{ calendar: CalendarPage; path: string }> {
  const path = await putSample(app);
  await page.goto(app.url);
  await tabTo(page, page.getByRole('button', { name: 'Open…' }));
  await press(page, 'Enter');
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: /cafe-lindner\.kalends/ }));
  await press(page, 'Enter');
  const calendar = new CalendarPage(page);
  await tabTo(page, cell(page, '2026-12-10'));
  return { calendar, path };
}

test('a month planned without a mouse, from the start page to the saved file', async ({ app, page }) => {
  await page.goto(app.url);
  await tabTo(page, page.getByRole('button', { name: 'New project' }));
  await press(page, 'Enter');
  const dialog = page.getByRole('dialog', { name: 'New project' });
  await tabTo(page, dialog.getByLabel('Name', { exact: true }));
  await page.keyboard.insertText('Winter');
  await tabTo(page, dialog.getByRole('button', { name: 'Create project' }));
  await press(page, 'Enter');

  const calendar = new CalendarPage(page);
  const cards = page.getByLabel('Calendar', { exact: true });
  const card = (words: RegExp) => cards.getByRole('button', { name: words });
  await tabTo(page, cell(page, '2026-12-10'));

  // A letter on a day begins a post there; Enter saves and stays for the next.
  await page.keyboard.type('09:00 Flour and water');
  await expect(line(page)).toBeFocused();
  await press(page, 'Enter');
  await expect(card(/Thu 10 Dec, 09:00, Flour and water/)).toBeVisible();
  await page.keyboard.type('12:00 Poll of the week');
  await press(page, 'Enter');
  await expect(card(/Thu 10 Dec, 12:00, Poll of the week/)).toBeVisible();
  await press(page, 'Escape');
  await expect(line(page)).toBeHidden();
  await expect(cell(page, '2026-12-10')).toBeFocused();
  await press(page, 'ArrowDown', 'Enter');
  await expect(line(page)).toBeFocused();
  await page.keyboard.type('18:00 Oven tour');
  await press(page, 'Enter', 'Escape');
  await expect(card(/Thu 17 Dec, 18:00, Oven tour/)).toBeVisible();

  // Moving and copying keep the focus on what was moved or made.
  await expect(cell(page, '2026-12-17')).toBeFocused();
  await press(page, 'Shift+Enter');
  await expect(card(/Oven tour/)).toBeFocused();
  await press(page, 'Alt+ArrowRight');
  await expect(card(/Fri 18 Dec, 18:00, Oven tour/)).toBeFocused();
  await press(page, 'Alt+ArrowUp');
  await expect(card(/Fri 11 Dec, 18:00, Oven tour/)).toBeFocused();
  await press(page, 'Control+d');
  await expect(card(/Fri 11 Dec, 18:00, Oven tour/)).toHaveCount(2);
  await press(page, 'Alt+ArrowDown');
  await expect(card(/Fri 18 Dec, 18:00, Oven tour/)).toBeFocused();

  // Choosing two, giving both a status by the bar, and back.
  await press(page, 'Space', 'Shift+ArrowLeft');
  await expect(bar(page)).toContainText('2 posts selected');
  await press(page, 'F6');
  await expect(bar(page).getByRole('button', { name: 'Status' })).toBeFocused();
  await press(page, 'Enter');
  await expect(page.getByRole('menuitem', { name: /^Draft/ })).toBeVisible();
  await press(page, 'ArrowDown');
  await page.keyboard.type('appr');
  await tabOrArrowTo(page, page.getByRole('menuitem', { name: /^Approved/ }));
  await press(page, 'Enter');
  await expect(card(/Oven tour, approved/)).toHaveCount(2);
  await expect(calendar.undo).toHaveAccessibleName('Undo: Status of 2 posts');
  await expect(bar(page).getByRole('button', { name: 'Status' })).toBeFocused();
  await press(page, 'Escape');
  await expect(card(/Fri 11 Dec, 18:00, Oven tour/)).toBeFocused();
  await press(page, 'Escape');
  await expect(bar(page)).toBeHidden();

  // Writing in the editor.
  await press(page, 'Enter');
  const editor = page.getByRole('complementary', { name: 'Post' });
  await expect(editor.getByLabel('Title')).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(' at night');
  await tabTo(page, editor.getByLabel('Text', { exact: true }));
  await page.keyboard.type('Come and see it at five in the morning.');
  await press(page, 'Escape');
  await expect(editor).toBeHidden();
  await expect(card(/Oven tour at night/)).toBeFocused();

  // Deleting leaves the focus near, and undo brings the post back.
  await press(page, 'Delete');
  await expect(card(/Oven tour at night/)).toHaveCount(0);
  await focusIsSomewhere(page);
  await press(page, 'Control+z');
  await expect(card(/Oven tour at night/)).toBeVisible();

  await expect(calendar.saveStatus).toContainText('Saved');
  const posts = Object.values((await readProject(app.file('winter.kalends'))).posts);
  expect(posts.map(({ title, date, time, status }) => [title, date, time, status].join(' ')).sort()).toEqual([
    'Flour and water 2026-12-10 09:00 draft',
    'Oven tour 2026-12-18 18:00 approved',
    'Oven tour at night 2026-12-11 18:00 approved',
    'Poll of the week 2026-12-10 12:00 draft',
  ]);
  expect(posts.find(({ title }) => title === 'Oven tour at night')?.text).toBe(
    'Come and see it at five in the morning.',
  );
});

/** Walks a menu until an item has the focus. */
async function tabOrArrowTo(page: Page, item: Locator): Promise<void> {
  for (let presses = 0; presses < 12; presses++) {
    if (await item.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error('the arrow keys do not lead to the item');
}

test('ideas and days by keys: scheduled, taken back, cut, copied, swapped', async ({ app, page }) => {
  const { calendar } = await sample(app, page);

  // Home and End, a turned page and back to today.
  await press(page, 'Home');
  await expect(cell(page, '2026-12-07')).toBeFocused();
  await press(page, 'End', 'PageDown');
  await expect(cell(page, '2027-01-13')).toBeFocused();
  await press(page, 'Control+Home');
  await expect(cell(page, '2026-12-10')).toBeFocused();

  // A post to the ideas and onto a day again.
  await press(page, 'Shift+Enter');
  await expect(calendar.card(/Poll: rye/)).toBeFocused();
  await press(page, 'i');
  await expect(calendar.idea(/Poll: rye/)).toBeVisible();
  await focusIsSomewhere(page);
  await press(page, 'Control+z');
  await expect(calendar.cardOn('2026-12-10', /Poll: rye/)).toBeVisible();
  const tour = calendar.idea(/Oven tour/);
  await tabTo(page, page.getByRole('button', { name: 'New idea' }), 120);
  await tabTo(page, tour);
  await press(page, 'Alt+ArrowRight');
  await expect(calendar.cardOn('2026-12-10', /Oven tour/).or(calendar.card(/Thu 10 Dec, .*Oven tour/))).toBeVisible();
  await focusIsSomewhere(page);
  await press(page, 'Control+z');
  await tabTo(page, tour, 120);
  await press(page, 'm');
  const form = page.getByRole('dialog', { name: /^Schedule Oven tour/ });
  await expect(form.getByLabel('Day')).toBeFocused();
  await form.getByLabel('Day').fill('2026-12-13');
  await press(page, 'Enter');
  await expect(calendar.cardOn('2026-12-13', /Oven tour/)).toBeFocused();

  // Cut and paste keep the time; copies keep their distance.
  await press(page, 'Control+x', 'ArrowUp');
  await expect(cell(page, '2026-12-13')).toBeFocused();
  await press(page, 'ArrowUp', 'Control+v');
  await expect(calendar.cardOn('2026-12-06', /Oven tour/)).toBeFocused();
  await press(page, 'Control+z');
  await expect(calendar.cardOn('2026-12-13', /Oven tour/)).toBeVisible();

  await calendar.card(/Flour, water/).focus();
  await press(page, 'Space', 'Shift+ArrowRight', 'Control+c', 'ArrowUp', 'ArrowUp');
  await press(page, 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowLeft');
  await expect(bar(page)).toContainText('2 posts selected');
  await press(page, 'Escape');
  await cell(page, '2026-12-19').focus();
  await press(page, 'Control+v');
  await expect(calendar.cardOn('2026-12-19', /Flour, water/)).toBeFocused();
  await expect(calendar.cardOn('2026-12-20', /5 a\.m\./)).toBeVisible();
  await expect(bar(page)).toContainText('2 posts selected');
  await press(page, 'x');
  await expect(calendar.cardOn('2026-12-20', /Flour, water/)).toBeVisible();
  await expect(calendar.cardOn('2026-12-19', /5 a\.m\./)).toBeVisible();
  await press(page, 'Control+z', 'Control+z');
  await expect(calendar.cardOn('2026-12-19', /5 a\.m\./)).toHaveCount(0);
});

test('week: Alt and the arrows change the time by a quarter of an hour, and the day', async ({ app, page }) => {
  const { calendar } = await sample(app, page);
  await calendar.card(/Poll: rye/).focus();
  await press(page, '2');
  await expect(page.getByRole('button', { name: 'Week', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await calendar.card(/12:00, Poll: rye/).focus();
  await press(page, 'Alt+ArrowDown');
  await expect(calendar.card(/Thu 10 Dec, 12:15, Poll: rye/)).toBeFocused();
  await press(page, 'Alt+ArrowUp', 'Alt+ArrowUp');
  await expect(calendar.card(/Thu 10 Dec, 11:45, Poll: rye/)).toBeFocused();
  await press(page, 'Alt+ArrowLeft');
  await expect(calendar.card(/Wed 9 Dec, 11:45, Poll: rye/)).toBeFocused();
});
