const foldCache = new Map<string, string>();

/**
 * A heading or a word of a calendar without what people vary: case, accents, spaces, underscores, punctuation and
 * camelCase ("scheduledAt", "Scheduled_at" and "SCHEDULED AT" all become `scheduled at`, "Post #" becomes `post number`).
 * Letters of any script stay.
 */
export function fold(text: string): string {
  const known = foldCache.get(text);
  if (known !== undefined) return known;
  const folded = text
    .slice(0, 400)
    .replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{Ll})(\p{Lu}+)(?=$|[^\p{L}])/gu, '$1 $2')
    .replace(/[\uFE0F\u20E3]/g, '')
    // "Post #" counts, "# Hashtags" does not.
    .replace(/[#№](?!\s*\p{L})/gu, ' number ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/['’]s\b/g, 's')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  // Cells repeat; the bound keeps a file of a hundred thousand different ones from staying in memory.
  if (foldCache.size > 5000) foldCache.clear();
  foldCache.set(text, folded);
  return folded;
}

/** Cells that people write for "nothing". */
const emptyWords = new Set([
  '',
  '-',
  '--',
  '---',
  '–',
  '—',
  'n/a',
  'na',
  'none',
  'null',
  'nil',
  'nan',
  'undefined',
  '#n/a',
  'keine',
  'aucun',
  'aucune',
  'ninguno',
  'ninguna',
  'nessuno',
  'nessuna',
  'nenhum',
  'nenhuma',
  'brak',
]);

/** True for a cell that holds nothing, or a word for nothing such as `none`, `n/a` or `-`. */
export function saysNothing(cell: string): boolean {
  return cell.length < 12 && emptyWords.has(cell.trim().toLowerCase());
}
