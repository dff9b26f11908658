import type { ThreadAnswer, ThreadQuestion } from './thread-messages';

/** Answers one question about holidays; the first one reads the library's data. */
export async function answerQuestion({ id, language, region }: ThreadQuestion): Promise<ThreadAnswer> {
  const { holidaysOf, placesIn } = await import('./holiday-library');
  if (!region) return { id, places: placesIn(language) };
  return { id, holidays: holidaysOf(region.code, region.year, language) };
}
