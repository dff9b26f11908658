import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadResources } from '../../src/main/resources/load-resources';

const own = resolve(import.meta.dirname, '../../resources');
const platform = {
  id: 'pigeon',
  name: 'Pigeon Post',
  short: 'PP',
  order: 5,
  colour: '#112233',
  icon: ['M4 4l16 16'],
  text: { limit: 40, counting: { unit: 'characters' } },
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kalends-resources-'));
  for (const kind of ['platforms', 'presets', 'campaigns', 'samples']) await mkdir(join(folder, kind));
});
afterEach(() => rm(folder, { recursive: true }));

const put = (path: string, content: unknown) =>
  writeFile(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));

test('the files that come with the program are all usable', async () => {
  const resources = await loadResources(own);
  expect(resources.notices).toEqual([]);
  expect(resources.platforms.length).toBeGreaterThanOrEqual(24);
  expect(resources.platforms.map(({ order }) => order)).toEqual(
    resources.platforms.map(({ order }) => order).sort((a, b) => a - b),
  );
  expect(resources.campaigns.map(({ id }) => id)).toEqual(['sweepstake', 'voucher', 'event', 'launch', 'survey']);
  expect(resources.samples).toEqual([
    { id: 'bakery', name: 'Café Lindner', file: join(own, 'samples', 'bakery.kalends') },
  ]);
});

test('a platform that is only a file is loaded, defaults filled in', async () => {
  await put('platforms/pigeon.json', platform);
  const { platforms, notices } = await loadResources(folder);
  expect(notices).toEqual([]);
  expect(platforms).toEqual([{ ...platform, aliases: [], archived: false, formats: {}, fields: [], facts: [] }]);
});

test.each([
  ['not JSON', '{"id":\n  "a",}', 'it is not JSON (line 2, column 7)'],
  ['a wrong colour', { ...platform, colour: 'red' }, 'at colour, a colour is written #rrggbb'],
  ['an icon that is no path', { ...platform, icon: ['<script>'] }, 'at icon.0,'],
  ['a limit in words', { ...platform, text: { ...platform.text, limit: 'many' } }, 'at text.limit,'],
  ['a limit below nothing', { ...platform, hashtags: { limit: -1 } }, 'at hashtags.limit,'],
  ['a format that cannot be a key', { ...platform, formats: { 'a.b': { name: 'A' } } }, 'at formats.a.b,'],
  ['an unknown way of counting', { ...platform, text: { counting: { unit: 'words' } } }, 'at text.counting.unit,'],
])('a file with %s becomes a notice and the others stay', async (_what, content, says) => {
  await put('platforms/good.json', platform);
  await put('platforms/bad.json', content);
  const { platforms, notices } = await loadResources(folder);
  expect(platforms.map(({ id }) => id)).toEqual(['pigeon']);
  expect(notices).toHaveLength(1);
  expect(notices[0]).toContain('The file platforms/bad.json is left out');
  expect(notices[0]).toContain(says);
});

test('a plan of a campaign with two steps of one name, or a step that counts from nothing, is left out', async () => {
  const step = { id: 'announce', name: 'Announce', anchor: 'start', days: 0, title: 'New' };
  const plan = { id: 'fair', name: 'Fair', about: 'A stand at a fair', order: 1, length: 3, steps: [step] };
  await put('campaigns/a.json', plan);
  await put('campaigns/b.json', { ...plan, id: 'twice', steps: [step, step] });
  await put('campaigns/c.json', { ...plan, id: 'odd', steps: [{ ...step, anchor: 'middle' }] });
  const { campaigns, notices } = await loadResources(folder);
  expect(campaigns).toEqual([{ ...plan, phases: [], asks: [], steps: [{ ...step, text: '', labels: [] }] }]);
  expect(notices.join('\n')).toMatch(
    /b\.json is left out: at its top, two steps[\s\S]*c\.json is left out: at steps\.0\.anchor/,
  );
});

test('of two files with one id the second is left out and both are named', async () => {
  await put('platforms/a.json', platform);
  await put('platforms/b.json', { ...platform, name: 'Another' });
  const { platforms, notices } = await loadResources(folder);
  expect(platforms.map(({ name }) => name)).toEqual(['Pigeon Post']);
  expect(notices).toEqual(['The file platforms/b.json is left out: it has the id “pigeon”, which a.json already has.']);
});

test('a sample that does not open and a broken preset are named', async () => {
  await put('samples/old.kalends', '{"format":"other"}');
  await put('presets/p.json', { id: 'p' });
  const { samples, presets, notices } = await loadResources(folder);
  expect([samples, presets]).toEqual([[], []]);
  expect(notices.join('\n')).toMatch(/presets\/p\.json is left out: at name,[\s\S]*samples\/old\.kalends is left out/);
});

test('the own folder may lack nothing, the user’s folder may lack everything', async () => {
  await rm(join(folder, 'presets'), { recursive: true });
  const { notices } = await loadResources(folder, join(folder, 'nowhere'));
  expect(notices).toHaveLength(1);
  expect(notices[0]).toContain(join(folder, 'presets'));
});

test('the user’s files add to the program’s and stand in for those with the same id', async () => {
  const extra = join(folder, 'extra');
  await mkdir(join(extra, 'platforms'), { recursive: true });
  await cp(join(own, 'platforms'), join(folder, 'platforms'), { recursive: true });
  await put('extra/platforms/pigeon.json', platform);
  const server = JSON.parse(await readFile(join(own, 'platforms', 'mastodon.json'), 'utf8'));
  await put('extra/platforms/mine.json', { ...server, text: { ...server.text, limit: 11_000 } });
  const { platforms, notices } = await loadResources(folder, extra);
  expect(notices).toEqual([]);
  expect(platforms[0]?.id).toBe('pigeon');
  expect(platforms.find(({ id }) => id === 'mastodon')?.text.limit).toBe(11_000);
});

test('a file of the user’s that is broken is named with its folder and what holds instead, and the others stay', async () => {
  const extra = join(folder, 'extra');
  await mkdir(join(extra, 'platforms'), { recursive: true });
  await put('platforms/pigeon.json', platform);
  await put('extra/platforms/pigeon.json', {
    ...platform,
    text: { limit: 'as much as you like', counting: platform.text.counting },
  });
  await put('extra/platforms/owl.json', '{');
  await put('extra/platforms/gull.json', { ...platform, id: 'gull' });
  const { platforms, notices } = await loadResources(folder, extra);
  expect(platforms.map(({ id, text }) => [id, text.limit])).toEqual([
    ['pigeon', 40],
    ['gull', 40],
  ]);
  expect(notices).toHaveLength(2);
  expect(notices[0]).toBe(
    `The file ${join(extra, 'platforms', 'owl.json')} is left out: it is not JSON (line 1, column 2). What it is about reads as other until it is mended; nothing in your projects is lost.`,
  );
  expect(notices[1]).toContain('at text.limit,');
  expect(notices[1]).toContain('The one that comes with Kalends is used until it is mended.');
});

test('keys that mean nothing are named, and the rest of the file is used', async () => {
  await put('platforms/pigeon.json', {
    ...platform,
    text: { ...platform.text, limt: 50 },
    formats: { reel: { name: 'Reel', title: { lenght: 3 } } },
  });
  const { platforms, notices } = await loadResources(folder);
  expect(platforms.map(({ text }) => text.limit)).toEqual([40]);
  expect(notices).toEqual([
    'The file platforms/pigeon.json says things that mean nothing here (text.limt, formats.reel.title.lenght); the rest is used.',
  ]);
});
