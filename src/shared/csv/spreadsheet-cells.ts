import { z } from 'zod';
import { forbiddenKeys, idSchema } from '../ids';
import { type Media, mediaSchema } from '../posts/media';
import type { Post } from '../posts/post';
import { type Variant, variantSchema } from '../posts/variant';
import { findUnfit } from '../project/unfit-values';
import { exportFieldSchema } from './preset';

/**
 * How the values of a post are written into the cells of our own sheet and read back, both directions in one place so
 * that they cannot drift apart. Every `write…` has a `read…` that gives back exactly what was written.
 */

/** First characters that a spreadsheet runs as a formula (OWASP, "CSV injection"), and our own mark. */
const guarded = new Set(['=', '+', '-', '@', '\t', '\r', "'"]);
const mark = "'";

/** Makes a cell that no spreadsheet runs; `unguardCell` gives back the text exactly. */
export function guardCell(text: string): string {
  return text !== '' && guarded.has(text.charAt(0)) ? mark + text : text;
}

/** The text behind a cell of our own sheet. An apostrophe that a person typed before a letter stays. */
export function unguardCell(cell: string): string {
  return cell.charAt(0) === mark && (cell.length === 1 || guarded.has(cell.charAt(1))) ? cell.slice(1) : cell;
}

/** A text that may be missing: an empty cell is a missing one, a lone apostrophe one that is there and empty. */
export function writeOptional(text: string | undefined): string {
  return text === undefined ? '' : text === '' ? mark : guardCell(text);
}

export function readOptional(cell: string): string | undefined {
  return cell === '' ? undefined : unguardCell(cell);
}

/** What stands between the items of a cell: labels read as a line, addresses and picture texts one below the other. */
export type ListSeparator = ', ' | '\n';

/**
 * Several texts in one cell: a plain list a person can edit, or a JSON array where a plain list would lose something
 * (an item with the separator, with spaces around it, or empty).
 */
export function writeList(items: readonly string[], separator: ListSeparator): string {
  if (items.length === 0) return '';
  const cut = separator.trim() || '\n';
  const plain = items.every(
    (item, at) => item !== '' && item.trim() === item && !item.includes(cut) && !(at === 0 && item.startsWith('[')),
  );
  return guardCell(plain ? items.join(separator) : JSON.stringify(items));
}

export function readList(cell: string, separator: ListSeparator): string[] {
  const text = unguardCell(cell);
  const items = z.array(z.string()).safeParse(parsedJson(text, '['));
  return items.success ? items.data : plainItems(text, separator);
}

/** The addresses of a post's media; media that hold more than an address and a text are written as JSON objects. */
export function writeAddresses(media: readonly Media[]): string {
  const bare = media.every((item) => Object.keys(item).every((key) => key === 'url' || key === 'alt'));
  if (bare)
    return writeList(
      media.map((item) => item.url),
      '\n',
    );
  return JSON.stringify(media.map(({ alt: _, ...rest }) => rest));
}

/** The texts of the media in the same order; `null` in the JSON form stands for a medium without one. */
export function writeAltTexts(media: readonly Media[]): string {
  if (media.every((item) => item.alt === undefined)) return '';
  if (media.some((item) => item.alt === undefined)) return JSON.stringify(media.map((item) => item.alt ?? null));
  return writeList(
    media.map((item) => item.alt ?? ''),
    '\n',
  );
}

/** The media behind the cells of `writeAddresses` and `writeAltTexts`; a missing cell is an empty one. */
export function readMedia(addresses: string, altTexts: string): Media[] {
  const text = unguardCell(addresses);
  const items = z
    .array(z.union([z.string().transform((url) => ({ url })), mediaSchema]))
    .safeParse(parsedJson(text, '['));
  const media: Media[] = items.success ? items.data : plainItems(text, '\n').map((url) => ({ url }));
  const alts = z.array(z.string().nullable()).safeParse(parsedJson(unguardCell(altTexts), '['));
  const texts = alts.success ? alts.data : plainItems(unguardCell(altTexts), '\n');
  return media.map((item, at) => {
    const alt = texts[at];
    return alt === undefined || alt === null ? item : { ...item, alt };
  });
}

/** The user's own fields as one JSON object, because they hold numbers and switches besides texts. */
export function writeCustom(custom: Post['custom']): string {
  return custom === undefined ? '' : JSON.stringify(custom);
}

/** `undefined` for an empty cell and for one that does not hold such an object. */
export function readCustom(cell: string): Post['custom'] {
  const read = z
    .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
    .safeParse(parsedJson(cell, '{'));
  return read.success ? read.data : undefined;
}

/** What a channel gets instead of the common content, as one JSON object; empty where it gets the common content. */
export function writeVariant(variant: Variant | undefined): string {
  return variant === undefined ? '' : JSON.stringify(variant);
}

/** `undefined` for a cell that does not hold a variant. */
export function readVariant(cell: string): Variant | undefined {
  const read = variantSchema.safeParse(parsedJson(cell, '{'));
  return read.success ? read.data : undefined;
}

/** Variants by the id of their channel, as one JSON object; empty where there are none. */
export function writeVariants(variants: Readonly<Record<string, Variant>>): string {
  return Object.keys(variants).length === 0 ? '' : JSON.stringify(variants);
}

/** `undefined` for a cell that does not hold such an object; an empty cell holds none. */
export function readVariants(cell: string): Record<string, Variant> | undefined {
  if (cell === '') return {};
  const read = z.record(idSchema, variantSchema).safeParse(parsedJson(cell, '{'));
  return read.success ? read.data : undefined;
}

const extraPrefix = 'extra: ';
const ownHeadings = new Set<string>(exportFieldSchema.options);
const asHeading = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, '_');

/** The heading of a kept column: its own, or with `extra: ` before it where it could be taken for one of ours. */
export function extraHeading(key: string): string {
  const clear =
    key !== '' && key.trim() === key && !key.startsWith(extraPrefix.trim()) && !ownHeadings.has(asHeading(key));
  return guardCell(clear ? key : extraPrefix + key);
}

/**
 * The key of a kept column behind its heading in our sheet; `undefined` for our own columns. A heading that cannot be a
 * key, which only another program can have put there, is kept as `constructor (column)`.
 */
export function extraKey(heading: string): string | undefined {
  if (ownHeadings.has(heading)) return undefined;
  const plain = unguardCell(heading);
  const key = plain.startsWith(extraPrefix) ? plain.slice(extraPrefix.length) : plain;
  return forbiddenKeys.includes(key) ? `${key} (column)` : key;
}

/** True for a sheet that Kalends wrote: rows name their post and their channel by id. Other sheets are to be guessed. */
export function isOwnSheet(headings: readonly string[]): boolean {
  return headings.includes('post_id') && headings.includes('channel_id');
}

function plainItems(text: string, separator: ListSeparator): string[] {
  return text
    .split(separator.trim() || '\n')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function parsedJson(text: string, start: '[' | '{'): unknown {
  if (!text.startsWith(start)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    // A cell that another program filled may hold what no file takes; it is then read as the text that it is.
    return findUnfit(value).length === 0 ? value : undefined;
  } catch {
    return undefined;
  }
}
