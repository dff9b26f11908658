import { expect, it } from 'vitest';
import { linePost } from '../../../src/renderer/quick-line/line-post';
import { pillarSchema } from '../../../src/shared/pillars/pillar';
import { noFilter } from '../../../src/shared/posts/post-filter';
import { emptyProject } from '../../../src/shared/project/empty-project';
import { readLine } from '../../../src/shared/quick-line/read-line';
import type { FreeSlot } from '../../../src/shared/rhythm/free-slots';
import { templateSchema } from '../../../src/shared/templates/template';
import { project as records, words } from '../../shared/quick-line/words';

const recipe = templateSchema.parse({
  id: 't1',
  name: 'Recipe card',
  title: 'Recipe card',
  text: 'You need',
  time: '09:00',
  channels: ['c3', 'gone'],
  pillar: 'gone',
  labels: ['recipe'],
});
const project = {
  ...emptyProject({ id: 'p', name: 'Plan', timeZone: 'Europe/Berlin' }),
  ...records,
  pillars: { ...records.pillars, p5: pillarSchema.parse({ id: 'p5' }) },
  templates: { t1: recipe },
};
const habit = { channels: ['c2'], time: '18:00' };
const made = (
  line: string,
  place: { date?: string; time?: string; channels?: string[] } = { date: '2026-12-10' },
  free: FreeSlot[] = [],
) => linePost(readLine(line, words), place, { project, filter: noFilter, habit, free }).post;

it('what is typed comes first, then the template, then the place, then the habit', () => {
  expect(made('Bread')).toMatchObject({ title: 'Bread', channels: ['c2'], time: '18:00' });
  expect(made('12:00 vb Bread', { date: '2026-12-10', time: '10:00' })).toMatchObject({
    channels: ['c1'],
    time: '12:00',
  });
  expect(made('=recipe')).toMatchObject({ title: 'Recipe card', text: 'You need', channels: ['c3'], time: '09:00' });
  expect(made('=recipe vb Stollen #bread')).toMatchObject({
    title: 'Stollen',
    text: 'You need',
    channels: ['c1'],
    labels: ['recipe', 'bread'],
  });
  expect(made('=recipe', { date: '2026-12-10', time: '10:00' }).time).toBe('10:00');
});

it('a title that is typed stands on every channel, the rest of what a channel gets instead stays', () => {
  const variants = { c3: { title: 'Recipe', text: 'Short' } };
  const templates = { t1: { ...recipe, variants } };
  const post = linePost(
    readLine('=recipe Stollen', words),
    {},
    { project: { ...project, templates }, filter: noFilter, habit, free: [] },
  );
  expect(post.post.variants).toEqual({ c3: { text: 'Short' } });
  expect(templates.t1.variants.c3.title).toBe('Recipe');
});

it('a template that names what is gone makes a post without it', () => {
  const post = made('=recipe');
  expect(post.channels).toEqual(['c3']);
  expect(post.pillar).toBeUndefined();
});

it('without a time it takes a free slot of its channels, before the habit', () => {
  const slot = (channel: string, time: string) => ({ channel, date: '2026-12-10', time });
  const free = [slot('c1', '08:00'), slot('c2', '12:00'), slot('c1', '17:00')];
  const day = { date: '2026-12-10' };
  expect(made('Bread', day, free)).toMatchObject({ channels: ['c2'], time: '12:00' });
  expect(made('vb Bread', day, free)).toMatchObject({ channels: ['c1'], time: '08:00' });
  expect(made('10:00 vb Bread', day, free)).toMatchObject({ channels: ['c1'], time: '10:00' });
  expect(made('=recipe', day, free)).toMatchObject({ channels: ['c3'], time: '09:00' });
  expect(made('Bread', { ...day, channels: ['c1', 'gone'] }, free)).toMatchObject({ channels: ['c1'], time: '08:00' });
  expect(made('Bread', { ...day, time: '10:00' }, free)).toMatchObject({ channels: ['c2'], time: '10:00' });
  const alone = linePost(readLine('Bread', words), day, { project, filter: noFilter, habit: null, free }).post;
  expect(alone).toMatchObject({ channels: ['c1'], time: '08:00' });
});
