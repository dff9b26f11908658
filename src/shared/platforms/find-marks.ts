import { findLinks } from './find-links';

export type MarkKind = 'link' | 'hashtag' | 'mention';

/** A link, hashtag or mention in a text, in UTF-16 units; `end` is behind its last one. */
export interface Mark {
  kind: MarkKind;
  start: number;
  end: number;
}

export interface MarkRules {
  /** Whether `example.org` without `https://` is a link. */
  bareLinks?: boolean;
  /** `double` is `#two words#`. */
  hashtagForm?: 'single' | 'double';
}

/** Letters, digits, what joins to them, and what may stand between them in a word of a hashtag. */
const word = '\\p{L}\\p{N}\\p{M}_\\u200c\\u200d\\u00b7\\u30fb\\u0f0b';
/**
 * A hashtag stands on its own and holds more than digits, as the rules of the networks have it; none takes more than a
 * hundred characters (https://github.com/twitter/twitter-text, https://docs.joinmastodon.org/user/posting/#hashtags).
 */
const single = new RegExp(`(?<![${word}&/#＃])[#＃](?=[${word}]{0,99}[\\p{L}_])[${word}]{1,100}(?![${word}#＃])`, 'gu');
const double = /#[^#\n]{1,100}#/gu;
/** `@name`, also with dots, and `@name@server`; a dot at the end belongs to the sentence. */
const mention =
  /(?<![\p{L}\p{N}_@＠/.-])[@＠][a-z0-9_](?:[a-z0-9_.-]{0,252}[a-z0-9_])?(?:@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8})?(?![a-z0-9_@＠])/giu;

/**
 * The links, hashtags and mentions of a text in their order; none lies in another. The time grows with the length of the
 * text: every pattern is bounded and starts only at its sign.
 */
export function findMarks(text: string, { bareLinks = true, hashtagForm = 'single' }: MarkRules = {}): Mark[] {
  const links = findLinks(text, { bare: bareLinks }).map((span): Mark => ({ kind: 'link', ...span }));
  const rest: Mark[] = [];
  const add = (kind: MarkKind, pattern: RegExp) => {
    for (const { 0: found, index } of text.matchAll(pattern))
      rest.push({ kind, start: index, end: index + found.length });
  };
  if (/[#＃]/.test(text)) add('hashtag', hashtagForm === 'double' ? double : single);
  if (/[@＠]/.test(text)) add('mention', mention);
  return withoutOverlaps([...links, ...rest].sort((a, b) => a.start - b.start || b.end - a.end));
}

function withoutOverlaps(marks: readonly Mark[]): Mark[] {
  let done = 0;
  return marks.filter(({ start, end }) => {
    if (start < done) return false;
    done = end;
    return true;
  });
}
