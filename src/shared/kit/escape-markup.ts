const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A text as it stands in HTML, in elements and in quoted attributes alike. Signs that HTML does not allow become the sign for
 * an unreadable one; a carriage return is written out, because a browser would make a line end of it.
 */
export function escapeMarkup(text: string): string {
  return (
    text
      .replace(/[&<>"']/g, (sign) => signs[sign] ?? '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that are taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]/gu, '\ufffd')
      .replace(/\r/g, '&#13;')
  );
}

/** A path inside the kit as an address: each step is encoded, so that no sign in a name leads elsewhere. */
export function pathAddress(...steps: readonly string[]): string {
  return steps.map((step) => encodeURIComponent(step).replace(/'/g, '%27')).join('/');
}
