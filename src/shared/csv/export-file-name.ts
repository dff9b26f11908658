/** Names that Windows keeps for devices (Microsoft, "Naming files, paths, and namespaces"). */
const deviceNames = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Two parts, two days and a number stay below the 255 bytes that most file systems take for a name. */
const longestPart = 90;
const utf8 = new TextEncoder();

/**
 * A part of a file name that every system takes: letters and digits with `-` between, at most 60 characters and 90
 * bytes. `fallback` comes from a file as well and is made safe in the same way.
 */
export function safeNamePart(text: string, fallback: string): string {
  const part = namePart(text);
  return part === '' || deviceNames.test(part)
    ? [namePart(fallback), part].filter(Boolean).join('-') || 'channel'
    : part;
}

function namePart(text: string): string {
  const part = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  let short = '';
  let bytes = 0;
  for (const char of [...part].slice(0, 60)) {
    bytes += utf8.encode(char).length;
    if (bytes > longestPart) break;
    short += char;
  }
  return short.replace(/^-+|-+$/g, '');
}

/** Makes the names of one export differ, also on systems that do not tell `A` from `a`. */
export class UniqueNames {
  private readonly taken = new Set<string>();

  /** `stem`, or `stem-2`, `stem-3`, … when it was given before. */
  take(stem: string): string {
    let name = stem;
    for (let count = 2; this.taken.has(name); count += 1) name = `${stem}-${count}`;
    this.taken.add(name);
    return name;
  }
}
