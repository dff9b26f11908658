/** The text of a file and the name of the encoding it was read in, as shown to the user. */
export interface DecodedText {
  text: string;
  encoding: 'UTF-8' | 'UTF-8 with BOM' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1252' | 'Windows-1250';
}

const sampleBytes = 4096;

/**
 * Reads the bytes of a text file. A byte order mark decides; without one the places of zero bytes tell UTF-16, valid
 * UTF-8 is UTF-8, and the rest is what spreadsheets write in western and central Europe. Never throws: every byte is
 * a character in those.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) {
    const text = decodeStrictly(bytes.subarray(3));
    if (text !== undefined) return { text: withoutMark(text), encoding: 'UTF-8 with BOM' };
  }
  if (startsWith(bytes, [0xff, 0xfe])) return { text: decodeWide(bytes, 'utf-16le'), encoding: 'UTF-16 LE' };
  if (startsWith(bytes, [0xfe, 0xff])) return { text: decodeWide(bytes, 'utf-16be'), encoding: 'UTF-16 BE' };
  const wide = wideWithoutMark(bytes);
  if (wide === 'utf-16le') return { text: decodeWide(bytes, wide), encoding: 'UTF-16 LE' };
  if (wide === 'utf-16be') return { text: decodeWide(bytes, wide), encoding: 'UTF-16 BE' };
  const text = decodeStrictly(bytes);
  if (text !== undefined) return { text, encoding: 'UTF-8' };
  return decodeSingleByte(bytes);
}

function startsWith(bytes: Uint8Array, mark: number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

function decodeStrictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function decodeWide(bytes: Uint8Array, label: 'utf-16le' | 'utf-16be'): string {
  return withoutMark(new TextDecoder(label, { ignoreBOM: true }).decode(bytes));
}

/** Some programs write the mark twice. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF+/, '');
}

/**
 * Delimiters, digits and line ends are ASCII in every language, so in UTF-16 a good part of the bytes on one side of
 * each pair is zero and hardly any on the other. Binary files have zeros on both sides.
 */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const end = Math.min(bytes.length - (bytes.length % 2), sampleBytes);
  if (end < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = end / 2;
  if (odd > pairs * 0.15 && even < pairs * 0.01) return 'utf-16le';
  if (even > pairs * 0.15 && odd < pairs * 0.01) return 'utf-16be';
  return undefined;
}

/**
 * Windows-1250 and 1252 share most letters. Where 1252 would put a sign such as `¹`, `³` or `¿` inside a word, the file
 * holds the Polish `ą`, `ł` or `ż` of 1250.
 */
function decodeSingleByte(bytes: Uint8Array): DecodedText {
  const western = decodeWestern(bytes);
  const insideWord = western.match(/\p{Ll}[¹³¿]|[¹³¿]\p{Ll}{2}/gu)?.length ?? 0;
  const ordinary = western.match(/[äöüßéèêàçáíóúãõâ]/gi)?.length ?? 0;
  if (insideWord > 1 && insideWord > ordinary / 2)
    return { text: new TextDecoder('windows-1250').decode(bytes), encoding: 'Windows-1250' };
  return { text: western, encoding: 'Windows-1252' };
}

/** The characters of 0x80 to 0x9F in Windows-1252 (WHATWG Encoding Standard); Node 20 decodes these bytes as Latin-1. */
const upperControls = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWestern(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (sign) => upperControls.charAt(sign.charCodeAt(0) - 0x80));
}
