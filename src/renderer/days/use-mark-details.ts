import type { HolidayKind } from '../../shared/holidays/holiday';
import { useProject } from '../project-view/use-project';
import { type DayMark, markWords } from './day-marks';
import { regionWords } from './region-words';
import { useDatesLanguage } from './use-dates-language';

/** What a kind of holiday is called in the middle of a sentence. */
export const kindWords: Record<HolidayKind, string> = {
  public: 'public holiday',
  bank: 'bank holiday',
  school: 'school holiday',
  optional: 'optional holiday',
  observance: 'observance',
};

/** More of one day would fill the screen. */
const mostShown = 6;

export interface MarkDetails {
  key: string;
  words: string;
  /** What kind of day it is, and where it is one; what the user noted. */
  detail: string;
}

/** The days that matter in full words; where a holiday is one of only some of the chosen regions, these are named. */
export function useMarkDetails(marks: readonly DayMark[]): MarkDetails[] {
  const chosen = useProject(({ project }) => project.settings.holidays?.regions.length ?? 0);
  const language = useDatesLanguage();
  return marks.slice(0, mostShown).map((mark) => {
    const { key, kind, regions, occasion } = mark;
    const words = markWords(mark);
    if (kind === 'own' || kind === 'blackout') return { key, words, detail: occasion?.notes?.slice(0, 400) ?? '' };
    const where =
      regions && regions.length < chosen ? ` in ${regions.map((code) => regionWords(code, language)).join(', ')}` : '';
    return { key, words, detail: `${kindWords[kind]}${where}` };
  });
}
