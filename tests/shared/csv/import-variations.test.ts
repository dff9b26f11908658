import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { weighHeadings } from '../../../src/shared/csv/read-heading';
import { readTable } from '../../../src/shared/csv/read-table';
import { importFile, inOneLine } from './import-project';

const folder = resolve(import.meta.dirname, '../../fixtures/csv');
const expected = z
  .record(z.string(), z.looseObject({ answers: z.record(z.string(), z.string()).optional() }))
  .parse(JSON.parse(readFileSync(resolve(folder, 'expected.json'), 'utf8')));

/** Rows of unequal length and headings that occur twice mean something by their place, so these keep their columns. */
const keepColumns = new Set(['stray-quotes.csv', 'blank-and-duplicate-headings.csv']);

interface Table {
  name: string;
  answers?: Record<string, string>;
  /** All rows, the headings among them. */
  rows: string[][];
}

function tableOf(name: string): Table {
  const { rows } = readTable({ name, bytes: readFileSync(resolve(folder, name)) }, weighHeadings);
  const cells = rows.map((row) => row.cells);
  const width = Math.max(...cells.map((row) => row.length));
  const even = keepColumns.has(name)
    ? cells
    : cells.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
  return { name, answers: expected[name]?.answers, rows: even };
}

const tables = Object.keys(expected).map(tableOf);

function written(rows: string[][], delimiter = ',', end = '\n'): string {
  return stringify(rows, { delimiter, record_delimiter: end });
}

/** The posts of a file without ids, without the names of kept columns, in any order. */
function postsOf({ name, answers }: Table, bytes: Uint8Array | string): string[] {
  const plan = importFile(name, bytes, { answers });
  expect(plan.preview.questions.filter(({ answer }) => answer === undefined)).toEqual([]);
  return plan.payload.posts.map((post) => inOneLine(post, plan).replace(/(?<=\(|\b)(?:Day|Week) (?=\d)/g, '# ')).sort();
}

const encoders: Record<string, (text: string) => Uint8Array> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with BOM': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-16 LE with BOM': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16 LE': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16 BE with BOM': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'UTF-16 BE': (text) => Buffer.from(text, 'utf16le').swap16(),
};

/** Other words for the headings that the fixtures use, in several languages and ways of writing. */
const synonyms: Record<string, string[]> = {
  Date: [
    'publish_date',
    'scheduledAt',
    'Fecha de publicación',
    'Veröffentlichungsdatum',
    'Date de publication',
    'Data pubblicazione',
  ],
  Datum: ['Date', 'POSTING DATE', 'Data'],
  Fecha: ['Publish Date', 'date'],
  Data: ['Datum', 'Date'],
  Time: ['publish_time', 'Uhrzeit', 'Hora', 'Heure', 'Ora', 'Godzina'],
  Uhrzeit: ['Time', 'posting_time'],
  Platform: ['Channel', 'social_network', 'Plattform', 'Réseau social', 'Red social', 'Piattaforma', 'Platforma'],
  Kanal: ['Platform(s)', 'Netzwerk'],
  Canal: ['Platform', 'Rede social'],
  Channel: ['Platforms', 'Kanäle'],
  Caption: ['Post Copy', 'Caption (EN)', 'message_text', 'Beitragstext', 'Légende', 'Texto', 'Testo', 'Treść'],
  Text: ['Caption', 'post_text', 'Copy', 'Texte'],
  Beitragstext: ['Caption', 'Text'],
  Contenido: ['Caption', 'Texto del post'],
  Status: ['Approval Status', 'Statut', 'Estado', 'Stato', 'stage'],
  Hashtags: ['hashtag', 'Hash Tags'],
  Pillar: ['Content Pillar', 'Säule', 'Pilier', 'Pilar'],
  'Content Pillar': ['pillar', 'content_pillar', 'Säule'],
  Format: ['Content Format', 'Formato'],
  Title: ['Headline', 'Titel', 'Titre', 'Título', 'Titolo', 'Tytuł'],
  Überschrift: ['Title', 'Headline'],
  Headline: ['Title', 'post_title'],
  Notes: ['Internal Notes', 'Notizen', 'Remarques', 'Uwagi'],
  Media: ['media_urls', 'Image', 'Bild', 'Lien image'],
  Campaign: ['Kampagne', 'Campaña'],
  Tags: ['Labels', 'Schlagwörter', 'label(s)'],
  'Mots-clés': ['Keywords', 'Labels'],
};

