import type { Page } from 'playwright/test';
import { expect } from '../support/app';
import { CalendarPage } from './calendar';

/** The start page and what it leads to. */
export class StartPage {
  constructor(readonly page: Page) {}

  async visit(url: string): Promise<void> {
    await this.page.goto(url);
    await expect(this.page.getByRole('heading', { name: 'Plan a month of posts, offline.' })).toBeVisible();
  }

  /** Makes a project from the dialog, with the channels named. */
  async create(name: string, channels: string[] = []): Promise<CalendarPage> {
    await this.page.getByRole('button', { name: 'New project' }).click();
    const dialog = this.page.getByRole('dialog', { name: 'New project' });
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    for (const channel of channels) await dialog.getByText(channel, { exact: true }).click();
    await dialog.getByRole('button', { name: 'Create project' }).click();
    return this.opened();
  }

  /** Opens a file of the projects folder by its name in the picker. */
  async open(fileName: string): Promise<CalendarPage> {
    await this.choose(fileName);
    return this.opened();
  }

  /** As `open`, for a file that may not open. */
  async choose(fileName: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Open…' }).click();
    await this.page.getByRole('dialog', { name: 'Open a project' }).getByText(fileName, { exact: true }).click();
  }

  async opened(): Promise<CalendarPage> {
    await expect(this.page.getByRole('navigation').getByRole('button', { name: 'Calendar' })).toBeVisible();
    return new CalendarPage(this.page);
  }
}

/** Leads to an area by the rail. */
export async function goTo(
  page: Page,
  area:
    | 'Calendar'
    | 'Today'
    | 'Board'
    | 'Table'
    | 'Profile'
    | 'Library'
    | 'Balance'
    | 'Import'
    | 'Export'
    | 'Backups'
    | 'Settings',
): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: area }).click();
}
