import type { Locator, Page } from 'playwright/test';
import type { CalendarPage } from '../pages/calendar';
import { StartPage } from '../pages/start';
import { expect, type RunningApp, test } from '../support/app';
import { accessibilityFindings } from '../support/axe';
import { putSample, readProject } from '../support/files';

const anna = /Anna on her first/;
const poll = /Poll: rye/;
const flour = /Flour, water/;

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-12-10T10:00:00+01:00'));
});

interface Opened {
  calendar: CalendarPage;
  bar: Locator;
  /** The post whose title matches, as the file has it. */
  saved(title: RegExp): Promise<Awaited<ReturnType<typeof readProject>>['posts'][string] | undefined>;
  count(): Promise<number>;
}

async function open(app: RunningApp, page: Page): Promise<Opened> {
  const path = await putSample(app);
  const start = new StartPage(page);
  await start.visit(app.url);
  const calendar = await start.open('cafe-lindner.kalends');
  const posts = async () => Object.values((await readProject(path)).posts);
  return {
    calendar,
    bar: page.getByRole('toolbar', { name: 'Selected posts' }),
    saved: async (title) => (await posts()).find((post) => title.test(post.title)),
    count: async () => (await posts()).length,
  };
}

async function choose(calendar: CalendarPage, ...cards: RegExp[]): Promise<void> {
  for (const card of cards) await calendar.card(card).click({ modifiers: ['ControlOrMeta'] });
}

/** Undo takes all of the last gesture back, and what is left to undo is what was before it. */
async function undoneAtOnce(calendar: CalendarPage): Promise<void> {
  await calendar.undo.click();
  await expect(calendar.undo).toHaveAccessibleName('Nothing to undo');
}

test('Ctrl and Shift click, select all, and Escape', async ({ app, page }) => {
  const { calendar, bar } = await open(app, page);
  const findings = await accessibilityFindings(page);
  await choose(calendar, anna, poll);
  await expect(bar).toContainText('2 posts selected');
  await expect(calendar.card(anna)).toHaveAttribute('aria-pressed', 'true');
  await choose(calendar, poll);
  await expect(bar).toContainText('1 post selected');
  await calendar.card(flour).click({ modifiers: ['Shift'] });
  // From the one picked last, the poll on the 10th, back to the 7th: what lies between is chosen, what was before is not.
  await expect(bar).toContainText('3 posts selected');
  await expect(calendar.card(anna)).not.toHaveAttribute('aria-pressed');
  await calendar.card(flour).focus();
  await page.keyboard.press('Control+a');
  await expect(bar).toContainText('20 posts selected');
  expect(await accessibilityFindings(page)).toEqual(findings);

  await calendar.card(flour).focus();
  await page.keyboard.press('Enter');
  const editor = page.getByRole('complementary', { name: 'Post' });
  await expect(editor).toBeVisible();
  await calendar.card(anna).click({ modifiers: ['ControlOrMeta'] });
  await page.keyboard.press('Escape');
  await expect(bar).toBeHidden();
  await expect(editor).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(editor).toBeHidden();

  // In a text field the key means its text.
  await calendar.card(flour).click();
  await editor.getByLabel('Title').focus();
  await page.keyboard.press('Control+a');
  await expect(bar).toBeHidden();
});

test('a band over empty places chooses what it meets; Ctrl adds; a click lets go; a double click still writes', async ({
  app,
  page,
}) => {
  const { calendar, bar } = await open(app, page);
  await calendar.drag(calendar.day('2026-12-09'), calendar.day('2026-12-01'), { at: { x: 40, y: 60 } });
  await expect(bar).toContainText('3 posts selected');
  await expect(calendar.card(/5 a.m. in the bakery/)).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.down('Control');
  await calendar.drag(calendar.day('2026-12-25'), calendar.day('2026-12-24'), { at: { x: 60, y: 60 } });
  await page.keyboard.up('Control');
  await expect(bar).toContainText('4 posts selected');
  await calendar.day('2026-12-19').click();
  await expect(bar).toBeHidden();
  await calendar.day('2026-12-19').dblclick({ position: { x: 60, y: 90 } });
  await expect(page.getByRole('combobox', { name: 'Post in one line' })).toBeFocused();
});

test('status, pillar, channels and labels of the chosen posts, each one step', async ({ app, page }) => {
  const { calendar, bar, saved } = await open(app, page);
  await choose(calendar, anna, poll);
  await bar.getByRole('button', { name: 'Status' }).click();
  await page.getByRole('menuitem', { name: /^In review/ }).click();
  await expect(calendar.card(/Anna on her first wedding cake, in review/)).toBeVisible();
  await expect.poll(async () => (await saved(poll))?.status).toBe('in review');
  await expect(calendar.undo).toHaveAccessibleName('Undo: Status of 2 posts');
  await undoneAtOnce(calendar);

  await bar.getByRole('button', { name: 'Pillar' }).click();
  await page.getByRole('menuitem', { name: /^Offers/ }).click();
  await expect(calendar.card(/Anna on her first.*Offers/)).toBeVisible();
  await expect(calendar.card(/Poll: rye.*Offers/)).toBeVisible();
  await undoneAtOnce(calendar);

  await bar.getByRole('button', { name: 'Channels' }).click();
  const channels = page.getByRole('dialog', { name: 'Channels' });
  const linkedIn = channels.getByRole('button', { name: 'LinkedIn' });
  await expect(linkedIn).toHaveAttribute('aria-pressed', 'mixed');
  await linkedIn.click();
  await expect(linkedIn).toHaveAttribute('aria-pressed', 'true');
  await expect(calendar.card(/Poll: rye.*LinkedIn/)).toBeVisible();
  await linkedIn.click();
  await expect(calendar.card(/Anna on her first.*LinkedIn/)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(bar.getByRole('button', { name: 'Channels' })).toBeFocused();
  await calendar.undo.click();
  await expect(calendar.card(/Anna on her first.*LinkedIn/)).toBeVisible();
  await undoneAtOnce(calendar);

  await bar.getByRole('button', { name: 'Labels' }).click();
  await page.getByLabel('Label to add').fill('#winter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Labels' }).getByRole('button', { name: 'winter' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await saved(anna))?.labels).toContain('winter');
  await expect.poll(async () => (await saved(poll))?.labels).toContain('winter');
  await undoneAtOnce(calendar);
});

