import { readdir } from 'node:fs/promises';
import { join, parse } from 'node:path';

/** A path in `folder` for each name, numbered where a file of that name is there already, so that none is replaced. */
export async function freeNames(folder: string, names: readonly string[]): Promise<string[]> {
  // Some file systems hold two spellings of one name for the same file.
  const taken = new Set((await readdir(folder)).map(fold));
  return names.map((name) => {
    const { name: stem, ext } = parse(name);
    let free = name;
    for (let number = 2; taken.has(fold(free)); number += 1) free = `${stem} (${number})${ext}`;
    taken.add(fold(free));
    return join(folder, free);
  });
}

const fold = (name: string) => name.normalize('NFC').toLowerCase();
