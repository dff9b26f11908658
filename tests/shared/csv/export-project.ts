import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Preset, presetSchema } from '../../../src/shared/csv/preset';
import { type Post, postSchema } from '../../../src/shared/posts/post';
import { type Project, projectSchema } from '../../../src/shared/project/project';

/** A preset as the program ships it. */
export function preset(id: string): Preset {
  const file = resolve(import.meta.dirname, `../../../resources/presets/${id}.json`);
  return presetSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

export function golden(name: string): string {
  return readFileSync(resolve(import.meta.dirname, 'golden', name), 'utf8');
}

export function post(id: string, fields: Partial<Post> = {}): Post {
  return postSchema.parse({
    id,
    text: `Text of ${id}`,
    status: 'approved',
    date: '2026-12-10',
    time: '09:00',
    ...fields,
  });
}

/** A plan in Berlin with a picture channel, a pin channel and one with a zone of its own. */
export function plan(posts: Post[]): Project {
  return projectSchema.parse({
    format: 'kalends',
    schemaVersion: 1,
    id: 'plan',
    name: 'Café Lindner',
    settings: { timeZone: 'Europe/Berlin' },
    channels: {
      ig: { id: 'ig', name: 'Lindner', platform: 'instagram', handle: '@cafelindner', order: 1 },
      pin: { id: 'pin', name: 'Lindner', platform: 'pinterest', order: 2 },
      ny: { id: 'ny', name: 'New York', platform: 'x', timeZone: 'America/New_York', order: 3 },
    },
    pillars: { how: { id: 'how', name: 'Know-how', colour: '#2f6fe0' } },
    campaigns: { gift: { id: 'gift', name: 'Gift boxes' } },
    posts: Object.fromEntries(posts.map((entry) => [entry.id, entry])),
  });
}
