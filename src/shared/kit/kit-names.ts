/** What all systems take in a name besides letters and digits, and nobody reads as a separator of folders. */
const unusual = /[^\p{L}\p{M}\p{N} .,'()&+_-]+|\.{2,}/gu;
/** Signs that nobody sees, such as those that turn the direction of a line around. */
const unseen = /\p{Default_Ignorable_Code_Point}+/gu;
/** Where a name may not begin or end: Windows drops spaces and dots there. */
const ends = /^[\s\p{M}._,'&+-]+|[\s._,'&+-]+$/gu;

const utf8 = new TextEncoder();

/**
 * A part of the name of a file or folder that every system takes and every person reads: letters of any script, digits,
 * spaces and a few marks, in one line. No slashes and no dots at its ends or beside each other, so that it leads nowhere.
 * @param most characters; of bytes it has at most twice as many, because names of 255 bytes are all that most systems take.
 * @returns an empty text where nothing is left.
 */
export function kitNamePart(text: string, most: number): string {
  // A text of a megabyte is not looked at as a whole.
  const plain = text
    .slice(0, 2000)
    .replace(unseen, '')
    .normalize('NFC')
    .replace(/[’‘]/g, "'")
    .replace(unusual, ' ')
    .replace(/\s+/g, ' ')
    .replace(ends, '');
  let short = '';
  let bytes = 0;
  for (const char of [...plain].slice(0, most)) {
    bytes += utf8.encode(char).length;
    if (bytes > most * 2) break;
    short += char;
  }
  return short.replace(ends, '');
}

/** Makes the names of one folder differ, also on systems that do not tell `A` from `a`, or two spellings of one letter. */
export class KitNames {
  private readonly taken = new Set<string>();

  /** `name`, or `name (2)`, `name (3)`, … when it was given before. */
  take(name: string): string {
    let free = name;
    for (let count = 2; this.taken.has(folded(free)); count += 1) free = `${name} (${count})`;
    this.taken.add(folded(free));
    return free;
  }
}

/** Upper case first: it is what Windows compares by, and it makes `ß` and `ss` the same as macOS does. */
function folded(name: string): string {
  return name.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKD');
}
