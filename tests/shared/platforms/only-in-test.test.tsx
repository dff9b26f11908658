import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadResources, type Resources } from '../../../src/main/resources/load-resources';
import { cardFacts } from '../../../src/renderer/cards/card-facts';
import { PlatformMark } from '../../../src/renderer/ui/PlatformMark';
import { formatExportFile, planExport } from '../../../src/shared/csv/plan-export';
import { planImport } from '../../../src/shared/csv/plan-import';
import { applyCommand } from '../../../src/shared/history/apply-command';
import { checkText } from '../../../src/shared/platforms/count-text';
import { type Platforms, platformNamed } from '../../../src/shared/platforms/platform';
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
  text: { limit: 60, counting: { unit: 'characters', urlLength: 10 } },
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
  const calendar = `Date;Time;Channel;Text\n2027-03-02;09:00;Coop;Bread for the tower ${link}\n2027-03-03;;Coop;${'a'.repeat(61)}\n`;
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
  const lookup = { ...imported, platforms, timeZone: 'Europe/Berlin', hourFormat: '24' };
  const facts = Object.values(imported.posts).map((post) => cardFacts(post, lookup));
  expect(facts.map(({ tooLong, marks }) => [tooLong, marks[0]?.platform?.colour])).toEqual([
    [[], '#112233'],
    [['Pigeon Post'], '#112233'],
  ]);
  const platform = platforms.get('pigeon');
  expect(platform && checkText(`Bread for the tower ${link}`, platform)).toEqual({ count: 30, limit: 60, over: false });

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
