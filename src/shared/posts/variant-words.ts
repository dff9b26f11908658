import type { VariantField } from './variant';

const words: Record<VariantField, string> = {
  text: 'text',
  title: 'title',
  link: 'link',
  firstComment: 'first comment',
  format: 'format',
  media: 'pictures',
  shift: 'time',
};

/** In what a channel differs: `text, link and time`. */
export function changedWords(changed: Iterable<VariantField>): string {
  const list = [...changed].map((field) => words[field]);
  return list.length < 2 ? list.join('') : `${list.slice(0, -1).join(', ')} and ${list.at(-1)}`;
}
