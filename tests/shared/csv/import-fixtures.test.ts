import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { channelSchema } from '../../../src/shared/channels/channel';
import { berlin, importFile, inOneLine } from './import-project';

const folder = resolve(import.meta.dirname, '../../fixtures/csv');

/** Each line was checked against its file by eye: posts as `inOneLine` writes them, rows by line and reason. */
const expected = z
  .record(
    z.string(),
    z.object({
      answers: z.record(z.string(), z.string()).optional(),
      posts: z.array(z.string()),
      skipped: z.array(z.string()).default([]),
      told: z.array(z.string()).default([]),
    }),
  )
  .parse(JSON.parse(readFileSync(resolve(folder, 'expected.json'), 'utf8')));

describe('small calendars, one quirk each', () => {
  test('every fixture has its expectation', () => {
    const files = readdirSync(folder).filter((name) => name !== 'expected.json');
    expect(files.sort()).toEqual(Object.keys(expected).sort());
  });

  test.each(Object.entries(expected))('%s', (name, { answers, posts, skipped, told }) => {
    const plan = importFile(name, readFileSync(resolve(folder, name)), { answers });
    const rows = (isSkipped: boolean) =>
      plan.preview.rows
        .filter(({ outcome, reason }) => (outcome === 'skipped') === isSkipped && reason !== undefined)
        .map(({ line, reason }) => `${line}: ${reason}`);
    expect(plan.payload.posts.map((post) => inOneLine(post, plan))).toEqual(posts);
    expect(rows(true)).toEqual(skipped);
    expect(rows(false)).toEqual(told);
    expect(plan.preview.questions.filter(({ answer }) => answer === undefined)).toEqual([]);
  });

  test('an order of dates that the file leaves open is asked, and nothing is dated until it is answered', () => {
    const bytes = readFileSync(resolve(folder, 'ambiguous-two-digit-years.csv'));
    const open = importFile('a.csv', bytes);
    expect(open.preview.questions).toEqual([
      {
        id: 'date-order',
        text: expect.stringContaining('day/month or month/day'),
        sample: '03/04/26',
        options: [
          { value: 'day-first', label: 'Day first: 3 April 2026' },
          { value: 'month-first', label: 'Month first: 4 March 2026' },
        ],
        answer: undefined,
      },
    ]);
    expect(open.payload.posts.map(({ date, dateWords }) => [date, dateWords])[0]).toEqual([undefined, '03/04/26']);
    const answered = importFile('a.csv', bytes, { answers: { 'date-order': 'month-first' } });
    expect(answered.payload.posts[0]).toMatchObject({ date: '2026-03-04', time: '09:30' });
  });

  test('a list that runs forward both ways decides no order', () => {
    const days = ['01', '02', '04', '06', '08', '10', '12'];
    const plan = importFile('a.csv', ['Date,Text', ...days.map((day) => `${day}/03/2026,On ${day}`)].join('\n'));
    expect(plan.preview.questions.map(({ id }) => id)).toEqual(['date-order']);
  });

  test('a year that no weekday tells is asked; a title or the file name may tell it', () => {
    const text = 'Date,Text\n24 Dec,Closed\n2 Jan,Open\n';
    const open = importFile('a.csv', text);
    expect(open.preview.questions[0]).toMatchObject({ id: 'year', sample: '24 Dec' });
    const answered = importFile('a.csv', text, { answers: { year: '2026' } });
    expect(answered.payload.posts.map(({ date }) => date)).toEqual(['2026-12-24', '2027-01-02']);
    expect(importFile('plan-2027.csv', text).payload.posts[0]?.date).toBe('2027-12-24');
  });

  test('channels of the project are used by name, handle and platform before new ones are made', () => {
    const text =
      'Date,Platform,Text\n2026-03-02,ig,a\n2026-03-03,Our shop,b\n2026-03-04,@lindner,c\n2026-03-05,Mastodon,d\n';
    const channel = (id: string, fields: object) => channelSchema.parse({ id, ...fields });
    const project = {
      ...berlin,
      channels: {
        one: channel('one', { name: 'Pictures', platform: 'instagram' }),
        two: channel('two', { name: 'Our Shop', platform: 'blog' }),
        three: channel('three', { name: 'Film', platform: 'tiktok', handle: '@Lindner' }),
      },
    };
    const { payload, preview } = importFile('a.csv', text, { project });
    expect(payload.posts.map(({ channels }) => channels[0])).toEqual(['one', 'two', 'three', payload.channels[0]?.id]);
    expect(preview.newChannels).toEqual([{ name: 'Mastodon', platform: 'mastodon' }]);
  });
});
