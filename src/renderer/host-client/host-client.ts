import type { Door } from '../../shared/api/door';
import type { UploadAnswer } from '../../shared/assets/asset-calls';
import type { BundleUploadAnswer } from '../../shared/bundles/bundle-answer';

/** The second lane: bytes go to and come from one-time addresses of the same origin, never through the door. */
export interface ByteLane {
  /** The text behind a ticket's address. */
  text(url: string): Promise<string>;
  /** Streams a file to a ticket's address. */
  put(url: string, body: Blob): Promise<void>;
  /**
   * Sends a file of the library and gives the host's answer. Fails when the signal aborts, and with one sentence when the
   * file cannot be read or the host is gone.
   * @param onProgress hears how many bytes have left
   */
  upload(url: string, body: Blob, options?: UploadOptions): Promise<UploadAnswer>;
  /** The same for a bundle. */
  sendBundle(url: string, body: Blob, options?: UploadOptions): Promise<BundleUploadAnswer>;
}

export interface UploadOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((sent: number) => void) | undefined;
}

/** The host as the screen knows it, whatever the way to it. */
export interface HostClient {
  door: Door;
  lane: ByteLane;
  /** Calls back once when the way to the host is gone for good. */
  onLost(listener: (reason: string) => void): void;
}
