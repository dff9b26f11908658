import { isTopLevel } from '../platforms/find-links';
import { hostOf } from './tag-link';

/** Endings that no name on the web has, kept for examples and tests (RFC 2606, RFC 6761). */
const reserved = new Set(['example', 'test', 'invalid', 'localhost']);

/** Longer ones are not read. twitter-text takes no longer link either. */
const longest = 4096;

/**
 * What is wrong with the form of a link, in one sentence for a person; nothing where it is well-formed or empty. It is
 * only read, never fetched.
 */
export function linkProblem(text: string): string | undefined {
  const link = text.trim();
  if (link === '') return undefined;
  if (link.length > longest) return 'The link has more than 4,096 characters. Was something else pasted here?';
  if (/\s/.test(link)) return 'A link holds no spaces. Is there more than one link, or a word that belongs elsewhere?';
  const opening = /^([a-z][a-z0-9+.-]*)?[:;]?[/\\]+/i.exec(link)?.[0];
  if (opening !== undefined && !/^https?:\/\/(?![/\\])/i.test(link)) return schemeProblem(link, opening);
  if (/^https?:\/\/[a-z]+:\/\//i.test(link)) return 'The link begins twice. One “https://” is enough.';
  const scheme = /^([a-z][a-z0-9+-]*):(?!\d+(?:[/?#]|$))/i.exec(link)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    if (nearly(scheme)) return `“${shown(scheme)}:” should be “https://”.`;
    return `A link to “${shown(scheme)}:” opens no page. Pages begin with “https://”.`;
  }
  if (opening === undefined && scheme !== undefined) return `After “${scheme}:” come two slashes: “${scheme}://”.`;
  return hostProblem(link, scheme === undefined);
}

/** The first beginning of a link in a text that was meant to be `https://`, such as `htpp://`; nothing where there is none. */
export function mistypedOpening(text: string): string | undefined {
  if (!text.includes('//') && !text.includes(':/') && !text.includes(':\\')) return undefined;
  for (const [opening, scheme = ''] of text.matchAll(
    /(?<![\p{L}\p{N}])([a-z]{3,7})(?:[:;][/\\]+|[/\\]{2,})(?=[\p{L}\p{N}])/giu,
  ))
    if (!/^https?:\/\/$/i.test(opening) && nearly(scheme.toLowerCase())) return opening;
  return undefined;
}

function schemeProblem(link: string, opening: string): string {
  if (opening.startsWith('//')) return 'The link lacks “https:” in front.';
  if (/^[/\\]/.test(opening)) return 'The link has no host, such as “example.com”, in front.';
  const scheme = (/^[^:;/\\]*/.exec(opening)?.[0] ?? '').toLowerCase();
  const host = link.slice(opening.length);
  if (nearly(scheme)) return `“${shown(opening)}” should be “https://”.`;
  // A path behind the host, as in example.com/path, is no scheme.
  if (!/[:;]/.test(opening)) return hostProblem(link, true) ?? 'The link has no “https://” in front.';
  return host === ''
    ? 'The link has no host.'
    : `A link to “${shown(scheme)}:” opens no page. Pages begin with “https://”.`;
}

function hostProblem(link: string, bare: boolean): string | undefined {
  const rest = link.replace(/^https?:\/\//i, '');
  const name = (/^[^/?#\\]*/.exec(rest)?.[0] ?? '').replace(/^.*@/, '').replace(/:\d*$/, '');
  if (name === '') return 'The link has no host, such as “example.com”.';
  if (/^\[[0-9a-f:.]+\]$/i.test(name) || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(name)) return undefined;
  if (!name.includes('.')) return `“${shown(name)}” is no host: it lacks an ending such as “.com”.`;
  if (hostOf(link) === undefined || /\.\.|^-|-\.|\.-|[^\p{L}\p{N}\p{M}_.-]/u.test(name))
    return `“${shown(name)}” cannot be the name of a host.`;
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (ending === '' || /[.,;:!]$/.test(link))
    return `The link ends on “${link.slice(-1)}”, which may not belong to it.`;
  if (!isTopLevel(ending) && !reserved.has(ending)) return `No host ends on “.${shown(ending)}”.`;
  return bare ? 'The link has no “https://” in front.' : undefined;
}

/** A scheme that was meant to be http or https: the same letters mixed up, one missing, one too many or another one. */
function nearly(scheme: string): boolean {
  if (scheme.length < 3 || scheme.length > 7) return false;
  return ['http', 'https'].some((wanted) => distance(scheme, wanted) <= 1);
}

/** Number of letters to add, take out, replace or swap with their neighbour (optimal string alignment). */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const above = rows[i - 1] ?? [];
      row[j] = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + Number(!same),
        swapped ? (rows[i - 2]?.[j - 2] ?? 0) + 1 : Infinity,
      );
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? Infinity;
}

const shown = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
