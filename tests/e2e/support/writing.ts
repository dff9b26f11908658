import type { Page } from 'playwright/test';
import type { CalendarPage } from '../pages/calendar';
import { StartPage } from '../pages/start';
import { expect, type RunningApp } from './app';
import { putSample, readProject } from './files';

/** Opens the sample, which is a December; the clock of the page says what "this month" is. */
export async function openSample(app: RunningApp, page: Page): Promise<{ path: string; calendar: CalendarPage }> {
  await page.clock.setFixedTime(new Date('2026-12-10T10:00:00+01:00'));
  const path = await putSample(app);
  const start = new StartPage(page);
  await start.visit(app.url);
  return { path, calendar: await start.open('cafe-lindner.kalends') };
}

export const saved = (calendar: CalendarPage) => expect(calendar.saveStatus).toContainText('Saved');
export const postsOf = async (path: string) => Object.values((await readProject(path)).posts);
/** The quick line, where it is open. */
export const line = (page: Page) => page.getByRole('combobox', { name: /in one line/ });
