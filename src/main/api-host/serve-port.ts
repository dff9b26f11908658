import type { SupportedMessagePort } from '@orpc/client/message-port';
import { onMessagePortClose } from '@orpc/client/message-port';
import { RPCHandler } from '@orpc/server/message-port';
import type { Connection } from './connection';
import type { DoorContext } from './door-base';
import { createRouter } from './router';

/** Serves the door on one end of a message channel; the connection ends when the other end closes. */
export function servePort(port: SupportedMessagePort, connection: Connection): void {
  new RPCHandler<DoorContext>(createRouter()).upgrade(port, { context: { connection } });
  onMessagePortClose(port, () => {
    connection.end().catch((error: unknown) => console.error(error));
  });
}
