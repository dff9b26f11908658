import { expect, it } from 'vitest';
import { postSchema } from '../../../src/shared/posts/post';
import { templateSchema } from '../../../src/shared/templates/template';
import {
  fieldsFromTemplate,
  missingLinks,
  missingWords,
  templateFromPost,
  templateName,
} from '../../../src/shared/templates/use-template';
import { project } from '../quick-line/words';

const post = postSchema.parse({
  id: 'x',
  title: 'Recipe card: stollen',
  text: 'Ingredients',
  status: 'approved',
  date: '2026-12-10',
  time: '09:00',
  channels: ['c1', 'c2'],
  pillar: 'p1',
  labels: ['bread'],
  link: 'https://example.org',
  media: [{ url: 'a.jpg' }],
});

it('a template of a post gives a new post all but the day, the status and the pictures', () => {
  const template = templateFromPost(post, { id: 't', name: 'Recipe', order: 3 });
  expect(templateSchema.parse(template)).toEqual(template);
  expect(fieldsFromTemplate(template, project)).toEqual({
    title: 'Recipe card: stollen',
    text: 'Ingredients',
    time: '09:00',
    channels: ['c1', 'c2'],
    pillar: 'p1',
    labels: ['bread'],
    link: 'https://example.org',
  });
});

it('takes what single channels get instead along, without pictures, for the channels that a post has', () => {
  const own = { text: 'Short', shift: 60 };
  const variants = { c1: { ...own, media: [{ url: 'b.jpg' }] }, c2: { media: [] }, c3: { text: 'Left out' } };
  const template = templateFromPost({ ...post, variants }, { id: 't', name: 'Recipe', order: 3 });
  expect(template.variants).toEqual({ c1: own });
  expect(fieldsFromTemplate(template, project).variants).toEqual({ c1: own });
  expect(fieldsFromTemplate(template, { ...project, channels: {} })).not.toHaveProperty('variants');
});

it('a template that names what is gone works without it and says so', () => {
  const template = templateSchema.parse({ id: 't', channels: ['c1', 'gone', 'gone-2'], pillar: 'gone' });
  expect(fieldsFromTemplate(template, project)).toEqual({ channels: ['c1'] });
  expect(missingWords(missingLinks(template, project))).toBe(
    '2 channels and the pillar of this template are no longer in the project.',
  );
  expect(missingWords({ channels: 1, pillar: false })).toMatch(/^One channel of this template is/);
  expect(missingWords({ channels: 0, pillar: true })).toMatch(/^The pillar/);
  expect(missingWords({ channels: 0, pillar: false })).toBeUndefined();
});

it('its name is the headline of the post, with a number where that is taken', () => {
  expect(templateName(post, [])).toBe('Recipe card: stollen');
  expect(templateName(post, [{ name: 'Recipe card: stollen' }])).toBe('Recipe card: stollen 2');
  expect(templateName(postSchema.parse({ id: 'y' }), [])).toBe('Template');
});
