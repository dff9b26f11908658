import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { AssetShelf } from '../../../src/main/assets/asset-shelf';
import { Host } from '../../../src/main/host/host';

/** Adds documents to a library, two at a time, until it is killed; says after each step that is saved how many it has added. */
const [path = '', dataFolder = '', resourcesFolder = '', seed = ''] = process.argv.slice(2);
const host = await Host.start({ dataFolder, resourcesFolder, version: 'test' });
const session = await host.open(path);
const shelf = new AssetShelf();

/** A document of its own, in pieces. */
function* documentOf(number: number): Iterable<Uint8Array> {
  yield Buffer.from('%PDF-1.4\n');
  for (let piece = 0; piece < 12; piece += 1)
    yield createHash('shake256', { outputLength: 20_000 }).update(`${seed} ${number} ${piece}`).digest();
}

async function* arriving(number: number): AsyncIterable<Uint8Array> {
  yield* documentOf(number);
}

for (let added = 0; ; added += 2) {
  const ids = await Promise.all(
    [added, added + 1].map(async (number) => {
      const size = [...documentOf(number)].reduce((sum, { length }) => sum + length, 0);
      const { id, receive } = shelf.announce({ name: `${number}.pdf`, size }, session.assets);
      const { answer } = await receive(arriving(number));
      if (!answer.ok) throw new Error(answer.says);
      return id;
    }),
  );
  await session.assets.incoming.add(shelf.take(ids), { collections: [], tags: [] });
  await session.flush();
  writeSync(1, `added ${added + 2}\n`);
}
