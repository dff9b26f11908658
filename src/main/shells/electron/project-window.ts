import { join } from 'node:path';
import { BrowserWindow, MessageChannelMain, screen } from 'electron';
import { Connection } from '../../api-host/connection';
import { servePort } from '../../api-host/serve-port';
import type { Tickets } from '../../api-host/tickets';
import type { Host } from '../../host/host';
import { openPorts } from '../open-ports';
import { askAboutFailedSave, askOpen, askSave, deliver } from './dialogs';
import { leaveWindow } from './leave-window';
import { isPage, maySpeak, pageAddress } from './navigation';
import { boundsFor, type WindowPlace } from './window-bounds';

export interface WindowParts {
  host: Host;
  tickets: Tickets;
  preload: string;
  icon: string;
  projectsFolder: string;
  place: WindowPlace | undefined;
  /** Something that the menu shows has changed: a step, the save, the front window. */
  onChange(): void;
  /** Another project is open in the window, or none. */
  onProject(): void;
  onPlace(place: WindowPlace): void;
  onGone(window: ProjectWindow): void;
}

/** A screen that does not answer within this time is closed without its last keystrokes. Milliseconds. */
const settlePatienceMs = 2000;

/** One window, bound to one session through one message channel at a time. */
export class ProjectWindow {
  readonly browser: BrowserWindow;
  connection: Connection;
  private openPath: string | undefined;
  private leaving: Promise<boolean> | undefined;
  private stopListening: () => void = () => {};

  constructor(
    private readonly parts: WindowParts,
    openPath: string | undefined,
  ) {
    this.openPath = openPath;
    this.connection = this.newConnection();
    this.browser = new BrowserWindow({
      ...boundsFor(
        parts.place,
        screen.getAllDisplays().map(({ workArea }) => workArea),
      ),
      minWidth: 900,
      minHeight: 600,
      show: false,
      title: 'Kalends',
      icon: parts.icon,
      webPreferences: {
        preload: parts.preload,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: true,
      },
    });
    if (parts.place?.maximized) this.browser.maximize();
    this.guard();
    this.browser.once('ready-to-show', () => this.browser.show());
    this.browser.on('focus', () => parts.onChange());
    this.browser.on('close', (event) => {
      event.preventDefault();
      void this.leave();
    });
    void this.browser.loadURL(pageAddress);
  }

  /** Path of the project that is open here. */
  get path(): string | undefined {
    return this.connection.hasSession ? this.connection.session.info().path : undefined;
  }

  /** Opens a project here, or at the next start of the page when no page listens yet. */
  openProject(path: string): void {
    if (!this.connection.menu.send({ name: 'open-path', path })) this.openPath = path;
  }

  /** Saves and closes; false when the user stays. Asking twice is asking once. */
  leave(): Promise<boolean> {
    this.leaving ??= this.leaveNow().finally(() => {
      this.leaving = undefined;
    });
    return this.leaving;
  }

  private async leaveNow(): Promise<boolean> {
    const gone = await leaveWindow({
      settle: () => this.connection.menu.settle(settlePatienceMs),
      release: () => this.connection.end(),
      ask: (reason) => askAboutFailedSave(this.browser, reason),
      saveElsewhere: () => this.saveElsewhere(),
      discard: () => this.connection.session.close({ force: true }),
    });
    if (gone) this.destroy();
    return gone;
  }

  private destroy(): void {
    this.stopListening();
    this.parts.onPlace({ bounds: this.browser.getNormalBounds(), maximized: this.browser.isMaximized() });
    this.browser.destroy();
    this.parts.onGone(this);
  }

  private async saveElsewhere(): Promise<boolean> {
    const { session } = this.connection;
    const path = await askSave(this.browser, this.parts.projectsFolder, session.info().fileName);
    if (path === null) return false;
    await session.saveAs(path);
    return true;
  }

  /** Only the page, in this window, without rights of its own. */
  private guard(): void {
    const { webContents } = this.browser;
    webContents.on('will-navigate', (event) => {
      if (!isPage(event.url)) event.preventDefault();
    });
    webContents.on('will-frame-navigate', (event) => {
      if (!isPage(event.url)) event.preventDefault();
    });
    webContents.on('will-attach-webview', (event) => event.preventDefault());
    webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
    // The rights that the page has: to put something on the clipboard when a button for it was pressed, and to remind of posts.
    const given = new Set(['clipboard-sanitized-write', 'notifications']);
    const isGiven = (permission: string) => given.has(permission);
    webContents.session.setPermissionRequestHandler((_contents, permission, answer) => answer(isGiven(permission)));
    webContents.session.setPermissionCheckHandler((_contents, permission) => isGiven(permission));
    webContents.ipc.on('kalends.ask-for-port', (event) => {
      if (maySpeak(event.senderFrame)) void this.handOverPort();
    });
    webContents.on('render-process-gone', (_event, { reason }) => {
      if (reason !== 'clean-exit') webContents.reload();
    });
  }

  /** A page that was loaded again opens the project that was open before. */
  private async handOverPort(): Promise<void> {
    this.openPath ??= this.path;
    await this.connection.end().catch((error: unknown) => console.error(error));
    const { port1, port2 } = new MessageChannelMain();
    this.connection = this.newConnection();
    servePort(port1, this.connection);
    port1.start();
    this.browser.webContents.postMessage('kalends.port', null, [port2]);
  }

  private newConnection(): Connection {
    const { host, tickets, projectsFolder } = this.parts;
    const ports = openPorts({
      kind: 'electron',
      nativeDialogs: true,
      projectsFolder,
      takeOpenPath: () => {
        const path = this.openPath;
        this.openPath = undefined;
        return path;
      },
      chooseOpen: () => askOpen(this.browser, projectsFolder),
      chooseSave: (suggestion, kind) => askSave(this.browser, projectsFolder, suggestion, kind),
      deliver: (files) => deliver(this.browser, projectsFolder, files),
    });
    const connection = new Connection(host, ports, tickets);
    connection.onSession = (session) => {
      this.stopListening();
      this.stopListening = session?.subscribe(() => this.parts.onChange()) ?? (() => {});
      this.browser.setRepresentedFilename(session?.info().path ?? '');
      this.parts.onProject();
    };
    return connection;
  }
}

/** The preload beside the built program. */
export function preloadPath(builtFolder: string): string {
  return join(builtFolder, 'preload', 'index.cjs');
}
