/** The text boxes of the editor that take snippets say so; the first one is the text of the post. */
export const takesSnippets = { 'data-snippets': '' } as const;
const boxes = 'textarea[data-snippets]';

/** Remembers which box was written in last, as the button that inserts takes the focus. @returns what ends it. */
export function watchBoxes(seen: (box: HTMLTextAreaElement) => void): () => void {
  const onFocus = ({ target }: FocusEvent) => {
    if (target instanceof HTMLTextAreaElement && target.matches(boxes)) seen(target);
  };
  document.addEventListener('focusin', onFocus);
  return () => document.removeEventListener('focusin', onFocus);
}

/**
 * Puts a text at the caret of a box, in place of what is chosen there, as typing would: it can be taken back with
 * Ctrl+Z in the box, which is why the browser's own command does it where there is one.
 */
export function insertText(last: HTMLTextAreaElement | null, text: string): void {
  const box = last?.isConnected ? last : document.querySelector<HTMLTextAreaElement>(boxes);
  if (!box) return;
  // A box that was never entered has its caret at the start; a text goes on at its end.
  if (box !== last) box.setSelectionRange(box.value.length, box.value.length);
  box.focus();
  const data = apart(box.value.slice(0, box.selectionStart), text);
  if (typeof document.execCommand === 'function' && document.execCommand('insertText', false, data)) return;
  box.setRangeText(data, box.selectionStart, box.selectionEnd, 'end');
  box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data }));
}

/** With a space before it where it would else grow onto the last word, and make another hashtag of it. */
function apart(before: string, text: string): string {
  return /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}#@]/u.test(text) ? ` ${text}` : text;
}
