import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ImportPlan } from '../../../src/shared/csv/plan-import';
import { importFile } from './import-project';

const folder = resolve(
  process.env.KALENDS_REAL_CALENDARS ?? resolve(import.meta.dirname, '../../../../shared/real-calendars'),
);
const present = existsSync(folder);
if (!present)
  console.warn(`Real calendars are skipped: there is no folder ${folder}. Set KALENDS_REAL_CALENDARS to it.`);

function read(name: string): ImportPlan {
  return importFile(name, readFileSync(resolve(folder, name)));
}

const dated = ({ payload }: ImportPlan) => payload.posts.filter(({ date }) => date !== undefined);
const ideas = ({ payload }: ImportPlan) => payload.posts.filter(({ date }) => date === undefined);

describe.skipIf(!present)('real calendars', () => {
  test('01: twelve dated posts; five legend rows and an empty one are reported', () => {
    const plan = read('01-fr-fanzone.csv');
    expect(dated(plan)).toHaveLength(12);
    expect(ideas(plan)).toHaveLength(0);
    const skipped = plan.preview.rows.filter(({ outcome }) => outcome === 'skipped');
    expect(skipped.map(({ line }) => line)).toEqual([14, 15, 16, 17, 18, 19]);
    expect(skipped.filter(({ reason }) => reason === 'Only “Notes” is filled.')).toHaveLength(5);
    expect(plan.preview.newPillars).toEqual(['Annonce', 'Lieux', 'Coulisses', 'Hype', 'Engagement']);
    expect(dated(plan)[0]).toMatchObject({ title: 'Le compte est ouvert.', format: 'feed post', status: 'draft' });
    expect(dated(plan)[0]?.text).toMatch(/places dès maintenant\.\n\n#MondialeEnVille/);
  });

  test('02: twelve dated posts and eleven ideas that keep their time', () => {
    const plan = read('02-buffer-six-columns.csv');
    expect(dated(plan)).toHaveLength(12);
    expect(ideas(plan)).toHaveLength(11);
    expect(ideas(plan)[0]?.time).toBe('10:00');
    expect(ideas(plan).every(({ time }) => time !== undefined)).toBe(true);
    expect(plan.preview.rows[1]?.line).toBe(13);
  });

  test('03: one dated post and two ideas', () => {
    const plan = read('03-buffer-official-template.csv');
    expect(dated(plan).map(({ date, time }) => [date, time])).toEqual([['2026-01-27', '17:30']]);
    expect(ideas(plan)).toHaveLength(2);
    expect(ideas(plan)[1]?.labels).toEqual(['tag1', 'tag2']);
    expect(ideas(plan)[0]?.media[0]?.url).toContain('ixid=M3wxMjA3fDB8MHxwaG90by1wYWdlfHx8fGVufDB8fHx8fA%3D%3D');
  });

  test('04: 27 rows with text become 14 ideas on two channels; 14 empty rows are reported', () => {
    const plan = read('04-week-n-weekday.csv');
    expect(ideas(plan)).toHaveLength(14);
    expect(plan.preview.counts).toMatchObject({ rows: 41, ideas: 14, joined: 13, skipped: 14 });
    expect(ideas(plan)[0]?.dateWords).toBe('Week 1 Mon');
    expect(ideas(plan)[0]?.channels).toHaveLength(2);
  });

  test('05: nine posts with their pictures', () => {
    const plan = read('05-es-instagram-queue.csv');
    expect(dated(plan)).toHaveLength(9);
    expect(dated(plan)[0]).toMatchObject({
      date: '2026-07-10',
      time: '00:00',
      format: 'feed post',
      status: 'published',
    });
    expect(Math.max(...dated(plan).map(({ media }) => media.length))).toBe(3);
  });

  test('06: twenty posts in 2026, in the first of two zones', () => {
    const plan = read('06-us-12h-two-zones.csv');
    expect(dated(plan)).toHaveLength(20);
    expect(dated(plan).every(({ date }) => date?.startsWith('2026-03-'))).toBe(true);
    expect(dated(plan)[1]).toMatchObject({ date: '2026-03-01', time: '13:00', status: 'approved' });
    expect(plan.preview.notes.join(' ')).toContain('“scheduled_at_kst” is kept');
    expect(plan.preview.questions).toEqual([]);
  });

  test('07: 141 posts, day first', () => {
    const plan = read('07-ddmmyyyy-bom-quoted.csv');
    expect(dated(plan)).toHaveLength(141);
    expect(dated(plan)[18]).toMatchObject({ date: '2026-05-01', text: '#CamGiacManh' });
  });

  test('08: three posts and a duplicate', () => {
    const plan = read('08-semicolon.csv');
    expect(dated(plan)).toHaveLength(3);
    expect(plan.preview.rows[3]).toMatchObject({ outcome: 'skipped', line: 5, reason: 'It is the same as line 2.' });
  });

  test('09: 37 posts, a ragged row reported', () => {
    const plan = read('09-dev-launch-ragged.csv');
    expect(dated(plan)).toHaveLength(37);
    const ragged = plan.preview.rows.filter(({ reason }) => reason !== undefined);
    expect(ragged.map(({ line }) => line)).toEqual([35]);
    expect(ragged[0]?.reason).toContain('7 cells instead of 5');
    const channels = plan.payload.channels.map(({ name, platform }) => `${name}: ${platform}`);
    expect(channels).toContain('Reddit (r/ClaudeAI): reddit');
    expect(channels).toContain('Hacker News: other');
    expect(channels).toContain('X: x');
  });

  test('10: six ideas that keep their weekday and time', () => {
    const plan = read('10-weekday-only-arabic.csv');
    expect(ideas(plan).map(({ dateWords, time }) => `${dateWords} ${time}`)).toEqual(
      ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'].map((day) => `${day} 20:00`),
    );
    expect(ideas(plan)[0]?.extra?.arabic_hook).toBe('احفظوا استراحتكم على البحر الأحمر.');
  });

  test('11: 130 ideas in two lists that stay apart', () => {
    const plan = read('11-two-lists-day-numbers.csv');
    expect(ideas(plan)).toHaveLength(130);
    expect(ideas(plan).filter(({ labels }) => labels.includes('CALENDAR'))).toHaveLength(30);
    expect(ideas(plan).filter(({ labels }) => labels.includes('IDEA'))).toHaveLength(100);
    expect(ideas(plan)[29]?.dateWords).toBe('Day 30');
  });
});
