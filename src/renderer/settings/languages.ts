/** Languages whose dates are offered, by BCP 47 tag; what a machine cannot format of them it does not offer. */
const offered = [
  'en-GB',
  'en-US',
  'ar',
  'bg',
  'bn',
  'ca',
  'cs',
  'da',
  'de',
  'de-AT',
  'de-CH',
  'el',
  'es',
  'es-MX',
  'et',
  'eu',
  'fa',
  'fi',
  'fr',
  'fr-CA',
  'ga',
  'gl',
  'he',
  'hi',
  'hr',
  'hu',
  'id',
  'is',
  'it',
  'ja',
  'ko',
  'lt',
  'lv',
  'ms',
  'nb',
  'nl',
  'pl',
  'pt',
  'pt-BR',
  'ro',
  'ru',
  'sk',
  'sl',
  'sq',
  'sr',
  'sv',
  'ta',
  'th',
  'tr',
  'uk',
  'ur',
  'vi',
  'zh-CN',
  'zh-TW',
];

/** Stands for the machine's own language in a list, whose options need a value. */
export const asThisComputer = '';

/**
 * The languages that dates can be written in, by their own names, as options of a list; what is in use is among them
 * even where this machine does not know it.
 */
export function languageOptions(inUse: string | undefined): { value: string; label: string }[] {
  const known = Intl.DateTimeFormat.supportedLocalesOf(offered);
  const options = known.map((tag) => ({ value: tag, label: nameOf(tag) }));
  const extra =
    inUse === undefined || known.includes(inUse)
      ? []
      : [{ value: inUse, label: isKnown(inUse) ? nameOf(inUse) : `${inUse} (unknown)` }];
  return [{ value: asThisComputer, label: 'As this computer' }, ...extra, ...options];
}

/** The name of a language in itself and in English, so that it is found by either. */
function nameOf(tag: string): string {
  const own = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  const english = new Intl.DisplayNames(['en-GB'], { type: 'language' }).of(tag) ?? tag;
  return own === english ? english : `${english} · ${own}`;
}

/** False where dates would be written in the machine's language instead. */
export function isKnown(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([tag]).length > 0;
  } catch {
    return false;
  }
}
