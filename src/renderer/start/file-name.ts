/** The ending of a project file. */
export const ending = '.kalends';

/**
 * A file name made of a project's name: small letters, digits and hyphens, without the ending.
 * Marks over Latin letters are dropped; letters of other scripts stay. "Café Lindner" gives "cafe-lindner".
 */
export function fileNameOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, 80) || 'plan';
}

/** The name with the ending, whether or not it was typed. */
export function withEnding(fileName: string): string {
  const trimmed = fileName.trim();
  return trimmed.toLowerCase().endsWith(ending) ? trimmed : `${trimmed}${ending}`;
}

/** One sentence about a file name that no system takes, or null. Windows is the strictest: its rules hold everywhere. */
export function fileNameProblem(fileName: string): string | null {
  const bare = fileName.trim().replace(/\.kalends$/i, '');
  if (bare === '') return 'The file needs a name.';
  if ([...bare].some((letter) => '<>:"/\\|?*'.includes(letter) || letter < ' '))
    return 'A file name cannot contain < > : " / \\ | ? *';
  if (/^(con|prn|aux|nul|com\d|lpt\d)$/i.test(bare)) return 'This name is reserved on Windows; please choose another.';
  if (bare.endsWith('.')) return 'A file name cannot end with a dot.';
  return bare.length > 150 ? 'This file name is too long.' : null;
}

/** The last part of a path, whatever the system's separator. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
