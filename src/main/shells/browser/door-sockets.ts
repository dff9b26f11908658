import { RPCHandler } from '@orpc/server/ws';
import type { WebSocket } from 'ws';
import { Connection } from '../../api-host/connection';
import type { DoorContext } from '../../api-host/door-base';
import { createRouter } from '../../api-host/router';
import type { Tickets } from '../../api-host/tickets';
import type { Host } from '../../host/host';
import type { ShellPorts } from '../shell-ports';

/** How long to wait before a project that could not be saved is let go once more. Milliseconds. */
const retryMs = 10_000;
/** How long a page may take to answer that it has heard of the end. Milliseconds. */
const patienceMs = 1_000;

/** The door over WebSockets: one connection for each page. */
export class DoorSockets {
  private readonly handler = new RPCHandler<DoorContext>(createRouter());
  private readonly open = new Map<WebSocket, Connection>();
  /** Connections whose page has gone and may come back in a moment (a reload). */
  private readonly leaving = new Map<Connection, NodeJS.Timeout>();
  private closed = false;

  constructor(
    private readonly host: Host,
    private readonly ports: ShellPorts,
    private readonly tickets: Tickets,
    private readonly graceMs: number,
  ) {}

  take(socket: WebSocket): void {
    const connection = new Connection(this.host, this.ports, this.tickets);
    this.open.set(socket, connection);
    socket.on('close', () => {
      this.open.delete(socket);
      this.leave(connection);
    });
    // A socket that breaks is closed right after; without a listener Node would end the program.
    socket.on('error', (error) => console.error(`A page broke off: ${error.message}`));
    void this.handler.upgrade(socket, { context: { connection } });
  }

  /** Tells every page that the program stops and lets go of the sessions; the host then closes them. */
  close(): void {
    this.closed = true;
    for (const socket of this.open.keys()) socket.close(1001, 'Kalends was stopped.');
    for (const timer of this.leaving.values()) clearTimeout(timer);
    this.leaving.clear();
  }

  /** Waits a moment for the pages to answer, then cuts off those that do not. */
  async cutOff(): Promise<void> {
    const closed = [...this.open.keys()].map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    const timer = setTimeout(() => {
      for (const socket of this.open.keys()) socket.terminate();
    }, patienceMs);
    await Promise.all(closed);
    clearTimeout(timer);
  }

  private leave(connection: Connection): void {
    if (this.closed) return;
    // A page may go while its project is only just being opened; ending waits for that.
    if (connection.hasSession) connection.session.flush().catch(report);
    this.endLater(connection, this.graceMs);
  }

  /** A project that cannot be saved stays open, so that a page which comes back finds its changes. */
  private endLater(connection: Connection, afterMs: number): void {
    const end = () => {
      this.leaving.delete(connection);
      connection.end().catch((error: unknown) => {
        report(error);
        this.endLater(connection, retryMs);
      });
    };
    this.leaving.set(connection, setTimeout(end, afterMs));
  }
}

function report(error: unknown): void {
  console.error(error instanceof Error ? error.message : error);
}
