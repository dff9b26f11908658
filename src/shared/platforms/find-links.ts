// JSON, which Node 20 imports only where it is said; a development package, so that every build takes it in.
import tlds from 'tlds' with { type: 'json' };

/** Where a link lies in a text, in UTF-16 units; `end` is behind its last one. */
export interface LinkSpan {
  start: number;
  end: number;
}

/*
 * The rules are those of twitter-text (https://github.com/twitter/twitter-text, config v3 and its regular expressions),
 * with the domains of today. Every pattern starts only at the edge of a run of its characters and the rest is a single
 * walk, so that the time grows with the length of the text and not with its square.
 */
const latin = 'a-z0-9_\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u1e00-\\u1eff';
/** A link may not begin right behind these. */
const barred = '@＠$#＃';
const withScheme = `(?<![a-z0-9${barred}])(?<scheme>https?:\\/\\/)(?<host>[\\p{L}\\p{N}\\p{M}_\\-]+(?:\\.[\\p{L}\\p{N}\\p{M}_\\-]+)+)`;
const bare = `(?<![${latin}.\\-/${barred}])(?<bare>[${latin}\\-]+(?:\\.[${latin}\\-]+)+)`;
const schemeOnly = new RegExp(withScheme, 'giu');
const schemeOrBare = new RegExp(`${withScheme}|${bare}`, 'giu');
const port = /:\d+/y;
const pathCharacter = /[a-z0-9\u0400-\u04ff\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f!*';:=+,.$/%#[\]\-\u2013_~@|&()?]/i;
/** A link ends on one of these; a full stop or a comma behind it belongs to the sentence. */
const lastCharacter = /[a-z0-9\u0400-\u04ff\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f=_#/+\-&)]/i;
/** Longest host name and longest part of one between two dots (RFC 1035), and longest link that twitter-text takes. */
const hostLimit = 253;
const labelLimit = 63;
const linkLimit = 4096;

let known: Set<string> | undefined;

/**
 * The links of a text in their order: those with `http(s)://`, and with `bare` also `example.org/path`. With `anyEnding`
 * a link with a scheme may be to a host of any ending, as a browser opens it; networks know the listed ones only.
 */
export function findLinks(text: string, options: { bare: boolean; anyEnding?: boolean }): LinkSpan[] {
  if (!text.includes('.') || (!options.bare && !text.includes('://'))) return [];
  const found: LinkSpan[] = [];
  let done = 0;
  for (const { index, groups } of text.matchAll(options.bare ? schemeOrBare : schemeOnly)) {
    if (index < done) continue;
    const hostStart = index + (groups?.scheme?.length ?? 0);
    const host = (groups?.host ?? groups?.bare ?? '').slice(0, hostLimit + 1);
    const length = hostLength(host, options.anyEnding === true && groups?.host !== undefined);
    if (length === 0 || /[a-z0-9@]/i.test(text[hostStart + length] ?? '')) continue;
    done = linkEnd(text, hostStart + length);
    found.push({ start: index, end: done });
  }
  return found;
}

/** Length of the longest beginning of a host that ends on a known top-level domain, or on any; 0 when there is none. */
function hostLength(host: string, anyEnding: boolean): number {
  const labels = host.split('.');
  let length = 0;
  let best = 0;
  for (const [place, label] of labels.entries()) {
    // Without a space before it, `example.orgの` ends where the foreign letters begin.
    const ascii = /^[a-z0-9-]+/i.exec(label)?.[0] ?? '';
    if (place > 0 && (anyEnding ? /^\p{L}[\p{L}\p{N}-]+$/u.test(label) : isTopLevel(label)))
      best = length + label.length;
    else if (place > 0 && isTopLevel(ascii)) best = length + ascii.length;
    if (!/^[^_-](?:.*[^_-])?$/u.test(label) || isTooLong(label)) break;
    length += label.length + 1;
  }
  return best;
}

/** A part in other letters is as long as it is written in ASCII (RFC 3492). */
function isTooLong(label: string): boolean {
  if (label.length > labelLimit) return true;
  if (/^[\0-\x7f]*$/.test(label) || !URL.canParse(`http://${label}.com`)) return false;
  return new URL(`http://${label}.com`).host.length - '.com'.length > labelLimit;
}

/** True for an ending that the list of all top-level domains has, or that is written in Punycode. */
export function isTopLevel(name: string): boolean {
  known ??= new Set(tlds);
  return known.has(name.toLowerCase()) || /^xn--[a-z0-9-]+$/i.test(name);
}

/** Walks over port, path and query. A closing bracket belongs to the link only if it was opened in it, two deep. */
function linkEnd(text: string, hostEnd: number): number {
  port.lastIndex = hostEnd;
  const start = hostEnd + (port.exec(text)?.[0].length ?? 0);
  if (text[start] !== '/' && text[start] !== '?') return start;
  let end = start;
  let open = 0;
  for (let at = start; at < text.length && at < start + linkLimit; at += 1) {
    const character = text[at] ?? '';
    if (!pathCharacter.test(character)) break;
    if (character === '(') open += 1;
    if (open > 2) break;
    if (character === ')') {
      if (open === 0) break;
      open -= 1;
    }
    if (open === 0 && lastCharacter.test(character)) end = at + 1;
  }
  return end;
}
