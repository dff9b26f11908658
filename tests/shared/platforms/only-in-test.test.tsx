import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadResources, type Resources } from '../../../src/main/resources/load-resources';
import { cardFacts } from '../../../src/renderer/cards/card-facts';
import { PlatformMark } from '../../../src/renderer/ui/PlatformMark';
import { channelSchema } from '../../../src/shared/channels/channel';
import { channelCounts } from '../../../src/shared/checks/channel-counts';
import { contextOf } from '../../../src/shared/checks/check-context';
import { checkPost } from '../../../src/shared/checks/check-post';
import { formatExportFile, planExport } from '../../../src/shared/csv/plan-export';
import { planImport } from '../../../src/shared/csv/plan-import';
import { applyCommand } from '../../../src/shared/history/apply-command';
import { type Platforms, platformNamed } from '../../../src/shared/platforms/platform';
import { ruleSections } from '../../../src/shared/platforms/rule-rows';
import { postSchema } from '../../../src/shared/posts/post';
import { emptyProject } from '../../../src/shared/project/empty-project';

// A network and a tool that exist nowhere but here: two files, and no line of the program knows of them.
const pigeon = {
  id: 'pigeon',
  name: 'Pigeon Post',
  short: 'PP',
  aliases: ['coop', 'carrier pigeon'],
  order: 5,
  colour: '#112233',
  icon: ['M3 17l9 -12l9 12z'],
  text: { limit: 60, refused: '~', counting: { unit: 'characters', urlLength: 10 } },
  title: { required: true },
  hashtags: { advised: 1 },
  formats: { 'feed post': { name: 'Letter' }, scroll: { name: 'Scroll', text: { limit: 80 } } },
  fields: [{ id: 'ring', name: 'Ring number', required: true }],
  facts: [
    { about: 'text', source: 'The dovecote rules, page 3', checkedOn: '2026-11-20', confidence: 'platform' },
    { about: 'hashtags', source: 'Overheard at the loft', checkedOn: '2026-11-20', confidence: 'repeated' },
  ],
};
const roost = {
  id: 'roost',
  name: 'Roost',
  summary: 'one file per loft',
  order: 99,
  kind: 'publishing',
  confidence: 'documented',
  checkedOn: '2026-11-22',
  split: 'file-per-channel',
  header: 'required',
  columns: [
    { heading: 'Fly at', field: 'date_time' },
    { heading: 'Message', field: 'text' },
    { heading: 'Loft', field: 'fixed', value: 'north', platforms: ['pigeon'] },
  ],
  delimiter: ';',
  lineEnd: '\n',
  dateTimePattern: 'DD.MM.YYYY HH:mm',
  guardFormulas: false,
};

let folder: string;
let resources: Resources;
let platforms: Platforms;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kalends-only-'));
  for (const kind of ['platforms', 'presets']) await mkdir(join(folder, kind));
  await writeFile(join(folder, 'platforms/pigeon.json'), JSON.stringify(pigeon));
  await writeFile(join(folder, 'presets/roost.json'), JSON.stringify(roost));
  resources = await loadResources(resolve(import.meta.dirname, '../../../resources'), folder);
  platforms = new Map(resources.platforms.map((platform) => [platform.id, platform]));
});
afterAll(() => rm(folder, { recursive: true }));

test('both are listed, in the order that they ask for', () => {
  expect(resources.notices).toEqual([]);
  expect(resources.platforms[0]?.name).toBe('Pigeon Post');
  expect(resources.presets.at(-1)?.name).toBe('Roost');
});

test('the platform is found by its name and its other spellings, as a whole word only', () => {
  for (const spelling of ['pigeon', 'Pigeon Post', 'COOP', 'carrier-pigeon'])
    expect(platformNamed(platforms, spelling)?.id).toBe('pigeon');
  expect(platformNamed(platforms, 'cooperative')).toBeUndefined();
  expect(platformNamed(platforms, 'X')?.name).toBe('X');
  expect(platformNamed(platforms, 'axes')).toBeUndefined();
});

test('its mark is drawn from the file', () => {
  const drawn = renderToStaticMarkup(<PlatformMark platform={platforms.get('pigeon')} title="Pigeon Post" />);
  expect(drawn).toContain('d="M3 17l9 -12l9 12z"');
});