test('move by days, to a day and to the ideas; copy; swap; delete', async ({ app, page }) => {
  const { calendar, bar, saved, count } = await open(app, page);
  await choose(calendar, anna, flour);
  await bar.getByRole('button', { name: 'Move…' }).click();
  const form = page.getByRole('dialog', { name: 'Move 2 posts' });
  await form.getByText('By days').click();
  await form.getByLabel(/Days later/).fill('2');
  await form.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(calendar.cardOn('2026-12-05', anna)).toBeVisible();
  await expect(calendar.cardOn('2026-12-09', flour)).toBeVisible();
  await expect(bar.getByRole('button', { name: 'Move…' })).toBeFocused();
  await undoneAtOnce(calendar);

  await bar.getByRole('button', { name: 'Move…' }).click();
  await form.getByLabel('Day of the first').fill('2026-12-16');
  await form.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(calendar.cardOn('2026-12-16', anna)).toBeVisible();
  await expect(calendar.cardOn('2026-12-20', flour)).toBeVisible();
  expect(await saved(anna)).toMatchObject({ time: '12:00' });
  await undoneAtOnce(calendar);

  await bar.getByRole('button', { name: 'Move…' }).click();
  await form.getByRole('button', { name: 'To the ideas' }).click();
  await expect(calendar.idea(anna)).toBeVisible();
  await expect(calendar.idea(flour)).toBeVisible();
  await undoneAtOnce(calendar);

  await bar.getByRole('button', { name: 'Swap' }).click();
  await expect(calendar.cardOn('2026-12-07', anna)).toBeVisible();
  await expect(calendar.cardOn('2026-12-03', flour)).toBeVisible();
  await undoneAtOnce(calendar);

  const before = await count();
  await bar.getByRole('button', { name: 'Copy…' }).click();
  await page.getByRole('dialog', { name: 'Copy 2 posts' }).getByLabel('Day of the first').fill('2026-12-19');
  await page.getByRole('dialog').getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(calendar.cardOn('2026-12-19', anna)).toBeVisible();
  await expect(calendar.cardOn('2026-12-23', flour)).toBeVisible();
  await expect.poll(count).toBe(before + 2);

  // The copies are chosen now; they go away together, and come back together.
  await expect(bar).toContainText('2 posts selected');
  await bar.getByRole('button', { name: 'Delete' }).click();
  await expect(calendar.cardOn('2026-12-19', anna)).toHaveCount(0);
  await expect(bar).toBeHidden();
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  await calendar.undo.click();
  await expect(calendar.cardOn('2026-12-19', anna)).toBeVisible();
  await undoneAtOnce(calendar);
});

test('a week and a month are copied by weekday and by date', async ({ app, page }) => {
  const { calendar, count } = await open(app, page);
  const before = await count();
  await calendar.card(anna).focus();
  const menu = page.getByRole('button', { name: 'More for this page' });
  const form = page.getByRole('dialog', { name: /^Copy / });

  await calendar.day('2026-12-10').focus();
  await menu.click();
  await page.getByRole('menuitem', { name: 'Copy this week…' }).click();
  await form.getByLabel('To the week of').fill('2027-01-06');
  await expect(form).toContainText(/7 posts.*from 7 ?. ?13 December to 4 ?. ?10 January/);
  await form.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(calendar.cardOn('2027-01-04', flour)).toBeVisible();
  await expect.poll(count).toBe(before + 7);
  await undoneAtOnce(calendar);
  await expect.poll(count).toBe(before);

  await page.getByRole('button', { name: 'Previous month' }).click();
  await calendar.day('2026-12-10').focus();
  await menu.click();
  await page.getByRole('menuitem', { name: 'Copy this week…' }).click();
  await form.getByText('Keep day numbers').click();
  await form.getByLabel('To the month of').fill('2027-01-20');
  await expect(form).toContainText(/7 posts.*from 7 ?. ?13 December to 7 ?. ?13 January/);
  await form.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(calendar.cardOn('2027-01-07', flour)).toBeVisible();
  await undoneAtOnce(calendar);

  await page.getByRole('button', { name: 'Previous month' }).click();
  await calendar.day('2026-12-10').focus();
  await menu.click();
  await page.getByRole('menuitem', { name: 'Copy this month…' }).click();
  await form.getByText('Keep day numbers').click();
  await form.getByLabel('To the month').fill('2027-02');
  await expect(form).toContainText('The other month has no 29th, 30th or 31st: such posts go to 28 February.');
  await form.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(calendar.cardOn('2027-02-07', flour)).toBeVisible();
  await expect(calendar.undo).toHaveAccessibleName(/Copy 20 posts/);
  await undoneAtOnce(calendar);
});
