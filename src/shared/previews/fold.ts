import type { Mark } from '../platforms/find-marks';
import { Stretch } from './break-places';

/** Networks cut between words where a word ends so close before the place, in UTF-16 units. */
const wordLooked = 20;
/** No user-perceived character that people type has more units; a longer one is counted as several. */
const longest = 16;
let graphemes: Intl.Segmenter | undefined;

/**
 * Where a text is cut after a number of user-perceived characters: between two words if one ends close before, never in a
 * mark. Undefined where nothing would be cut off.
 */
export function cutPlace(text: string, characters: number, marks: readonly Mark[] = []): number | undefined {
  if (text.length <= characters) return undefined;
  graphemes ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  let left = characters;
  let place = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, (characters + 1) * longest))) {
    place = index;
    if (left === 0) break;
    left -= 1;
    place = index + segment.length;
  }
  if (text.slice(place).trim() === '') return undefined;
  const clean = new Stretch(text, marks, 0, place + 64).clean(place);
  const spaces = text.slice(Math.max(0, clean - wordLooked), clean + 1).search(/\s\S*$/);
  const cut = spaces < 0 ? clean : Math.max(0, clean - wordLooked) + spaces;
  const end = text.slice(0, cut).trimEnd().length;
  return end > 0 ? end : clean || place;
}

/**
 * The place up to which a text fits, which is not in a mark nor in a user-perceived character.
 * @param fits true for the empty text; once false, it stays false for longer ones.
 */
export function fittingPlace(text: string, fits: (text: string) => boolean, marks: readonly Mark[] = []): number {
  let low = 0;
  let high = text.length;
  if (fits(text)) return high;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (fits(text.slice(0, middle))) low = middle;
    else high = middle;
  }
  return new Stretch(text, marks, 0, low + 64).clean(low);
}
