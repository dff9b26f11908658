/** As many lines as one paste makes posts of. */
export const listLimit = 1000;

const bullet = /^(?:[-*+•‣◦⁃▪▫●○■□–—·✓✔☐☑]|\(?\d{1,4}[.)]|\(?[a-z][.)]|\[[ xX]?\])\s+/u;

/**
 * The entries of a pasted list: one a line, without bullets, numbering and boxes to tick; empty lines are skipped.
 * @returns at most `listLimit` entries, and how many more there were.
 */
export function readList(text: string): { entries: string[]; leftOut: number } {
  const entries = text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(withoutBullets)
    .filter((line) => line !== '');
  return { entries: entries.slice(0, listLimit), leftOut: Math.max(0, entries.length - listLimit) };
}

/** "- [ ] 3. Text" has three of them. A bullet without anything behind it is no entry. */
function withoutBullets(line: string): string {
  let rest = line.replace(/\s+/gu, ' ').trim();
  for (let left = 3; left > 0; left -= 1) {
    const next = `${rest} `.replace(bullet, '').trim();
    if (next === rest) break;
    rest = next;
  }
  return rest;
}
