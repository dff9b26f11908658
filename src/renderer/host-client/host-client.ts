import type { Door } from '../../shared/api/door';

/** The second lane: bytes go to and come from one-time addresses of the same origin, never through the door. */
export interface ByteLane {
  /** The text behind a ticket's address. */
  text(url: string): Promise<string>;
  /** Streams a file to a ticket's address. */
  put(url: string, body: Blob): Promise<void>;
}

/** The host as the screen knows it, whatever the way to it. */
export interface HostClient {
  door: Door;
  lane: ByteLane;
  /** Calls back once when the way to the host is gone for good. */
  onLost(listener: (reason: string) => void): void;
}
