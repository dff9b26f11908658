import { app, Menu } from 'electron';
import type { Host } from '../../host/host';
import { type MenuActions, type MenuState, menuTemplate } from './menu-template';
import type { ProjectWindow } from './project-window';

const shownRecents = 10;

/** Keeps the native menu in step with the front window. */
export class AppMenu {
  private recents: MenuState['recents'] = [];
  private shown = '';

  constructor(
    private readonly host: Host,
    private readonly frontWindow: () => ProjectWindow | undefined,
    private readonly actions: MenuActions,
  ) {}

  /** Reads the recent files again, also into the list that the system keeps; for when a project was opened or closed. */
  async readRecents(): Promise<void> {
    const present = (await this.host.recents.list()).filter((recent) => recent.present).slice(0, shownRecents);
    this.recents = present.map(({ path, name, fileName }) => ({ path, name: name || fileName }));
    for (const { path } of present.reverse()) app.addRecentDocument(path);
    this.draw();
  }

  /** Builds the menu if what it shows has changed: on some systems a new menu closes the one that is pulled down. */
  draw(): void {
    const state = this.state();
    const key = JSON.stringify(state);
    if (key === this.shown) return;
    this.shown = key;
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, this.actions)));
  }

  private state(): MenuState {
    const window = this.frontWindow();
    const project = window?.connection.hasSession ? window.connection.session.info() : undefined;
    return {
      platform: process.platform,
      projectOpen: project !== undefined,
      readOnly: project?.readOnly ?? false,
      undo: project?.history.undo ?? null,
      redo: project?.history.redo ?? null,
      recents: this.recents,
      theme: this.host.preferences.get().theme,
      development: !app.isPackaged,
    };
  }
}
