import type { LinkTagging } from './link-tagging';
import type { LinkMark } from './tag-link';

/** The words that a pattern may hold in braces. */
export const markNames = ['platform', 'channel', 'campaign', 'label'] as const;
export type MarkNames = { [K in (typeof markNames)[number]]?: string | undefined };

/** Patterns and the parameter that each fills, in the order in which they stand in a link. */
export const markFields = ['source', 'medium', 'campaign', 'content'] as const;

/** Names of campaigns may be of any length; a link that nobody can read through is no use. */
const longestMark = 100;

/** The marks of a link by the rule of the project. Patterns that come out empty leave their parameter out. */
export function linkMarks(tagging: LinkTagging, names: MarkNames): LinkMark[] {
  if (!tagging.on) return [];
  return markFields.flatMap((field) => {
    const value = fillPattern(tagging[field], names);
    return value === '' ? [] : [{ key: `utm_${field}`, value }];
  });
}

/**
 * A pattern with its names put in. Names are written small and all spaces become hyphens, because statistics programs
 * tell `Instagram` from `instagram`; a hyphen that has no name left beside it goes.
 */
export function fillPattern(pattern: string, names: MarkNames): string {
  let missing = false;
  const filled = pattern.replace(/\{(\w+)\}/g, (whole, word: string) => {
    const name = markNames.find((known) => known === word);
    if (!name) return whole;
    const value = names[name]?.trim().toLowerCase() ?? '';
    if (value === '') missing = true;
    return value;
  });
  const plain = filled.trim().replace(/\s+/g, '-');
  const tidy = missing ? plain.replace(/^[-_.]+|[-_.]+$/g, '').replace(/([-_.])[-_.]+/g, '$1') : plain;
  return Array.from(tidy.slice(0, 2 * longestMark))
    .slice(0, longestMark)
    .join('');
}

/** Words in braces that name nothing; they are written as they stand. */
export function unknownNames(pattern: string): string[] {
  const words = [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, word = '']) => word);
  return words.filter((word) => !markNames.some((known) => known === word));
}
