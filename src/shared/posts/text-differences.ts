import { diffWordsWithSpace } from 'diff';

/** A piece of two texts: in both, only in the second, or only in the first. */
export interface TextPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** What is not compared word by word but as two blocks: beyond it the search takes longer than a key may. */
const longestCompared = 20_000;
const mostEdits = 600;

/** Room for what is shown of a stretch that is the same, on either side of a change, and of one that is not. */
const around = 40;
const longestPart = 2000;
const mostParts = 80;

/**
 * The differences of two texts for a person: words that were added and taken out, with a little of what is the same
 * around them. Very long or very different texts are told as what was taken out and what came instead. However long the
 * texts are, the parts hold no more than a screen or two; `…` stands for what is left out.
 */
export function textDifferences(before: string, after: string): TextPart[] {
  const start = commonStart(before, after);
  const end = commonEnd(before, after, start);
  const [first, second] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const filled: TextPart[] = [];
  for (const part of [
    { kind: 'same' as const, text: before.slice(0, start) },
    ...compared(first, second),
    { kind: 'same' as const, text: before.slice(before.length - end) },
  ]) {
    const last = filled.at(-1);
    if (last?.kind === part.kind) last.text += part.text;
    else if (part.text !== '') filled.push(part);
  }
  const shown = filled.map((part, at) => shortened(part, at === 0, at === filled.length - 1));
  if (shown.length <= mostParts) return shown;
  return [...shown.slice(0, mostParts), { kind: 'same', text: ' …' }];
}

function compared(before: string, after: string): TextPart[] {
  const whole: TextPart[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  if (before === '' || after === '' || before.length + after.length > longestCompared) return whole;
  const found = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  return (
    found?.map(({ value, added, removed }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value,
    })) ?? whole
  );
}

/** How many units two texts begin with alike, cut back to the edge of a word. */
function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  if (at === a.length && at === b.length) return at;
  while (at > 0 && !/\s/.test(a[at - 1] ?? '')) at -= 1;
  return at;
}

/** The same from the end, no farther than to `start`. */
function commonEnd(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let count = 0;
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count += 1;
  while (count > 0 && !/\s/.test(a[a.length - count] ?? '')) count -= 1;
  return count;
}

function shortened({ kind, text }: TextPart, first: boolean, last: boolean): TextPart {
  if (kind !== 'same') return { kind, text: text.length > longestPart ? `${cut(text, longestPart)}…` : text };
  const tail = first ? '' : cut(text, around);
  const head = last ? '' : cutFront(text, around);
  return { kind, text: text.length <= 2 * around + 3 ? text : `${tail}…${head}` };
}

/** At the end of a word where there is one, and never between the halves of a sign that takes two units. */
function cut(text: string, length: number): string {
  const head = text.slice(0, length);
  return /\s/.test(head) ? head.replace(/\S*$/, '') : head.replace(/[\ud800-\udbff]$/, '');
}

function cutFront(text: string, length: number): string {
  const tail = text.slice(-length);
  return /\s/.test(tail) ? tail.replace(/^\S*/, '') : tail.replace(/^[\udc00-\udfff]/, '');
}
