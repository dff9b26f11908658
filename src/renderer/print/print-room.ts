/** What lies on paper in a month, in millimetres; the sheet is that of A4 landscape, which is less high than Letter. */
const height = 190;
/** Title, weekdays, and the line that explains colours and signs. */
const furniture = 24;
const numberHeight = 5.2;
/** One line of a post, as in print.module.css. */
const lineHeight = 3.6;

/** Lines of text that a day of a printed month holds below its number, where the month has so many weeks. */
export function linesPerDay(weeks: number): number {
  return Math.floor(((height - furniture) / weeks - numberHeight) / lineHeight);
}

/**
 * How the posts of one day share its lines: how many are shown, and how many lines each may take.
 * Where not all fit, one line is kept to say how many more there are.
 */
export function fitDay(posts: number, lines: number): { shown: number; each: number } {
  if (posts > lines) return { shown: Math.max(0, lines - 1), each: 1 };
  return { shown: posts, each: posts === 0 ? 1 : Math.min(3, Math.floor(lines / posts)) };
}
