import type { z } from 'zod';
import type { deliveredSchema } from '../../shared/api/contract';

type Delivered = z.infer<typeof deliveredSchema>;

/** Time between two downloads in milliseconds; browsers drop the first of two that start at once. */
const pause = 250;

/** Starts the download of every file that has an address, one after another. Files with a path are there already. */
export async function download(files: readonly Pick<Delivered, 'name' | 'url'>[]): Promise<void> {
  for (const { name, url } of files) {
    if (url === undefined) continue;
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    document.body.append(link);
    link.click();
    link.remove();
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** One sentence about files that left. */
export function deliveredWords(files: readonly Delivered[]): string {
  const [first] = files;
  if (!first) return 'Nothing was written.';
  const what = files.length === 1 ? `“${first.name}”` : `${files.length} files`;
  if (first.path === undefined) return `${what} ${files.length === 1 ? 'is' : 'are'} in your downloads.`;
  const folder = first.path.replace(/[\\/][^\\/]*$/, '');
  return `Saved ${what} in ${folder || '/'}.`;
}