test('a calendar that names it is imported, counted on its cards and exported to the tool', () => {
  const project = emptyProject({ id: 'p', name: 'Lofts', timeZone: 'Europe/Berlin' });
  const link = 'https://example.com/a/long/way/home';
  const calendar = `Date;Time;Channel;Title;Text\n2027-03-02;09:00;Coop;Bread;Bread for the tower ${link}\n2027-03-03;;Coop;Much;${'a'.repeat(61)}\n`;
  let next = 0;
  const newId = () => {
    next += 1;
    return `id${next}`;
  };
  const file = { name: 'lofts.csv', bytes: new TextEncoder().encode(calendar) };
  const { payload } = planImport(file, { project, platforms, answers: {}, newId, today: '2027-03-01' });
  expect(payload.channels.map(({ name, platform }) => ({ name, platform }))).toEqual([
    { name: 'Pigeon Post', platform: 'pigeon' },
  ]);

  const now = '2027-03-01T08:00:00Z';
  const imported = applyCommand(project, { name: 'project.import', payload }, { now }).project;
  const checks = contextOf(imported, platforms);
  const lookup = { ...imported, platforms, checks, timeZone: 'Europe/Berlin', hourFormat: '24' };
  const facts = Object.values(imported.posts).map((post) => cardFacts(post, lookup));
  expect(facts.map(({ warnings, marks }) => [warnings, marks[0]?.platform?.colour])).toEqual([
    [[], '#112233'],
    [['Pigeon Post is 1 character over.'], '#112233'],
  ]);
  const [post] = Object.values(imported.posts);
  expect(post && channelCounts(post, checks)).toMatchObject([
    { label: 'PP', count: 30, limit: { value: 60 }, over: false },
  ]);

  const request = { preset: 'roost', includeUnapproved: true };
  const { files, preset } = planExport(request, { project: imported, platforms, presets: resources.presets, now });
  const [first] = files;
  expect(files).toHaveLength(1);
  const written = first && formatExportFile(first, preset, {});
  const text = typeof written === 'string' ? written : new TextDecoder().decode(written);
  expect(text.split('\n').slice(0, 2)).toEqual([
    'Fly at;Message;Loft',
    `02.03.2027 09:00;Bread for the tower ${link};north`,
  ]);
});

test('all of its rules are checked, listed with their sources, and can be changed for one channel', () => {
  const project = emptyProject({ id: 'p', name: 'Lofts', timeZone: 'Europe/Berlin' });
  const platform = platforms.get('pigeon');
  if (!platform) throw new Error('the platform is missing');
  const loft = (limits?: Record<string, number | null>) =>
    channelSchema.parse({ id: 'loft', name: 'Loft', platform: 'pigeon', ...(limits && { limits }) });
  const found = (fields: object, limits?: Record<string, number | null>) => {
    const context = contextOf({ ...project, channels: { loft: loft(limits) } }, platforms);
    const post = postSchema.parse({ id: 'a', title: 'To all', channels: ['loft'], ...fields });
    return checkPost(post, context).map(({ rule, severity, source }) => [rule, severity, source?.source ?? '']);
  };
  const ring = ['fields.ring', 'hint', ''];
  expect(found({ text: 'Coo' })).toEqual([ring]);
  expect(found({ text: 'Coo ~ #a #b', title: '' })).toEqual([
    ['text.refused', 'warning', 'The dovecote rules, page 3'],
    ['title.required', 'warning', ''],
    ['hashtags.advised', 'hint', 'Overheard at the loft'],
    ring,
  ]);
  expect(found({ text: 'x'.repeat(70) })[0]?.[0]).toBe('text.limit');
  expect(found({ text: 'x'.repeat(70), format: 'scroll' })).toEqual([ring]);
  expect(found({ text: 'x'.repeat(81), format: 'scroll' })[0]?.[0]).toBe('formats.scroll.text.limit');
  expect(found({ text: 'Coo', format: 'reel' })).toEqual([['formats', 'hint', ''], ring]);
  expect(found({ text: 'x'.repeat(70) }, { 'text.limit': 70, 'fields.ring': null })).toEqual([]);
  expect(found({ text: 'x'.repeat(71) }, { 'text.limit': 70 })[0]).toEqual(['text.limit', 'warning', '']);
  expect(found({ text: 'x'.repeat(999), title: '' }, { 'text.limit': null, 'title.required': null })).toEqual([ring]);

  const rows = ruleSections(loft(), platform).map(({ format, rows: list }) => [
    format?.name ?? 'all',
    list.filter(({ value }) => value !== undefined).map(({ path }) => path),
  ]);
  expect(rows).toEqual([
    ['all', ['text.limit', 'text.refused', 'title.required', 'hashtags.advised', 'formats', 'fields.ring']],
    ['Scroll', ['formats.scroll.text.limit']],
  ]);
});
