import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { loadResources } from '../../src/main/resources/load-resources';
import { storedFilterSchema } from '../../src/shared/posts/post-filter';
import { openProject } from '../../src/shared/project/open-project';
import { projectSchema, recordKinds } from '../../src/shared/project/project';
import { serializeProject } from '../../src/shared/project/serialize-project';
import { tableLayoutSchema } from '../../src/shared/views/saved-view';

const root = resolve(import.meta.dirname, '../..');
const schemaFile = join(root, 'docs/project.schema.json');
const samples = (await loadResources(join(root, 'resources'))).samples;

/** `npx vitest run --config tests/vitest.config.ts tests/repository/file-format.test.ts -u` writes it anew. */
test('docs/project.schema.json is the one of this version', async () => {
  const schema = {
    $id: 'https://kalends.example/project.schema.json',
    title: 'Kalends project file',
    description: 'The content of a name.kalends file. docs/file-format.md says what the schema cannot.',
    ...z.toJSONSchema(projectSchema, { io: 'input' }),
  };
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(schemaFile);
});

test.each(samples)(
  'the sample $id fits the published schema and is written as this version writes it',
  async ({ file }) => {
    const text = await readFile(file, 'utf8');
    const schema = z.fromJSONSchema(JSON.parse(await readFile(schemaFile, 'utf8')));
    const raw = JSON.parse(text);
    expect(schema.safeParse(raw).error).toBeUndefined();
    expect(schema.safeParse({ ...raw, format: 'other' }).success).toBe(false);
    const [post] = Object.values<object>(raw.posts);
    expect(schema.safeParse({ ...raw, posts: { a: { ...post, channels: 'one' } } }).success).toBe(false);
    const opened = openProject(text);
    if (opened.kind !== 'ok') throw new Error(opened.kind);
    expect(serializeProject(opened.project)).toBe(text);
  },
);

test('docs/file-format.md names every field of every record', async () => {
  const words = await readFile(join(root, 'docs/file-format.md'), 'utf8');
  const records = recordKinds.map((kind) => projectSchema.shape[kind].unwrap().valueType as unknown as z.ZodObject);
  const parts = [projectSchema.shape.settings.unwrap(), storedFilterSchema, tableLayoutSchema];
  const shapes = [projectSchema, ...parts, ...records];
  const fields = shapes.flatMap((schema) => Object.keys(schema.shape));
  expect(fields.length).toBeGreaterThan(90);
  expect(fields.filter((field) => !words.includes(`\`${field}\``))).toEqual([]);
});
