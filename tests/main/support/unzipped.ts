import { buffer } from 'node:stream/consumers';
import { fromBufferPromise, openPromise } from 'yauzl';

/** The files of a zip by their names, in their order. */
export async function unzipped(zip: string | Buffer): Promise<Map<string, Buffer>> {
  const options = { lazyEntries: true, autoClose: false };
  const opened = await (typeof zip === 'string' ? openPromise(zip, options) : fromBufferPromise(zip, options));
  const files = new Map<string, Buffer>();
  for await (const entry of opened.eachEntry()) {
    const bytes = await buffer(await opened.openReadStreamPromise(entry));
    if (files.has(entry.fileName)) throw new Error(`${entry.fileName} is there twice`);
    files.set(entry.fileName, bytes);
  }
  opened.close();
  return files;
}
