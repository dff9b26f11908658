import type { z } from 'zod';
import { uploadAnswerSchema } from '../../shared/assets/asset-calls';
import { bundleUploadAnswerSchema } from '../../shared/bundles/bundle-answer';
import type { ByteLane, UploadOptions } from './host-client';

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
  upload: (url, body, options) => send(uploadAnswerSchema, url, body, options),
  sendBundle: (url, body, options) => send(bundleUploadAnswerSchema, url, body, options),
};

/** Puts a body and gives the checked answer. Only this older way of asking says how far a body has come. */
function send<Answer>(
  answer: z.ZodType<Answer>,
  url: string,
  body: Blob,
  { signal, onProgress }: UploadOptions = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    signal?.addEventListener('abort', stop, { once: true });
    request.upload.addEventListener('progress', ({ loaded }) => onProgress?.(loaded));
    request.addEventListener('loadend', () => {
      signal?.removeEventListener('abort', stop);
      if (signal?.aborted) return reject(signal.reason);
      try {
        resolve(answer.parse(JSON.parse(request.responseText)));
      } catch {
        reject(new Error(request.status === 0 ? unreadable : `The byte lane answered ${request.status}.`));
      }
    });
    request.open('PUT', url);
    request.send(body);
  });
}

const unreadable = 'It changed while it was copied, or cannot be read any more.';

async function refuseUnlessOk(response: Response): Promise<void> {
  if (response.ok) return;
  throw new Error(`The byte lane answered ${response.status}: ${await response.text()}`);
}
