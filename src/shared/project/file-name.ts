/** Ending of a project file. */
export const projectEnding = '.kalends';

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

/** The name or path with the ending of project files, added where it is missing. */
export function withEnding(path: string): string {
  const trimmed = path.trim();
  return trimmed.toLowerCase().endsWith(projectEnding) ? trimmed : `${trimmed}${projectEnding}`;
}

/** What is wrong with a file name that a user typed, as a sentence; null for one that works on every system. */
export function fileNameProblem(fileName: string): string | null {
  const bare = fileName.trim().replace(/\.kalends$/i, '');
  if (bare === '') return 'The file needs a name.';
  if ([...bare].some((letter) => '<>:"/\\|?*'.includes(letter) || letter < ' '))
    return 'A file name cannot hold any of < > : " / \\ | ? *.';
  if (/^\.|[. ]$/.test(bare)) return 'A file name cannot start or end with a dot or end in a space.';
  // The names of devices, which Windows takes with any ending.
  if (/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(bare))
    return 'This name is reserved on Windows; please choose another.';
  return bare.length > 150 ? 'This file name is too long.' : null;
}

/** The last part of a path, whatever the system's separator. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
