import type { Media } from '../posts/media';
import { saysNothing } from './fold';

const fileEnding =
  /\.(?:jpe?g|png|gif|webp|avif|heic|heif|tiff?|bmp|svg|psd|ai|mp4|mov|m4v|webm|avi|mkv|mp3|wav|pdf|pptx?|key)(?:[?#].*)?$/i;

const bareComma = /\s*,\s*/;

/** True for an address or the name of a picture, film or document file. */
export function isMediaName(text: string): boolean {
  const part = text.trim();
  if (part === '' || part.length > 4000) return false;
  if (/^https?:\/\/\S+$/i.test(part)) return true;
  return fileEnding.test(part) && part.length < 400 && !/[\n]/.test(part);
}

/** True for an address on the web, also without its scheme (`example.org/page`). */
export function isAddress(text: string): boolean {
  const part = text.trim();
  return /^(?:https?:\/\/|www\.)\S+$/i.test(part) || /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:\/\S*)?$/i.test(part);
}

/** A list as programs write it (`["a", "b"]`, `['a']`) with commas only; any other cell as it is. */
export function withoutBrackets(cell: string): string {
  const inside = /^\s*\[([\s\S]*)\]\s*$/.exec(cell)?.[1];
  if (inside === undefined || !/^\s*(?:$|["'])/.test(inside)) return cell;
  return inside
    .split(/["']\s*,\s*["']/)
    .map((part) => part.replace(/^\s*["']|["']\s*$/g, '').trim())
    .filter((part) => part !== '')
    .join(', ');
}

/** A longer cell is a text, not a list of addresses; its patterns would take seconds. */
const longestMediaCell = 20_000;

/**
 * The media that a cell names, one or several (`|`, `;`, line break or comma between them), or undefined when it holds
 * something else, such as the description of a picture to be made.
 */
export function readMediaCell(written: string): Media[] | undefined {
  if (written.length > longestMediaCell) return undefined;
  const cell = withoutBrackets(written);
  if (saysNothing(cell)) return [];
  for (const pattern of [
    /\s*\n\s*/,
    /\s*\|\s*/,
    /\s*;\s*/,
    /,\s+/,
    /\s*,\s*(?=https?:)/i,
    bareComma,
    /\s+(?=https?:)/i,
  ]) {
    // Addresses may hold commas themselves, so a bare comma divides only names of files.
    if (pattern.source === bareComma.source && cell.includes('://')) continue;
    const parts = cell
      .split(pattern)
      .map((part) => part.trim())
      .filter((part) => !saysNothing(part));
    if (parts.length > 1) {
      const media = parts.map(readMediaCell);
      if (media.every((items) => items !== undefined)) return media.flat();
    }
  }
  return isMediaName(cell) ? [{ url: cell.trim() }] : undefined;
}

/** Labels between commas, semicolons, bars or line breaks, each once, without a leading `#`. */
export function readLabels(written: string): string[] {
  const cell = withoutBrackets(written);
  if (saysNothing(cell)) return [];
  const parts = cell
    .split(/\s*[,;|\n]\s*/)
    .flatMap((part) => (/^#\S+(?:\s+#\S+)+$/.test(part) ? part.split(/\s+/) : [part]));
  return [...new Set(parts.map((part) => part.trim().replace(/^#/, '')).filter((part) => !saysNothing(part)))];
}

/**
 * The text with the hashtags of their own column at its end, after an empty line, because they are posted with it. Tags
 * that the text already holds are not repeated. Words without `#` get one.
 */
export function withHashtags(text: string, written: string): string {
  const cell = withoutBrackets(written);
  if (saysNothing(cell)) return text;
  const tags = cell.includes('#')
    ? cell.trim()
    : cell
        .split(/[,;|\s]+/)
        .filter((word) => word !== '')
        .map((word) => `#${word}`)
        .join(' ');
  const words = tags.match(/#[^\s#,;|]+/gu) ?? [];
  const held = new Set((text.match(/#[^\s#,;|]+/gu) ?? []).map((word) => word.toLowerCase()));
  if (words.length > 0 && words.every((word) => held.has(word.toLowerCase()))) return text;
  return text.trim() === '' ? tags : `${text.replace(/\s+$/, '')}\n\n${tags}`;
}

const yes = new Set([
  'x',
  'yes',
  'y',
  'true',
  '1',
  '✓',
  '✔',
  '✔️',
  '✅',
  '☑',
  '☑️',
  'ja',
  'j',
  'oui',
  'o',
  'sí',
  'si',
  's',
  'sim',
  'tak',
  't',
  'wahr',
  'vrai',
  'verdadero',
  'vero',
  'verdadeiro',
  'prawda',
  '•',
  '●',
  'on',
  '*',
  'v',
]);
const no = new Set([
  'no',
  'n',
  'false',
  '0',
  '✗',
  '✘',
  '❌',
  '☐',
  'nein',
  'non',
  'não',
  'nao',
  'nie',
  'falsch',
  'faux',
  'falso',
  'fałsz',
  'off',
  '✖',
  '✖️',
]);

/** Reads a cell that ticks something off: true, false, or undefined when it holds something else. */
export function readMark(cell: string): boolean | undefined {
  const word = cell.trim().toLowerCase();
  if (word.length > 10) return undefined;
  if (yes.has(word)) return true;
  return no.has(word) || saysNothing(cell) ? false : undefined;
}
