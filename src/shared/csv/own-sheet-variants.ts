import type { Post } from '../posts/post';
import type { Variant } from '../posts/variant';
import { readVariant, readVariants } from './spreadsheet-cells';

/** Says that a cell of our own sheet was changed into something that cannot be read. */
export const unreadable = (heading: string) =>
  `The cell “${heading}” does not hold what Kalends wrote there and is left out.`;

/** Takes over what the row's channel gets instead; an empty cell means nothing else than the others. */
export function setVariant(post: Post, channel: string, cell: string, reasons: string[]): void {
  const variant = cell === '' ? undefined : readVariant(cell);
  if (cell !== '' && !variant) reasons.push(unreadable('variant'));
  else putVariants(post, { ...post.variants, [channel]: variant });
}

/** Takes over the variants of channels that the post does not go to, which stand in every one of its rows. */
export function setKept(post: Post, cell: string, reasons: string[]): void {
  const kept = readVariants(cell);
  if (!kept) return void reasons.push(unreadable('kept_variants'));
  const present = Object.entries(post.variants ?? {}).filter(([channel]) => post.channels.includes(channel));
  putVariants(post, { ...kept, ...Object.fromEntries(present) });
}

function putVariants(post: Post, variants: Record<string, Variant | undefined>): void {
  const there = Object.entries(variants).flatMap(([channel, variant]) =>
    variant ? [[channel, variant] as const] : [],
  );
  if (there.length > 0) post.variants = Object.fromEntries(there);
  else delete post.variants;
}
