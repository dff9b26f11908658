import fc from 'fast-check';
import { expect, it } from 'vitest';
import { postSchema } from '../../../src/shared/posts/post';
import { settingsSchema } from '../../../src/shared/project/project';
import {
  fillPlaceholders,
  placeholdersOf,
  unfilled,
  valuesOf,
  withAnswers,
} from '../../../src/shared/snippets/placeholders';
import { project } from '../quick-line/words';

const settings = settingsSchema.parse({ language: 'en-GB' });
const post = postSchema.parse({
  id: 'x',
  title: 'Last day for gift boxes',
  date: '2026-12-12',
  time: '09:00',
  channels: ['c1', 'c2', 'c3', 'gone'],
  campaign: 'g1',
});

it('placeholders are found once each, in their order', () => {
  expect(placeholdersOf('{Title}: until {date}, {title} at {pick-up place}. {} { } {a:b} {1+1}')).toEqual([
    'Title',
    'date',
    'pick-up place',
  ]);
});

it('a post fills those that it knows; the others stay as they were typed', () => {
  const values = valuesOf(post, { ...project, settings });
  const text = '{TITLE} on {weekday}, {date} {year} at {time} in {month}: {campaign} on {channel} {link} {Price}';
  expect(fillPlaceholders(text, values)).toBe(
    'Last day for gift boxes on Saturday, 12 December 2026 at 09:00 in December: Christmas gift boxes on Café Lindner, Market {link} {Price}',
  );
  expect(fillPlaceholders('{link} {Price} {price}', new Map([['price', '$& 5 $1']]))).toBe('{link} $& 5 $1 $& 5 $1');
});

it('what is left is asked for; an empty answer leaves the placeholder as it was typed', () => {
  const text = '{Title} costs {Price} at {place}';
  const values = valuesOf(post, { ...project, settings });
  expect(unfilled(text, values)).toEqual(['Price', 'place']);
  expect(fillPlaceholders(text, withAnswers(values, { Price: '5 €', place: ' ' }))).toBe(
    'Last day for gift boxes costs 5 € at {place}',
  );
});

it('an idea has no date, and a link that is gone no name', () => {
  const values = valuesOf(postSchema.parse({ id: 'y', pillar: 'gone', campaign: 'gone' }), { ...project, settings });
  expect([...values]).toEqual([]);
});

it('a text without values is left alone, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fillPlaceholders(`{${text}}`, new Map())).toBe(`{${text}}`);
    }),
  );
});
