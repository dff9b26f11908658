import { contextBridge, ipcRenderer } from 'electron';

/** Hands the port of the door to the page when it asks, and does nothing else. */
ipcRenderer.on('kalends.port', (event) => {
  const [port] = event.ports;
  // A port cannot cross the context bridge; a message of the window to itself can carry it.
  if (port) window.postMessage('kalends.port', location.origin, [port]);
});

contextBridge.exposeInMainWorld('kalends', {
  askForPort: () => ipcRenderer.send('kalends.ask-for-port'),
});
