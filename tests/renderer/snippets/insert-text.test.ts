// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { insertText } from '../../../src/renderer/snippets/insert-text';

function boxWith(text: string, caret: number): HTMLTextAreaElement {
  document.body.innerHTML = '<textarea data-snippets></textarea>';
  const box = document.querySelector('textarea') as HTMLTextAreaElement;
  box.value = text;
  box.setSelectionRange(caret, caret);
  return box;
}

it.each([
  // A hashtag that grew onto the word before it would be another one.
  ['Fresh #bread', '#rye', 'Fresh #bread #rye'],
  ['Fresh bread', 'See you', 'Fresh bread See you'],
  ['Fresh bread ', '#rye', 'Fresh bread #rye'],
  ['Fresh bread', ', and rye', 'Fresh bread, and rye'],
  ['(', 'rye', '(rye'],
  ['', 'rye', 'rye'],
])('%s and %s', (before, text, whole) => {
  const box = boxWith(before, before.length);
  insertText(box, text);
  expect(box.value).toBe(whole);
});
