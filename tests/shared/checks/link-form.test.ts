import { expect, test } from 'vitest';
import { channelSchema } from '../../../src/shared/channels/channel';
import { contextOf } from '../../../src/shared/checks/check-context';
import { checkPost } from '../../../src/shared/checks/check-post';
import { postSchema } from '../../../src/shared/posts/post';
import { emptyProject } from '../../../src/shared/project/empty-project';

const context = contextOf(
  {
    ...emptyProject({ id: 'p', name: '', timeZone: 'UTC' }),
    channels: { a: channelSchema.parse({ id: 'a', name: 'Board' }), b: channelSchema.parse({ id: 'b', name: 'News' }) },
  },
  new Map(),
);
const says = (fields: object) =>
  checkPost(postSchema.parse({ id: 'p', channels: ['a', 'b'], ...fields }), context).map((finding) => [
    finding.channel,
    finding.says,
  ]);

test('a link of a wrong form is told once, and by its channel where it is the channel’s own', () => {
  expect(says({ link: 'https://lindner.de' })).toEqual([]);
  expect(says({ link: 'htpp://lindner.de' })).toEqual([[undefined, '“htpp://” should be “https://”.']]);
  expect(says({ link: 'https://lindner.de', variants: { a: { link: 'lindner' }, gone: { link: 'x' } } })).toEqual([
    ['a', 'Board: “lindner” is no host: it lacks an ending such as “.com”.'],
  ]);
});

test('links in texts are looked at as well', () => {
  const wrong = '“htps://” in the text should be “https://”.';
  expect(says({ text: 'See (htps://lindner.de).' })).toEqual([[undefined, wrong]]);
  expect(says({ variants: { b: { text: 'htps://lindner.de' } } })).toEqual([['b', `News: ${wrong}`]]);
  expect(says({ text: 'https//a.de' })).toEqual([[undefined, '“https//” in the text should be “https://”.']]);
  for (const text of [
    'http/2 and https are ways',
    'ftp://a.de',
    'HTTPS://a.de',
    'a: /b',
    'https://a.de//b',
    'and/or',
    '//',
  ])
    expect(says({ text })).toEqual([]);
});
