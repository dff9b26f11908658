/** One mark of a link: `utm_source` and what it says. */
export interface LinkMark {
  key: string;
  value: string;
}

/** The host of a link in small letters, with or without `http(s)://` before it; nothing where there is none. */
export function hostOf(link: string): string | undefined {
  const found = /^(?:https?:\/\/(?:[^/?#\\\s@]*@)?)?([^/?#\\\s:@]+)(?::\d+)?(?=[/?#]|$)/i.exec(link);
  const host = found?.[1]?.toLowerCase();
  return host?.includes('.') && !host.startsWith('.') ? host : undefined;
}

/** True for a host among `hosts`, or below one of them; an empty list holds every host. Entries may be whole addresses. */
export function isAmongHosts(host: string, hosts: readonly string[]): boolean {
  const wanted = hosts.flatMap((entry) => hostOf(entry.trim()) ?? []);
  return hosts.length === 0 || wanted.some((entry) => host === entry || host.endsWith(`.${entry}`));
}

/**
 * A link with marks behind its other parameters and before its fragment. A key that is there already keeps its value, in
 * whatever case it is written; nothing else of the link changes, so that doing it twice is doing it once.
 */
export function tagLink(link: string, marks: readonly LinkMark[]): string {
  const hash = link.indexOf('#');
  const head = hash < 0 ? link : link.slice(0, hash);
  const question = head.indexOf('?');
  const query = question < 0 ? undefined : head.slice(question + 1);
  const taken = new Set(query?.split('&').map(keyOf));
  const added = marks.filter(({ key, value }) => value !== '' && !taken.has(key));
  if (added.length === 0) return link;
  const join = query === undefined ? '?' : query === '' || query.endsWith('&') ? '' : '&';
  const text = added.map(({ key, value }) => `${key}=${encoded(value)}`).join('&');
  return head + join + text + link.slice(head.length);
}

function keyOf(parameter: string): string {
  const key = parameter.split('=', 1)[0] ?? '';
  try {
    return decodeURIComponent(key).toLowerCase();
  } catch {
    return key.toLowerCase();
  }
}

/**
 * Percent-encoded by RFC 3986, with the signs that `encodeURIComponent` lets through, and a last full stop: in a text the
 * networks would take them for the sentence's own and end the link before them.
 */
function encoded(value: string): string {
  return encodeURIComponent(value.replace(/[\ud800-\udfff]/gu, '\ufffd')).replace(
    /[!'()*~]|\.$/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
