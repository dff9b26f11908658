/**
 * A region by its code where its name is not at hand: `Germany (SN)`. The country comes in the language, as this machine
 * knows it; a code that names none stays as it is.
 */
export function regionWords(code: string, language: string): string {
  const [country = '', ...part] = code.split('-');
  const name = countryWords(country, language);
  if (name === undefined) return code;
  return part.length === 0 ? name : `${name} (${part.join('-')})`;
}

function countryWords(country: string, language: string): string | undefined {
  try {
    return new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'none' }).of(country);
  } catch {
    return undefined;
  }
}
