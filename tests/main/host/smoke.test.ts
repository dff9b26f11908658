import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Host } from '../../../src/main/host/host';

test('a project is made, changed, undone, saved and opened again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kalends-'));
  const host = await Host.start({ dataFolder: join(folder, 'data'), resourcesFolder: 'resources', version: '0' });
  const path = join(folder, 'plan.kalends');
  const session = await host.create(path, { name: 'Plan', settings: { timeZone: 'Europe/Berlin' } });
  const events: string[] = [];
  session.subscribe((event) => events.push(event.type === 'save' ? event.save.state : event.type));
  const at = '2026-12-01T08:00:00.000Z';
  await session.run({ id: 'c1', at, command: { name: 'project.rename', payload: { name: 'December' } } });
  await session.flush();
  expect(JSON.parse(await readFile(path, 'utf8')).name).toBe('December');
  expect(await session.undo()).toEqual({ revision: 2, label: 'Rename project to “December”' });
  await session.close();
  expect(events).toEqual(['changed', 'saving', 'saved', 'changed', 'saving', 'saved', 'closed']);
  const again = await host.open(path);
  expect(again.project.name).toBe('Plan');
  await host.closeAll();
});
