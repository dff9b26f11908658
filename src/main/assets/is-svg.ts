/** What may stand before the first element (XML 1.0, 2.8): declaration, instructions, comments, a document type. */
const prolog = /^(?:\s+|<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE\s+(?:[\w.-]+:)?svg\b(?:[^[>]|\[[^\]]*\])*>)/i;

/** True for a text whose first element is `svg`, by whatever prefix. */
export function isSvg(head: Uint8Array): boolean {
  let text: string;
  try {
    // A head may end within a character; that one is not needed.
    text = new TextDecoder(encodingOf(head), { fatal: true }).decode(head, { stream: true });
  } catch {
    return false;
  }
  for (let found = prolog.exec(text); found; found = prolog.exec(text)) text = text.slice(found[0].length);
  return /^<(?:[A-Za-z_][\w.-]*:)?svg[\s/>]/.test(text);
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}
