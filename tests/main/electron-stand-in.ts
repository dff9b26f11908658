import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort } from 'node:worker_threads';

/**
 * Stands in for `electron` in unit tests (an alias in vitest.config.ts): outside Electron the package cannot be imported.
 * It has what the shell uses, behaves as Electron's documentation says, and lets a test look at what was asked of it.
 */

/** An event that can be prevented, as Electron's are. */
function preventable() {
  const event = {
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}

class App extends EventEmitter {
  isPackaged = false;
  documents = '';
  hasLock = true;
  running = true;
  recentDocuments: string[] = [];
  paths = new Map<string, string>();

  setPath(name: string, path: string) {
    this.paths.set(name, path);
  }
  getPath(name: string) {
    return name === 'documents' ? this.documents : (this.paths.get(name) ?? '');
  }
  requestSingleInstanceLock() {
    return this.hasLock;
  }
  async whenReady() {}
  addRecentDocument(path: string) {
    this.recentDocuments = [path, ...this.recentDocuments.filter((known) => known !== path)];
  }
  showAboutPanel() {}
  exit() {
    this.running = false;
  }
  /** Asks everybody, then closes the windows; only without windows does the program end. */
  quit() {
    const event = preventable();
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    for (const window of [...BrowserWindow.all]) window.close();
    if (BrowserWindow.all.size > 0) return;
    this.running = false;
    this.emit('quit');
  }
}
export const app = new App();

class WebContents extends EventEmitter {
  ipc = new EventEmitter();
  openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  permission: {
    ask?: (contents: unknown, name: string, answer: (yes: boolean) => void) => void;
    check?: () => boolean;
  } = {};
  session = {
    setPermissionRequestHandler: (ask: NonNullable<WebContents['permission']['ask']>) => {
      this.permission.ask = ask;
    },
    setPermissionCheckHandler: (check: () => boolean) => {
      this.permission.check = check;
    },
  };
  setWindowOpenHandler(handler: WebContents['openHandler']) {
    this.openHandler = handler;
  }
  postMessage(channel: string, _message: unknown, [port]: MessagePortMain[]) {
    this.emit(`sent:${channel}`, port?.raw);
  }
  reload() {
    this.emit('reloaded');
  }
}

export class BrowserWindow extends EventEmitter {
  static all = new Set<BrowserWindow>();
  static focused: BrowserWindow | null = null;
  static getFocusedWindow() {
    return BrowserWindow.focused;
  }

  webContents = new WebContents();
  address = '';
  represented = '';
  constructor(readonly options: Record<string, unknown>) {
    super();
    BrowserWindow.all.add(this);
    BrowserWindow.focused = this;
  }
  async loadURL(address: string) {
    this.address = address;
  }
  show() {}
  maximize() {}
  restore() {}
  focus() {
    BrowserWindow.focused = this;
    this.emit('focus');
  }
  isMinimized() {
    return false;
  }
  isMaximized() {
    return false;
  }
  getNormalBounds() {
    return { x: 10, y: 20, width: 1200, height: 800 };
  }
  setRepresentedFilename(path: string) {
    this.represented = path;
  }
  close() {
    const event = preventable();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }
  destroy() {
    BrowserWindow.all.delete(this);
    if (BrowserWindow.focused === this) BrowserWindow.focused = null;
    this.emit('closed');
    if (BrowserWindow.all.size === 0) app.emit('window-all-closed');
  }
}

/** Electron's port in the main process: messages arrive as events with `data`, after `start`. */
class MessagePortMain extends EventEmitter {
  constructor(readonly raw: MessagePort) {
    super();
  }
  start() {
    this.raw.on('message', (data: unknown) => this.emit('message', { data }));
    this.raw.on('close', () => this.emit('close'));
  }
  postMessage(data: unknown) {
    this.raw.postMessage(data);
  }
  close() {
    this.raw.close();
  }
}

export class MessageChannelMain {
  port1: MessagePortMain;
  port2: MessagePortMain;
  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port1 = new MessagePortMain(port1);
    this.port2 = new MessagePortMain(port2);
  }
}

export interface MenuItem {
  id?: string;
  label?: string;
  role?: string;
  enabled?: boolean;
  checked?: boolean;
  submenu?: MenuItem[];
  click?: () => void;
}

export const Menu = {
  shown: [] as MenuItem[],
  buildFromTemplate: (template: MenuItem[]) => template,
  setApplicationMenu(menu: MenuItem[]) {
    Menu.shown = menu;
  },
};

/** What the next dialog answers; a test sets it. */
export const dialog = {
  showOpenDialog: async (): Promise<unknown> => ({ canceled: true, filePaths: [] }),
  showSaveDialog: async (): Promise<unknown> => ({ canceled: true, filePath: '' }),
  showMessageBox: async (): Promise<unknown> => ({ response: 3 }),
  showErrorBox: () => {},
};

export const protocol = {
  schemes: [] as { scheme: string; privileges: Record<string, boolean> }[],
  handlers: new Map<string, (request: Request) => Promise<Response>>(),
  registerSchemesAsPrivileged(schemes: { scheme: string; privileges: Record<string, boolean> }[]) {
    protocol.schemes = schemes;
  },
  handle(scheme: string, handler: (request: Request) => Promise<Response>) {
    protocol.handlers.set(scheme, handler);
  },
};

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
};

class IpcRenderer extends EventEmitter {
  sent: string[] = [];
  send(channel: string) {
    this.sent.push(channel);
  }
}
export const ipcRenderer = new IpcRenderer();
export const contextBridge = {
  exposed: new Map<string, unknown>(),
  exposeInMainWorld(name: string, value: unknown) {
    contextBridge.exposed.set(name, value);
  },
};

/** A new program, as after a start. */
export function resetElectron(documents: string): void {
  app.removeAllListeners();
  BrowserWindow.all.clear();
  BrowserWindow.focused = null;
  Object.assign(app, { documents, hasLock: true, running: true, recentDocuments: [] });
  Menu.shown = [];
}