describe.each(tables.map((table) => [table.name, table] as const))('%s gives the same posts', (name, table) => {
  const before = postsOf(table, written(table.rows));

  if (name !== 'stray-quotes.csv')
    test('with another delimiter or line end', () => {
      for (const delimiter of [',', ';', '\t', '|'])
        for (const end of ['\n', '\r\n']) expect(postsOf(table, written(table.rows, delimiter, end))).toEqual(before);
    });

  test('in another encoding', () => {
    for (const encode of Object.values(encoders)) expect(postsOf(table, encode(written(table.rows)))).toEqual(before);
  });

  if (!keepColumns.has(name))
    test('with its columns in another order', () => {
      const width = table.rows[0]?.length ?? 0;
      const places = Array.from({ length: width }, (_, index) => index);
      const orders = [
        places.toReversed(),
        ...places.map((start) => places.map((at) => (at + start + 1) % width)),
        odd(places),
      ];
      for (const order of orders)
        expect(postsOf(table, written(table.rows.map((row) => order.map((at) => row[at] ?? ''))))).toEqual(before);
    });

  test('with other words for its headings', () => {
    for (let turn = 0; turn < 8; turn += 1) {
      const rows = table.rows.map((row) => row.map((cell) => synonymOf(cell, turn)));
      expect(postsOf(table, written(rows))).toEqual(before);
    }
  });

  test('with its dates written another way', () => {
    const cells = table.rows.flat().filter((cell) => /^\d{4}-\d{2}-\d{2}$/.test(cell));
    // Without a day above 12 the order would rightly be asked.
    if (!cells.some((cell) => Number(cell.slice(8)) > 12)) return;
    for (const write of dateForms) {
      const rows = table.rows.map((row) => row.map((cell) => rewritten(cell, write)));
      expect(postsOf(table, written(rows))).toEqual(before);
    }
  });
});

function odd(places: number[]): number[] {
  return [...places.filter((at) => at % 2 === 1), ...places.filter((at) => at % 2 === 0)];
}

function synonymOf(cell: string, turn: number): string {
  const words = Object.hasOwn(synonyms, cell) ? synonyms[cell] : undefined;
  return words?.[turn % words.length] ?? cell;
}

const months = 'January February March April May June July August September October November December'.split(' ');
const dateForms: ((year: string, month: string, day: string) => string)[] = [
  (year, month, day) => `${day}/${month}/${year}`,
  (year, month, day) => `${month}/${day}/${year}`,
  (year, month, day) => `${Number(month)}/${Number(day)}/${year.slice(2)}`,
  (year, month, day) => `${day}.${month}.${year.slice(2)}`,
  (year, month, day) => `${day}-${month}-${year}`,
  (year, month, day) => `${year}/${month}/${day}`,
  (year, month, day) => `${months[Number(month) - 1]} ${Number(day)}, ${year}`,
  (year, month, day) => `${Number(day)} ${(months[Number(month) - 1] ?? '').slice(0, 3)} ${year}`,
];

function rewritten(cell: string, write: (year: string, month: string, day: string) => string): string {
  const [, year = '', month = '', day = ''] = /^(2026)-(\d{2})-(\d{2})$/.exec(cell) ?? [];
  return Number(month) > 0 && !cell.endsWith('02-30') ? write(year, month, day) : cell;
}
