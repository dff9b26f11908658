import type { ByteLane } from './host-client';

/** The byte lane over fetch; its addresses are of the page's own origin and work once. */
export const byteLane: ByteLane = {
  async text(url) {
    const response = await fetch(url, { cache: 'no-store' });
    await refuseUnlessOk(response);
    return response.text();
  },
  async put(url, body) {
    await refuseUnlessOk(await fetch(url, { method: 'PUT', body }));
  },
};

async function refuseUnlessOk(response: Response): Promise<void> {
  if (response.ok) return;
  throw new Error(`The byte lane answered ${response.status}: ${await response.text()}`);
}
