/**
 * Which of the drawn rows shows which line: a line keeps its row, and one that comes into sight takes the row of one
 * that left. Filling a row anew costs a fraction of making one.
 * @param before line to row, as it was drawn last.
 */
export function recycled(before: ReadonlyMap<number, number>, lines: readonly number[]): ReadonlyMap<number, number> {
  const staying = new Set(lines);
  const free = [...before].filter(([line]) => !staying.has(line)).map(([, row]) => row);
  const used = new Set(before.values());
  let next = 0;
  const fresh = () => {
    while (used.has(next)) next += 1;
    used.add(next);
    return next;
  };
  return new Map(lines.map((line) => [line, before.get(line) ?? free.shift() ?? fresh()]));
}
