import type { z } from 'zod';

/** Something wrong at one place of a project file. */
export interface Problem {
  /** The keys on the way to it. */
  at: string[];
  /** What is wrong, in words that follow the place. */
  says: string;
}

/** A place as it is shown: `posts.abc.media.0.url`; the whole file has none. */
export function shownPlace(at: readonly string[]): string {
  return at.length === 0 ? 'the file' : at.join('.');
}

const kinds: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

/** A finding of zod in the user's words; the messages that our own schemas carry are taken as they are. */
export function problemOf(issue: z.core.$ZodIssue): Problem {
  return { at: issue.path.map(String), says: sayIssue(issue) };
}

function sayIssue(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${kinds[issue.expected] ?? issue.expected} belongs here`;
    case 'invalid_union':
      return 'a text, a number, or true or false belongs here';
    case 'invalid_value':
      return `${issue.values.map((value) => JSON.stringify(value)).join(' or ')} belongs here`;
    case 'invalid_key':
      return issue.issues[0]?.message ?? 'this word cannot be a key';
    case 'too_small':
      return issue.origin === 'string' ? 'the text is empty' : `the number is smaller than ${issue.minimum}`;
    case 'too_big':
      return `the number is larger than ${issue.maximum}`;
    default:
      return issue.message;
  }
}
