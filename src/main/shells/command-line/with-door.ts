import { createRouterClient } from '@orpc/server';
import type { Door } from '../../../shared/api/door';
import { uploadAnswerSchema } from '../../../shared/assets/asset-calls';
import { Connection } from '../../api-host/connection';
import { answerLane } from '../../api-host/lane';
import { createRouter } from '../../api-host/router';
import { Tickets } from '../../api-host/tickets';
import { Host } from '../../host/host';
import { openPorts } from '../open-ports';
import { dataFolder, programVersion, resourcesFolder } from '../places';
import type { ReadyFile } from '../shell-ports';
import type { Work } from './command';

/** Starts a host for one command, opens the door by direct call, and closes everything afterwards: saved and unlocked. */
export async function withDoor<T>(
  folder: string,
  work: (parts: Pick<Work, 'door' | 'lane' | 'deliverTo'>) => Promise<T>,
): Promise<T> {
  const here = import.meta.dirname;
  const host = await Host.start({
    dataFolder: dataFolder(),
    resourcesFolder: resourcesFolder(here),
    version: programVersion(here),
  });
  const tickets = new Tickets();
  let write: ((files: readonly ReadyFile[]) => Promise<string[]>) | undefined;
  const ports = openPorts({
    kind: 'command-line',
    projectsFolder: folder,
    deliver: async (files) => (write ? write(files) : null),
  });
  const door: Door = createRouterClient(createRouter(), {
    context: { connection: new Connection(host, ports, tickets) },
  });
  try {
    return await work({
      door,
      lane: {
        async text(url) {
          const { status, body } = await answerLane(tickets, { method: 'GET', path: url });
          if (status !== 200 || typeof body !== 'string') throw new Error(`the byte lane answered ${status}`);
          return body;
        },
        async put(url, bytes) {
          const { status } = await answerLane(tickets, { method: 'PUT', path: url, body: only(bytes) });
          if (status !== 204) throw new Error(`the byte lane answered ${status}`);
        },
        async upload(url, body) {
          const answer = await answerLane(tickets, { method: 'PUT', path: url, body });
          return uploadAnswerSchema.parse(JSON.parse(String(answer.body)));
        },
      },
      deliverTo(deliver) {
        write = deliver;
      },
    });
  } finally {
    await host.closeAll();
  }
}

async function* only(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
