/** Rows between two looks at the clock; sorting so many takes about a millisecond. */
const slice = 1000;

/**
 * Sorts in steps: a stable merge sort that gives the caller a chance to rest at every `yield`.
 * @returns a new array.
 */
export function* sortInSteps<T>(rows: readonly T[], compare: (a: T, b: T) => number): Generator<void, T[]> {
  let from: T[] = [];
  for (let start = 0; start < rows.length; start += slice) {
    for (const row of rows.slice(start, start + slice).sort(compare)) from.push(row);
    yield;
  }
  for (let width = slice; width < from.length; width *= 2) {
    const to: T[] = [];
    for (let start = 0; start < from.length; start += 2 * width) {
      const middle = Math.min(start + width, from.length);
      const end = Math.min(start + 2 * width, from.length);
      let left = start;
      let right = middle;
      while (left < middle || right < end) {
        const takeLeft = right >= end || (left < middle && compare(from[left] as T, from[right] as T) <= 0);
        to.push(from[takeLeft ? left++ : right++] as T);
        if (to.length % slice === 0) yield;
      }
    }
    from = to;
  }
  return from;
}
