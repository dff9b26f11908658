import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, protocol } from 'electron';
import { Tickets } from '../../api-host/tickets';
import { Host } from '../../host/host';
import { dataFolder, folderHolding, programVersion, resourcesFolder } from '../places';
import { AppMenu } from './app-menu';
import { answerApp } from './app-protocol';
import { appScheme } from './navigation';
import { projectIn } from './project-arguments';
import { ProjectWindow, preloadPath } from './project-window';
import { WindowMemory } from './window-memory';

/** Starts the Electron app, or hands its arguments to the one that runs already. */
export async function startElectronShell(): Promise<void> {
  const data = dataFolder();
  // Also what the single-instance lock goes by, so a second data folder is a second, separate app.
  app.setPath('userData', join(data, 'window'));
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
  const asked = new Set<string>();
  const first = projectIn(process.argv, process.cwd());
  if (first !== undefined) asked.add(first);
  let shell: ElectronShell | undefined;
  const open = (path: string | undefined) => {
    if (shell) shell.show(path);
    else if (path !== undefined) asked.add(path);
  };
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open(path);
  });
  app.on('second-instance', (_event, argv, folder) => open(projectIn(argv, folder)));

  await app.whenReady();
  try {
    shell = await ElectronShell.start(data);
  } catch (error) {
    dialog.showErrorBox('Kalends could not start', error instanceof Error ? error.message : String(error));
    app.exit(1);
    return;
  }
  if (asked.size === 0) shell.show(undefined);
  for (const path of asked) shell.show(path);
}

/** The running app: its windows, its menu and its end. */
class ElectronShell {
  private readonly windows = new Set<ProjectWindow>();
  private readonly menu: AppMenu;
  private quitting = false;
  private ended = false;

  private constructor(
    private readonly host: Host,
    private readonly tickets: Tickets,
    private readonly memory: WindowMemory,
    private readonly folders: { built: string; resources: string; projects: string },
  ) {
    this.menu = new AppMenu(host, () => this.frontWindow(), {
      send: (command) => {
        const target = this.frontWindow();
        if (target) target.connection.menu.send(command);
        else this.show(command.name === 'open-path' ? command.path : undefined);
      },
      newWindow: () => this.openWindow(undefined),
      showHelp: () => app.showAboutPanel(),
    });
    app.on('activate', () => {
      if (this.windows.size === 0) this.show(undefined);
    });
    app.on('window-all-closed', () => {
      if (this.quitting || process.platform !== 'darwin') app.quit();
    });
    app.on('before-quit', (event) => {
      if (this.ended) return;
      this.quitting = true;
      event.preventDefault();
      void this.leaveAll();
    });
  }

  static async start(data: string): Promise<ElectronShell> {
    const here = import.meta.dirname;
    const built = folderHolding(join('renderer', 'index.html'), here);
    const resources = resourcesFolder(here);
    const projects = join(app.getPath('documents'), 'Kalends');
    await mkdir(projects, { recursive: true });
    const host = await Host.start({ dataFolder: data, resourcesFolder: resources, version: programVersion(here) });
    const tickets = new Tickets();
    protocol.handle(appScheme, (request) =>
      answerApp(request, { tickets, routes: host.routes, rendererFolder: join(built, 'renderer') }),
    );
    const memory = await WindowMemory.load(join(data, 'window.json'));
    return new ElectronShell(host, tickets, memory, { built, resources, projects });
  }

  /** Brings the project to the front: in the window that has it, in one that has none, or in a new one. */
  show(path: string | undefined): void {
    const all = [...this.windows];
    const holder = path === undefined ? all[0] : all.find((window) => window.path === path);
    const free = all.find((window) => window.path === undefined);
    if (holder) {
      front(holder);
    } else if (path !== undefined && free) {
      free.openProject(path);
      front(free);
    } else {
      this.openWindow(path);
    }
  }

  private openWindow(path: string | undefined): void {
    const window = new ProjectWindow(
      {
        host: this.host,
        tickets: this.tickets,
        preload: preloadPath(this.folders.built),
        icon: join(this.folders.resources, 'icons', 'kalends.png'),
        projectsFolder: this.folders.projects,
        place: this.memory.place,
        onChange: () => this.menu.draw(),
        onProject: () => void this.menu.readRecents(),
        onPlace: (place) => this.memory.remember(place),
        onGone: (gone) => this.windows.delete(gone),
      },
      path,
    );
    this.windows.add(window);
    void this.menu.readRecents();
  }

  private async leaveAll(): Promise<void> {
    for (const window of this.windows) {
      if (!(await window.leave())) {
        this.quitting = false;
        return;
      }
    }
    await this.memory.written();
    await this.host.closeAll().catch((error: unknown) => console.error(error));
    this.ended = true;
    app.quit();
  }

  private frontWindow(): ProjectWindow | undefined {
    const focused = BrowserWindow.getFocusedWindow();
    const all = [...this.windows];
    return all.find(({ browser }) => browser === focused) ?? all.at(-1);
  }
}

function front({ browser }: ProjectWindow): void {
  if (browser.isMinimized()) browser.restore();
  browser.focus();
}
