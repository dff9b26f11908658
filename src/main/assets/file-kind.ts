import type { AssetKind } from '../../shared/assets/asset';
import { isSvg } from './is-svg';

/** What a file is, by its bytes. */
export interface FileKind {
  kind: AssetKind;
  /** Media type. */
  type: string;
  /** Ending of its name in the assets folder, without a dot. */
  ending: string;
}

/** Bytes at the beginning that are enough to tell; a picture as text may begin with a long licence. */
export const headLength = 64 * 1024;

const svg: FileKind = { kind: 'picture', type: 'image/svg+xml', ending: 'svg' };

/** What the library takes, by the media type that `file-type` finds. */
const known: Record<string, FileKind> = {
  'image/jpeg': { kind: 'picture', type: 'image/jpeg', ending: 'jpg' },
  'image/png': { kind: 'picture', type: 'image/png', ending: 'png' },
  'image/apng': { kind: 'picture', type: 'image/png', ending: 'png' },
  'image/webp': { kind: 'picture', type: 'image/webp', ending: 'webp' },
  'image/gif': { kind: 'picture', type: 'image/gif', ending: 'gif' },
  'image/avif': { kind: 'picture', type: 'image/avif', ending: 'avif' },
  'image/svg+xml': svg,
  'video/mp4': { kind: 'video', type: 'video/mp4', ending: 'mp4' },
  'video/x-m4v': { kind: 'video', type: 'video/mp4', ending: 'mp4' },
  'video/quicktime': { kind: 'video', type: 'video/quicktime', ending: 'mov' },
  'video/webm': { kind: 'video', type: 'video/webm', ending: 'webm' },
  'application/pdf': { kind: 'document', type: 'application/pdf', ending: 'pdf' },
};

/**
 * What a file is by its first bytes; undefined for anything that the library does not take. The name is not asked.
 * @param head the first `headLength` bytes, or all of a shorter file
 */
export async function kindOf(head: Uint8Array): Promise<FileKind | undefined> {
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(head);
  // To the library an SVG is any XML.
  if (!found || found.mime === 'application/xml') return isSvg(head) ? svg : undefined;
  return Object.hasOwn(known, found.mime) ? known[found.mime] : undefined;
}

/** The media type of a file of the library by its ending, which the host itself has given it. */
export function typeOfEnding(ending: string): string {
  return Object.values(known).find((kind) => kind.ending === ending)?.type ?? 'application/octet-stream';
}
