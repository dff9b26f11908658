import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { loadResources } from '../../../src/main/resources/load-resources';
import { channelSchema } from '../../../src/shared/channels/channel';
import { rulesOf, valueAt } from '../../../src/shared/platforms/channel-rules';
import { factAbout } from '../../../src/shared/platforms/fact';
import type { Platform } from '../../../src/shared/platforms/platform';
import { ruleSections } from '../../../src/shared/platforms/rule-rows';
import { rulePaths } from '../../../src/shared/platforms/rules';

let platforms: Platform[];
beforeAll(async () => {
  platforms = (await loadResources(resolve(import.meta.dirname, '../../../resources'))).platforms;
});

/** Every rule of a platform's file by its path, those of its formats among them. */
function pathsOf(platform: Platform): string[] {
  const formats = Object.keys(platform.formats);
  const all = [...rulePaths, ...formats.flatMap((format) => rulePaths.map((path) => `formats.${format}.${path}`))];
  const paths = all.filter((path) => valueAt(platform, path) !== undefined);
  return [
    ...paths,
    ...formats.map((format) => `formats.${format}`),
    ...platform.fields.map(({ id }) => `fields.${id}`),
  ];
}

test('every rule has a source, a date and a confidence', () => {
  const without = platforms.flatMap((platform) =>
    pathsOf(platform)
      .filter((path) => !factAbout(platform.facts, path))
      .map((path) => `${platform.id} ${path}`),
  );
  expect(without).toEqual([]);
});

test('every source is about something that the file says', () => {
  const idle = platforms.flatMap((platform) =>
    platform.facts
      .filter(({ about }) => !about.startsWith('preview') && valueAt(platform, about) === undefined)
      .map(({ about }) => `${platform.id} ${about}`),
  );
  expect(idle).toEqual([]);
});

test('a first comment with a limit is one that there is, and no format is named twice', () => {
  for (const platform of platforms) {
    const { firstComment, formats } = platform;
    if (firstComment?.limit) expect(firstComment.available, platform.id).toBe(true);
    const words = Object.entries(formats).flatMap(([id, { aliases }]) => [id, ...aliases]);
    expect(words, platform.id).toEqual([...new Set(words)]);
  }
});

test('every rule is in the list of rules, with its source', () => {
  for (const platform of platforms) {
    const channel = channelSchema.parse({ id: 'c', platform: platform.id, limits: { 'old.rule': 5 } });
    const rows = ruleSections(channel, platform).flatMap((section) => section.rows);
    const listed = rows.filter(({ value }) => value !== undefined);
    for (const { path, fact } of listed) expect(fact, `${platform.id} ${path}`).toBeDefined();
    const values = pathsOf(platform).filter((path) => !/^(formats|fields)\.[^.]+$/.test(path));
    expect(listed.map(({ path }) => path)).toEqual(expect.arrayContaining(values));
    expect(rows.find(({ path }) => path === 'old.rule')).toMatchObject({ rule: null, own: 5 });
  }
});

test('a format of another platform becomes what it is here', () => {
  const text = (id: string, format: string | undefined) => {
    const platform = platforms.find((each) => each.id === id);
    const channel = channelSchema.parse({ id: 'c', platform: id });
    return platform && rulesOf(channel, platform, format).number('title.limit')?.value;
  };
  expect(text('facebook', 'short')).toBe(255);
  expect(text('facebook', ' Reel ')).toBe(255);
  expect(text('facebook', 'toString')).toBeUndefined();
  expect(text('facebook', undefined)).toBeUndefined();
});
