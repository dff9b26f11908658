import type { HostClient } from './host-client';
import { connectPort } from './port-transport';
import { connectSocket } from './socket-transport';

declare global {
  interface Window {
    /** Put there by the preload; absent in a browser. */
    kalends?: { askForPort(): void };
  }
}

/** Finds the way to the host: the preload's port, else a WebSocket. Fails with one sentence for the user. */
export function connectHost(): Promise<HostClient> {
  const { kalends } = window;
  return kalends ? connectPort(() => kalends.askForPort()) : connectSocket();
}
