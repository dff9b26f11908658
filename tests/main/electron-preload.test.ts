import { afterEach, expect, test, vi } from 'vitest';
import { contextBridge, ipcRenderer } from './electron-stand-in';

afterEach(() => vi.unstubAllGlobals());

test('the preload hands the port over and offers the page nothing else', async () => {
  const postMessage = vi.fn();
  vi.stubGlobal('window', { postMessage });
  vi.stubGlobal('location', { origin: 'app://kalends' });
  await import('../../src/preload/index');
  expect([...contextBridge.exposed.keys()]).toEqual(['kalends']);
  const exposed = contextBridge.exposed.get('kalends');
  expect(Object.keys(exposed ?? {})).toEqual(['askForPort']);
  if (exposed && typeof exposed === 'object' && 'askForPort' in exposed && typeof exposed.askForPort === 'function')
    exposed.askForPort('anything', 'else');
  expect(ipcRenderer.sent).toEqual(['kalends.ask-for-port']);
  const port = {};
  ipcRenderer.emit('kalends.port', { ports: [port] });
  expect(postMessage).toHaveBeenCalledWith('kalends.port', 'app://kalends', [port]);
  ipcRenderer.emit('kalends.port', { ports: [] });
  expect(postMessage).toHaveBeenCalledTimes(1);
});
