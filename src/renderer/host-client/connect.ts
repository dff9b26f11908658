import type { Hello } from '../../shared/api/contract';
import type { HostClient } from './host-client';
import { connectPort } from './port-transport';
import { connectSocket } from './socket-transport';

declare global {
  interface Window {
    /** Put there by the preload; absent in a browser. */
    kalends?: { askForPort(): void };
  }
}

/** The host, and what the screen must know of it before it can show anything. */
export interface Greeting {
  host: HostClient;
  hello: Hello;
}

/** Finds the host and asks it for the first things. Fails with one sentence for the user. */
export async function greetHost(): Promise<Greeting> {
  const host = await connectHost();
  return { host, hello: await host.door.app.hello({}) };
}

/** The way to the host: the preload's port, else a WebSocket. */
function connectHost(): Promise<HostClient> {
  const { kalends } = window;
  return kalends ? connectPort(() => kalends.askForPort()) : connectSocket();
}
