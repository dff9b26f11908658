import { errorCode } from './file-system';

const words: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EACCES: 'you have no permission to write there',
  EPERM: 'you have no permission to write there',
  EROFS: 'the disk is write-protected',
  EBUSY: 'another program is using the file',
  ENOENT: 'the folder is not there any more',
  ENOTDIR: 'the folder is not there any more',
  ENOTEMPTY: 'there is already a folder with its pictures',
  EIO: 'the disk reports an error',
  EFBIG: 'the file is too large for this disk',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'its links lead in a circle',
  ENODEV: 'the disk is not there any more',
  ENXIO: 'the disk is not there any more',
};

/** Why the disk refused, in the user's words and without a capital: the end of a sentence. */
export function diskReason(error: unknown): string {
  const code = errorCode(error);
  return (code && words[code]) ?? `the system reports ${code ?? 'an unknown error'}`;
}
