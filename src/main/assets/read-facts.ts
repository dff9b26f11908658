import { stat } from 'node:fs/promises';
import type { Asset } from '../../shared/assets/asset';
import type { FileKind } from './file-kind';
import { FileRefused, shownName } from './file-refused';
import { readPictureFacts } from './picture-facts';
import { readVideoFacts } from './video-facts';

/** What a file's own bytes say besides its kind; what they do not say is absent. */
export type Facts = Pick<Asset, 'width' | 'height' | 'duration' | 'takenOn' | 'hasLocation'>;

/** Text of which a picture is drawn; a larger one takes longer to read than anybody waits. */
const largestSvg = 16 * 1024 * 1024;

/**
 * Reads the facts of a file that has come in. Only its heading is read, never its pixels.
 * @throws FileRefused for a picture or video that cannot be read, is cut off, or is larger than can be worked on.
 */
export async function readFacts(path: string, { kind, type }: FileKind, name: string): Promise<Facts> {
  if (kind === 'document') return {};
  if (kind === 'video') return readVideoFacts(path, type, name);
  if (type === 'image/svg+xml' && (await stat(path)).size > largestSvg)
    throw new FileRefused(`${shownName(name)} is an SVG of more than 16 MB, more than can be drawn.`, 415);
  return readPictureFacts(path, name);
}
