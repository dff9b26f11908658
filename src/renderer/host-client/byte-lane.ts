import { uploadAnswerSchema } from '../../shared/assets/asset-calls';
import type { ByteLane } from './host-client';

/** The byte lane over fetch; its addresses are of the page's own origin and work once. */
export const byteLane: ByteLane = {
  async text(url) {
    const response = await fetch(url, { cache: 'no-store' });
    await refuseUnlessOk(response);
    return response.text();
  },
  async put(url, body) {
    await refuseUnlessOk(await fetch(url, { method: 'PUT', body }));
  },
  // Only this older way of asking says how far a body has come.
  upload: (url, body, { signal, onProgress } = {}) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const request = new XMLHttpRequest();
      const stop = () => request.abort();
      signal?.addEventListener('abort', stop, { once: true });
      request.upload.addEventListener('progress', ({ loaded }) => onProgress?.(loaded));
      request.addEventListener('loadend', () => {
        signal?.removeEventListener('abort', stop);
        if (signal?.aborted) return reject(signal.reason);
        try {
          resolve(uploadAnswerSchema.parse(JSON.parse(request.responseText)));
        } catch {
          reject(new Error(request.status === 0 ? unreadable : `The byte lane answered ${request.status}.`));
        }
      });
      request.open('PUT', url);
      request.send(body);
    }),
};

const unreadable = 'It changed while it was copied, or cannot be read any more.';

async function refuseUnlessOk(response: Response): Promise<void> {
  if (response.ok) return;
  throw new Error(`The byte lane answered ${response.status}: ${await response.text()}`);
}
