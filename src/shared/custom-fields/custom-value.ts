import type { LocalDate } from '../calendar-time/local-date';
import { isLocalDate } from '../calendar-time/local-date';
import type { CustomValue, Post } from '../posts/post';
import { type CustomField, knownFieldType } from './custom-field';

/** A value, or one sentence that says why the text is none. `null` is an empty field. */
export type CustomReading = { value: CustomValue } | { reason: string };

/** The value of an own field in a post; absent and `null` are both empty. */
export function customValue(post: Pick<Post, 'custom'>, id: string): CustomValue | undefined {
  const { custom } = post;
  const value = custom && Object.hasOwn(custom, id) ? custom[id] : undefined;
  return value === null ? undefined : value;
}

/** A value as text: what is edited and copied. A value that does not fit its field's type reads as it is. */
export function customText(value: CustomValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

const yes = new Set(['yes', 'y', 'true', '1', 'x', 'on', '✓', '✔', '☑', 'ja', 'oui', 'sí', 'si', 'wahr']);
const no = new Set(['no', 'n', 'false', '0', 'off', '☐', 'nein', 'non', 'falsch']);

/**
 * Reads what a person typed or pasted into an own field. Blank text empties it.
 * @param readDay how the project reads a day, which decides what `3/4` means.
 */
export function readCustom(
  field: CustomField,
  text: string,
  readDay: (text: string) => LocalDate | undefined,
): CustomReading {
  const trimmed = text.trim();
  if (trimmed === '') return { value: null };
  switch (knownFieldType(field.type)) {
    case 'text':
      return { value: text };
    case 'number':
      return readNumber(trimmed);
    case 'checkbox': {
      const word = trimmed.toLowerCase();
      if (yes.has(word)) return { value: true };
      return no.has(word) ? { value: false } : { reason: 'Write yes or no.' };
    }
    case 'date': {
      const day = isLocalDate(trimmed) ? trimmed : readDay(trimmed);
      return day === undefined ? { reason: 'This is not a date. Write it as 2026-12-24 or 24 Dec.' } : { value: day };
    }
    case 'choice': {
      const wanted = trimmed.toLowerCase();
      const choice = (field.choices ?? []).find((each) => each.trim().toLowerCase() === wanted);
      return choice === undefined ? { reason: choicesOf(field) } : { value: choice };
    }
    case 'link':
      if (/^[a-z][a-z0-9+.-]*:\S+$/i.test(trimmed)) return { value: trimmed };
      if (/^[^\s/:@]+\.[^\s/:@.]{2,}(?:[/?#:]\S*)?$/.test(trimmed)) return { value: `https://${trimmed}` };
      return { reason: 'This is not a link. Write it as https://example.com/page.' };
  }
}

function choicesOf({ choices = [] }: CustomField): string {
  if (choices.length === 0) return 'This field has no choices yet. Add them in the settings under Fields.';
  const shown = choices.slice(0, 6).join(', ');
  return `Choose one of: ${shown}${choices.length > 6 ? ` and ${choices.length - 6} more` : ''}.`;
}

/** Plain numbers, with a point or a comma before the decimals and either of them, or spaces, between thousands. */
function readNumber(text: string): CustomReading {
  const bare = text.replace(/[\s\u00a0\u202f'’]/g, '');
  const plain = /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/.test(bare)
    ? bare.replace(/\./g, '').replace(',', '.')
    : /^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/.test(bare)
      ? bare.replace(/,/g, '')
      : bare.replace(/^([+-]?\d*),(\d+)$/, '$1.$2');
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(value) ? { value } : { reason: 'This is not a number.' };
}

/** True when the value is one that the field's type would hold; others are kept and shown as they are. */
export function fitsType(field: CustomField, value: CustomValue | undefined): boolean {
  if (value === undefined || value === null) return true;
  const type = knownFieldType(field.type);
  if (type === 'number') return typeof value === 'number';
  if (type === 'checkbox') return typeof value === 'boolean';
  if (typeof value !== 'string') return type === 'text';
  if (type === 'date') return isLocalDate(value);
  return type !== 'choice' || (field.choices ?? []).includes(value);
}
