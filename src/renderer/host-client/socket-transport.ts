import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { Door } from '../../shared/api/door';
import { byteLane } from './byte-lane';
import type { HostClient } from './host-client';
import { Loss } from './loss';

const tokenKey = 'kalends.token';

/** The door over a WebSocket of the page's own origin. Fails with one sentence when the host does not let it in. */
export async function connectSocket(): Promise<HostClient> {
  const token = takeToken();
  if (!token) throw new Error('This address lacks its key. Use the address that Kalends printed when it started.');
  // The key travels as a subprotocol, so that it stands in no address and no log.
  const socket = new WebSocket(`ws://${location.host}/door`, ['kalends', `kalends.token.${token}`]);
  const loss = new Loss();
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('close', () => reject(new Error(notLetIn)), { once: true });
  });
  socket.addEventListener('close', (event) => loss.happen(event.reason || wentAway));
  const door = createORPCClient<Door>(new RPCLink({ websocket: socket }));
  return { door, lane: byteLane, onLost: loss.onLost };
}

const notLetIn =
  'Kalends did not answer at this address. It may have been started again: use the address that it printed last.';
const wentAway = 'Kalends has stopped. What was shown as saved is on the disk. Start it again and use its new address.';

/** The key of this run from the address, which then forgets it; a reload finds it in this tab's storage. */
function takeToken(): string | null {
  const fromAddress = new URLSearchParams(location.hash.slice(1)).get('token');
  if (fromAddress) {
    sessionStorage.setItem(tokenKey, fromAddress);
    history.replaceState(history.state, '', location.pathname + location.search);
  }
  return fromAddress ?? sessionStorage.getItem(tokenKey);
}
