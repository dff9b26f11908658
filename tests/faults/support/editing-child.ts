import { writeSync } from 'node:fs';
import { setImmediate as turn } from 'node:timers/promises';
import { Host } from '../../../src/main/host/host';
import { newId } from '../../../src/shared/ids';

/**
 * Edits a project until it is killed, or `count` times. Edit number n writes "n" into post n modulo the number of posts.
 * Each time the session reports a save, the number of the last edit that is in it goes to the standard output, in one
 * call of the system and before anything else happens.
 */
const [path = '', dataFolder = '', resourcesFolder = '', firstEdit = '1', count = 'Infinity'] = process.argv.slice(2);
const host = await Host.start({ dataFolder, resourcesFolder, version: 'test' });
const session = await host.open(path);
const posts = Object.keys(session.project.posts).sort();
const first = Number(firstEdit);
let reported = 0;
session.subscribe((event) => {
  if (event.type !== 'save' || event.save.savedRevision <= reported) return;
  reported = event.save.savedRevision;
  writeSync(1, `saved ${first + reported - 1}\n`);
});
for (let edit = first; edit < first + Number(count); edit += 1) {
  const id = posts[edit % posts.length] ?? '';
  await session.run({
    id: newId(),
    at: new Date().toISOString(),
    command: { name: 'posts.edit', payload: { id, fields: { text: String(edit) } } },
  });
  if (Number.isFinite(Number(count))) await session.flush();
  // A little rest now and then, so that a kill also meets a session that has nothing to write.
  if (edit % 7 === 0) await session.flush();
  await turn();
}
await host.closeAll();
