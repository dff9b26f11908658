import type { BundleProgress } from '../../shared/bundles/bundle-calls';
import { sizeOf } from '../ui/format-when';

/**
 * Reads the events of a call that saves or unpacks a bundle until its last one, and gives that one.
 * @throws what the call ended in
 */
export async function finished<Done extends { type: 'done' }>(
  events: AsyncIterable<BundleProgress | Done>,
  onProgress: (progress: BundleProgress) => void,
): Promise<Done> {
  for await (const event of events) {
    if (event.type === 'done') return event;
    onProgress(event);
  }
  throw new Error('the host ended the work without a word');
}

/** How far the work is: `oven.jpg, 12.3 MB of 84.2 MB`. */
export function progressWords({ name, done, total }: Pick<BundleProgress, 'name' | 'done' | 'total'>): string {
  const bytes = `${sizeOf(done)} of ${sizeOf(total)}`;
  return name === undefined ? bytes : `${name}, ${bytes}`;
}

/** `“a.jpg”, “b.jpg” and 3 more`. @param all how many there are; `names` may hold only the first */
export function namesWords(names: readonly string[], all: number): string {
  const shown = names.slice(0, 5).map((name) => `“${name}”`);
  const more = all - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more} more` : shown.join(', ');
}

/** The folder of a path, with its separator at the end; empty for a bare name. */
export function folderOf(path: string): string {
  return path.replace(/[^\\/]*$/, '');
}

/** The folder of a path as it is shown, without a separator at the end. */
export function folderWords(path: string): string {
  return folderOf(path).replace(/(.)[\\/]$/, '$1');
}
