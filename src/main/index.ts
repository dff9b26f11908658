import { startElectronShell } from './shells/electron/start';

// Not awaited: Electron gets ready only after this module has been evaluated, and starting waits for that.
void startElectronShell();
