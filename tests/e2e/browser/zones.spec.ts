import { goTo, StartPage } from '../pages/start';
import { expect, test } from '../support/app';
import { putSample, readProject } from '../support/files';

/** The plan is of Berlin; the machines that look at it are not. */
for (const timezoneId of ['America/New_York', 'Pacific/Apia'])
  test.describe(`on a machine set to ${timezoneId}`, () => {
    test.use({ timezoneId });

    test('the plan keeps to its own clock, and a change of zone asks what stays', async ({ app, page }) => {
      // Half past midnight in Berlin: the day before in New York, the same day in Apia.
      await page.clock.setFixedTime(new Date('2026-12-10T23:30:00Z'));
      const path = await putSample(app);
      const post = async (title: RegExp) =>
        Object.values((await readProject(path)).posts).find((each) => title.test(each.title));
      const start = new StartPage(page);
      await start.visit(app.url);
      const calendar = await start.open('cafe-lindner.kalends');
      const boxes = /Last day for gift boxes/;
      const status = page.getByRole('contentinfo');
      const editor = page.getByRole('complementary', { name: 'Post' });
      await page.getByRole('button', { name: 'Day', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Friday 11 December');
      await page.getByRole('button', { name: 'Month', exact: true }).click();
      await expect(status.getByText('Europe/Berlin')).toBeVisible();
      await expect(calendar.cardOn('2026-12-12', boxes)).toHaveAccessibleName(/Sat 12 Dec, 09:00/);
      await calendar.cardOn('2026-12-12', boxes).focus();
      await page.keyboard.press('Alt+ArrowRight');
      await expect(calendar.cardOn('2026-12-13', boxes)).toBeVisible();
      await page.keyboard.press('Alt+ArrowLeft');
      await expect(calendar.cardOn('2026-12-12', boxes)).toBeVisible();

      // A time that the change of hour skips is explained where it is typed, and stays as it is written.
      await calendar.cardOn('2026-12-12', boxes).click();
      await editor.getByRole('button', { name: /^When/ }).click();
      const picker = page.getByRole('dialog');
      await picker.getByLabel('Date', { exact: true }).fill('2027-03-28');
      await picker.getByLabel('Time').fill('02:30');
      await page.keyboard.press('Enter');
      const skipped = '02:30 does not exist on 28 March in Europe/Berlin; it goes out at 03:30.';
      await expect(picker.getByText(skipped)).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(editor.getByText(skipped)).toBeVisible();
      await calendar.undo.click();
      await calendar.undo.click();
      await expect(calendar.cardOn('2026-12-12', boxes)).toHaveAccessibleName(/Sat 12 Dec, 09:00/);

      // The times stay as they are written, which is what the question begins with.
      await goTo(page, 'Settings');
      const zone = page.getByLabel('Time zone', { exact: true });
      const question = page.getByRole('dialog', { name: /^Time zone/ });
      const choose = async (typed: string, name: string) => {
        await zone.click();
        await zone.fill(typed);
        await page.getByRole('option', { name }).click();
      };
      await choose('kolkata', 'Asia/Kolkata');
      await expect(
        question.getByText(/^“.*” stays at .* That is 4 hours 30 minutes earlier than before/),
      ).toBeVisible();
      await question.getByRole('button', { name: 'Cancel' }).click();
      await expect(zone).toHaveValue('Europe/Berlin');
      await expect(zone).toBeFocused();
      await choose('kolkata', 'Asia/Kolkata');
      await question.getByRole('radio', { name: /The times/ }).focus();
      await page.keyboard.press('Enter');
      await question.getByRole('button', { name: 'Change the zone' }).click();
      await expect(status.getByText('Asia/Kolkata')).toBeVisible();
      await expect(calendar.saveStatus).toContainText('Saved');
      expect(await post(boxes)).toMatchObject({ date: '2026-12-12', time: '09:00' });
      await calendar.undo.click();
      await expect(status.getByText('Europe/Berlin')).toBeVisible();

      // The moments stay: every time moves, and undo takes all of it back at once.
      await choose('apia', 'Pacific/Apia');
      await question.getByRole('radio', { name: /The moments/ }).click();
      await question.getByRole('button', { name: 'Change the zone' }).click();
      await expect(status.getByText('Pacific/Apia')).toBeVisible();
      await expect(calendar.saveStatus).toContainText('Saved');
      expect(await post(boxes)).toMatchObject({ date: '2026-12-12', time: '21:00' });
      await calendar.undo.click();
      await expect(status.getByText('Europe/Berlin')).toBeVisible();

      // A channel with a zone of its own: its posts say both clocks.
      await page.getByRole('tab', { name: 'Channels' }).click();
      const own = page.getByRole('combobox', { name: 'Time zone of X' });
      await own.click();
      await own.fill('new york');
      await page.getByRole('option', { name: 'America/New York' }).click();
      await question.getByRole('radio', { name: /The moments/ }).click();
      await question.getByRole('button', { name: 'Change the zone' }).click();
      await expect(own).toHaveValue('America/New York');
      await goTo(page, 'Calendar');
      await calendar.cardOn('2026-12-12', boxes).click();
      await expect(editor.getByText('03:00 in America/New York is 09:00 in Europe/Berlin')).toBeVisible();
    });
  });
