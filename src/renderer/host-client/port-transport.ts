import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { Door } from '../../shared/api/door';
import { byteLane } from './byte-lane';
import type { HostClient } from './host-client';
import { Loss } from './loss';

/** The message with which the preload hands the port over. */
const portMessage = 'kalends.port';

/** The door over the port that the preload hands over when the page asks for it. */
export async function connectPort(askForPort: () => void): Promise<HostClient> {
  const port = await new Promise<MessagePort>((resolve) => {
    window.addEventListener('message', function listen(event) {
      const [first] = event.ports;
      if (event.source !== window || event.data !== portMessage || !first) return;
      window.removeEventListener('message', listen);
      resolve(first);
    });
    askForPort();
  });
  const loss = new Loss();
  port.addEventListener('close', () => loss.happen('The window has lost its connection to Kalends. Open it again.'));
  const door = createORPCClient<Door>(new RPCLink({ port }));
  port.start();
  return { door, lane: byteLane, onLost: loss.onLost };
}
