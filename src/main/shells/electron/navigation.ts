/** Where the page lives; a scheme of its own instead of file:, so that the page has an origin and can read nothing else. */
export const appScheme = 'app';
export const pageAddress = `${appScheme}://kalends/`;

/** True for the page itself, the only thing that a window may show. */
export function isPage(address: string): boolean {
  const url = parse(address);
  return url?.protocol === `${appScheme}:` && url.host === 'kalends' && url.pathname === '/';
}

/** True when a message may come from this frame: the page at the top of its window, nothing inside it. */
export function maySpeak(frame: { url: string; parent: unknown } | null): boolean {
  return frame !== null && frame.parent === null && isPage(frame.url);
}

/** The path behind an address of the page's own origin, as it was sent; undefined for any other origin. */
export function ownPath(address: string): string | undefined {
  const url = parse(address);
  return url?.protocol === `${appScheme}:` && url.host === 'kalends' ? url.pathname : undefined;
}

function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}
