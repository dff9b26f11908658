/** Names that Windows keeps for devices (Microsoft, "Naming files, paths, and namespaces"). */
const deviceNames = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** A part of a file name that every system takes: letters and digits with `-` between, at most 60 characters. */
export function safeNamePart(text: string, fallback: string): string {
  const part = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  const short = [...part]
    .slice(0, 60)
    .join('')
    .replace(/^-+|-+$/g, '');
  return short === '' || deviceNames.test(short) ? [fallback, short].filter(Boolean).join('-') : short;
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
