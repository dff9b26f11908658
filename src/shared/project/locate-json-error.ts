/** A place in a text; both count from 1, columns in UTF-16 units as editors count them. */
export interface TextPlace {
  line: number;
  column: number;
}

/** Line and column of an offset. */
export function placeAt(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  let line = 1;
  for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line += 1;
  return { line, column: offset - lastBreak };
}

const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const space = /[ \t\n\r]*/y;

/**
 * Offset of the first character that cannot stand where it stands in a JSON text (RFC 8259), or the text's length when
 * it ends too early; `null` for a text without an error. Engines word their messages differently and leave the place
 * out for some errors, so it is looked for here, and only after `JSON.parse` has failed.
 */
export function locateJsonError(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let at = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found !== null;
  };
  const takeString = (): boolean => {
    const end = endOfString(text, at);
    at = Math.abs(end);
    return end > 0;
  };
  let expects: 'value' | 'key' | 'first key' | 'first value' | 'after' = 'value';
  for (;;) {
    take(space);
    const char = text[at];
    if (expects === 'after') {
      const inside = open.at(-1);
      if (inside === undefined) return at === text.length ? null : at;
      if (char === ',') expects = inside === '{' ? 'key' : 'value';
      else if (char === (inside === '{' ? '}' : ']')) open.pop();
      else return at;
      at += 1;
    } else if (expects === 'key' || expects === 'first key') {
      if (char === '}' && expects === 'first key') {
        open.pop();
        at += 1;
        expects = 'after';
        continue;
      }
      if (!takeString()) return at;
      take(space);
      if (text[at] !== ':') return at;
      at += 1;
      expects = 'value';
    } else if (char === ']' && expects === 'first value') {
      open.pop();
      at += 1;
      expects = 'after';
    } else if (char === '{' || char === '[') {
      open.push(char);
      at += 1;
      expects = char === '{' ? 'first key' : 'first value';
    } else if (char === '"') {
      if (!takeString()) return at;
      expects = 'after';
    } else {
      if (!take(scalar)) return at;
      expects = 'after';
    }
  }
}

/** Offset behind the string that begins at `start`, or minus the offset of what cannot stand in it. */
function endOfString(text: string, start: number): number {
  if (text[start] !== '"') return -start;
  for (let at = start + 1; ; at += 1) {
    const char = text[at];
    if (char === '"') return at + 1;
    if (char === undefined || char < ' ') return -at;
    if (char !== '\\') continue;
    const escaped = text[at + 1] ?? '';
    if (escaped === 'u' && /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6))) at += 5;
    else if (escaped !== '' && '"\\/bfnrt'.includes(escaped)) at += 1;
    else return -at;
  }
}
